import { html } from 'lit';
import { TEXTS } from '../../forms/texts';
import { wearLooks } from '../../shared/frame/looks';
import { status } from '../../shared/parts/notice';
import { put } from '../../shared/parts/put';
import type { Reader } from '../../shared/reader';
import { call } from '../../shared/server';
import { isReading, type Reading, type Receipt } from './answers';
import { showLatest } from './latest';
import { followReading } from './reading';
import { showReceipt } from './receipt';
import { showRefusal } from './refusal';

const SOON_MILLIS = 2_000;
const LATER_MILLIS = 30_000;
const READ_HERE = '.xlsx,.xlsm,.xls,.json,.jsonl,.ndjson,.csv,.tsv,.txt';

/** Shows the page; gives what is to be done when it is left. */
export function showPage(reader: Reader, engine: string, node: HTMLElement): () => void {
  const page = new IntakePage(reader, engine, node);
  void page.refresh();
  return () => page.leave();
}

/** The upload of a file, what it came to, and the latest files. */
class IntakePage {
  private timer = 0;
  private isLeft = false;
  private readonly answer: HTMLElement;
  private readonly latest: HTMLElement;
  private readonly button: HTMLButtonElement;

  constructor(private readonly reader: Reader, private readonly engine: string, node: HTMLElement) {
    wearLooks();
    const { word } = reader;
    const submit = (event: Event) => {
      event.preventDefault();
      const file = new FormData(event.target as HTMLFormElement).get('file');
      if (file instanceof File) {
        this.send(file);
      }
    };
    put(node, html`<main class="casework cw-intake"><h1>${word(TEXTS.intakeTitle)}</h1><p>${word(TEXTS.intakeExplained)}</p>
      <form class="cw-filter" @submit=${submit}><label class="cw-field"><span>${word(TEXTS.intakeExport)}</span><input type="file" name="file" id="intake-file" accept=${READ_HERE} required></label>
        <button type="submit" class="cw-main" id="intake-upload">${word(TEXTS.intakeUpload)}</button></form>
      <section aria-live="polite" id="intake-answer"></section><section id="intake-latest"></section><p><a href="#/">${word(TEXTS.intakeBack)}</a></p></main>`);
    const part = <E extends HTMLElement>(id: string) => node.querySelector(`#${id}`) as E;
    [this.answer, this.latest, this.button] = [part('intake-answer'), part('intake-latest'), part<HTMLButtonElement>('intake-upload')];
  }

  leave(): void {
    this.isLeft = true;
    window.clearTimeout(this.timer);
  }

  /** Reads the latest files anew, sooner while one is read or registered. */
  async refresh(): Promise<void> {
    window.clearTimeout(this.timer);
    try {
      const running = await showLatest(this.reader, this.engine, this.latest, this.answer, () => void this.refresh());
      window.clearTimeout(this.timer);
      this.timer = this.isLeft ? 0 : window.setTimeout(() => void this.refresh(), running ? SOON_MILLIS : LATER_MILLIS);
    } catch (error) {
      showRefusal(this.reader, this.latest, error);
    }
  }

  private send(file: File, sheet = ''): void {
    this.button.disabled = true;
    void this.upload(file, sheet).finally(() => {
      this.button.disabled = false;
      void this.refresh();
    });
  }

  private async upload(file: File, sheet: string): Promise<void> {
    put(this.answer, status(this.reader.word(TEXTS.intakeUploading)));
    try {
      const body = new FormData();
      body.append('file', file);
      if (sheet !== '') {
        body.append('sheet', sheet);
      }
      const received = await call<Reading | Receipt>('api/recommendations/intake', {}, { body });
      const show = (receipt: Receipt): Promise<void> => showReceipt(this.reader, this.engine, this.answer, receipt, name => this.send(file, name));
      if (isReading(received)) {
        this.button.disabled = false;
        void this.refresh();
        await followReading(this.reader, this.answer, received.intakeId, () => this.isLeft, show);
      } else {
        await show(received);
      }
    } catch (error) {
      showRefusal(this.reader, this.answer, error);
    }
  }
}
