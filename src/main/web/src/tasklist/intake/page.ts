import { TEXTS } from '../../forms/texts';
import type { Words } from '../../shared/translator';
import { element } from '../../shared/element';
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
export function showPage(word: Words, engine: string, node: HTMLElement): () => void {
  const page = new IntakePage(word, engine, node);
  void page.refresh();
  return () => page.leave();
}

/** The upload of a file, what it came to, and the latest files. */
class IntakePage {
  private timer = 0;
  private isLeft = false;
  private readonly file = element('input', { type: 'file', id: 'intake-file', accept: READ_HERE, required: true });
  private readonly button: HTMLButtonElement;
  private readonly answer = element('section', { 'aria-live': 'polite', id: 'intake-answer' });
  private readonly latest = element('section', { id: 'intake-latest' });

  constructor(private readonly word: Words, private readonly engine: string, node: HTMLElement) {
    this.button = element('button', { type: 'submit', class: 'btn btn-primary', id: 'intake-upload', text: word(TEXTS.intakeUpload) });
    const form = element('form', {}, element('label', { for: 'intake-file', text: word(TEXTS.intakeExport) }), ' ', this.file, this.button);
    node.replaceChildren(element('main', { style: 'padding: 20px; overflow: auto; height: 100%' },
      element('h2', { text: word(TEXTS.intakeTitle) }), element('p', { text: word(TEXTS.intakeExplained) }), form, this.answer, this.latest,
      element('a', { href: '#/', text: word(TEXTS.intakeBack) })));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.send(this.file.files?.[0] as File);
    });
  }

  leave(): void {
    this.isLeft = true;
    window.clearTimeout(this.timer);
  }

  /** Reads the latest files anew, sooner while one is read or registered. */
  async refresh(): Promise<void> {
    window.clearTimeout(this.timer);
    try {
      const running = await showLatest(this.word, this.engine, this.latest, this.answer, () => void this.refresh());
      window.clearTimeout(this.timer);
      this.timer = this.isLeft ? 0 : window.setTimeout(() => void this.refresh(), running ? SOON_MILLIS : LATER_MILLIS);
    } catch (error) {
      showRefusal(this.word, this.latest, error);
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
    this.answer.replaceChildren(element('p', { text: this.word(TEXTS.intakeUploading) }));
    try {
      const body = new FormData();
      body.append('file', file);
      if (sheet !== '') {
        body.append('sheet', sheet);
      }
      const received = await call<Reading | Receipt>('api/recommendations/intake', {}, { body });
      const show = (receipt: Receipt): Promise<void> => showReceipt(this.word, this.engine, this.answer, receipt, name => this.send(file, name));
      if (isReading(received)) {
        this.button.disabled = false;
        void this.refresh();
        await followReading(this.word, this.answer, received.intakeId, () => this.isLeft, show);
      } else {
        await show(received);
      }
    } catch (error) {
      showRefusal(this.word, this.answer, error);
    }
  }
}
