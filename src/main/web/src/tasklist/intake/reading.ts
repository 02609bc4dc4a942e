import { html } from 'lit';
import { TEXTS } from '../../forms/texts';
import { put } from '../../shared/parts/put';
import type { Reader } from '../../shared/reader';
import { call, Refusal } from '../../shared/server';
import { receiptOf, type Intake, type IntakeState, type Receipt } from './answers';
import { showRefusal } from './refusal';

const SOON_MILLIS = 1_000;

/** Shows how far a large file is read until it is, and then what it came to. */
export async function followReading(reader: Reader, area: HTMLElement, id: string, isLeft: () => boolean, whenRead: (receipt: Receipt) => Promise<void>): Promise<void> {
  const shown = new ReadingShown(reader, area, id);
  for (;;) {
    const state = await call<IntakeState>(`api/recommendations/intake/${id}`);
    if (isLeft() || !shown.isStillThere()) {
      return;
    }
    if (state.intake.state !== 'reading') {
      return end(reader, area, state, whenRead);
    }
    shown.show(state.intake);
    await new Promise(resolve => setTimeout(resolve, SOON_MILLIS));
  }
}

async function end(reader: Reader, area: HTMLElement, state: IntakeState, whenRead: (receipt: Receipt) => Promise<void>): Promise<void> {
  if (state.intake.state === 'unreadable') {
    showUnreadable(reader, area, state);
  } else if (state.intake.state === 'stopped') {
    put(area, html`<p role="status">${reader.word(TEXTS.intakeReadingStopped)}</p>`);
  } else {
    await whenRead(receiptOf(state));
  }
}

/** Shows why a file that was taken in is no export. */
export function showUnreadable(reader: Reader, area: HTMLElement, { refusal }: IntakeState): void {
  showRefusal(reader, area, new Refusal(refusal?.message ?? '', 400, refusal?.faults ?? []));
}

/** What is said of how far a file is read. */
export function readSoFar(reader: Reader, { rowsRead, rowsSeen, percentageRead }: Intake): string {
  const rows = reader.number(Math.max(rowsRead, rowsSeen));
  return percentageRead > 0 ? reader.word(TEXTS.intakeReadShare, { percent: percentageRead, rows }) : reader.word(TEXTS.intakeReadRows, { rows });
}

/** Stops an intake. */
export const stopIntake = (id: string): Promise<unknown> => call(`api/recommendations/intake/${id}/stop`, {}, { method: 'POST' });

/** The bar, what it means in words, and the button that stops it. */
class ReadingShown {
  private readonly bar: HTMLProgressElement;
  private readonly words: HTMLElement;

  constructor(private readonly reader: Reader, area: HTMLElement, id: string) {
    const { word } = reader;
    const stop = ({ target }: Event) => {
      (target as HTMLButtonElement).disabled = true;
      stopIntake(id).catch((error: unknown) => { showRefusal(reader, area, error); });
    };
    put(area, html`<h2>${word(TEXTS.intakeReading)}</h2><progress max="100" id="intake-progress" aria-label=${word(TEXTS.intakeReading)}></progress><p role="status"></p>
      <p>${word(TEXTS.intakeLeaveMeanwhile)}</p><button type="button" id="intake-stop-reading" @click=${stop}>${word(TEXTS.intakeStopReading)}</button>`);
    this.bar = area.querySelector('progress') as HTMLProgressElement;
    this.words = area.querySelector('[role=status]') as HTMLElement;
  }

  isStillThere(): boolean {
    return this.bar.isConnected;
  }

  show(intake: Intake): void {
    if (intake.percentageRead > 0) {
      this.bar.value = intake.percentageRead;
    }
    this.words.textContent = readSoFar(this.reader, intake);
  }
}
