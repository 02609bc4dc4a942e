import { TEXTS } from '../../forms/texts';
import type { Words } from '../../shared/translator';
import { element } from '../../shared/element';
import { call, Refusal } from '../../shared/server';
import { receiptOf, type Intake, type IntakeState, type Receipt } from './answers';
import { showRefusal } from './refusal';

const SOON_MILLIS = 1_000;

/** Shows how far a large file is read until it is, and then what it came to. */
export async function followReading(word: Words, area: HTMLElement, id: string, isLeft: () => boolean, whenRead: (receipt: Receipt) => Promise<void>): Promise<void> {
  const shown = new ReadingShown(word, area, id);
  for (;;) {
    const state = await call<IntakeState>(`api/recommendations/intake/${id}`);
    if (isLeft() || !shown.isStillThere()) {
      return;
    }
    if (state.intake.state !== 'reading') {
      return end(word, area, state, whenRead);
    }
    shown.show(state.intake);
    await new Promise(resolve => setTimeout(resolve, SOON_MILLIS));
  }
}

async function end(word: Words, area: HTMLElement, state: IntakeState, whenRead: (receipt: Receipt) => Promise<void>): Promise<void> {
  if (state.intake.state === 'unreadable') {
    showUnreadable(word, area, state);
  } else if (state.intake.state === 'stopped') {
    area.replaceChildren(element('p', { role: 'status', text: word(TEXTS.intakeReadingStopped) }));
  } else {
    await whenRead(receiptOf(state));
  }
}

/** Shows why a file that was taken in is no export. */
export function showUnreadable(word: Words, area: HTMLElement, { refusal }: IntakeState): void {
  showRefusal(word, area, new Refusal(refusal?.message ?? '', 400, refusal?.faults ?? []));
}

/** What is said of how far a file is read. */
export const readSoFar = (word: Words, { rowsRead, rowsSeen, percentageRead }: Intake): string => percentageRead > 0
  ? word(TEXTS.intakeReadShare, { percent: percentageRead, rows: Math.max(rowsRead, rowsSeen) })
  : word(TEXTS.intakeReadRows, { rows: Math.max(rowsRead, rowsSeen) });

/** Stops an intake. */
export const stopIntake = (id: string): Promise<unknown> => call(`api/recommendations/intake/${id}/stop`, {}, { method: 'POST' });

/** The bar, what it means in words, and the button that stops it. */
class ReadingShown {
  private readonly bar = element('progress', { max: 100, id: 'intake-progress', style: 'width: 300px' });
  private readonly words = element('p', { role: 'status' });

  constructor(private readonly word: Words, area: HTMLElement, id: string) {
    const stop = element('button', {
      type: 'button', class: 'btn btn-default', id: 'intake-stop-reading', text: word(TEXTS.intakeStopReading), onclick: () => {
        stop.disabled = true;
        stopIntake(id).catch(error => showRefusal(word, area, error));
      }
    });
    this.bar.setAttribute('aria-label', word(TEXTS.intakeReading));
    area.replaceChildren(element('h3', { text: word(TEXTS.intakeReading) }), this.bar, this.words, element('p', { text: word(TEXTS.intakeLeaveMeanwhile) }), stop);
  }

  isStillThere(): boolean {
    return this.bar.isConnected;
  }

  show(intake: Intake): void {
    if (intake.percentageRead > 0) {
      this.bar.value = intake.percentageRead;
    }
    this.words.textContent = readSoFar(this.word, intake);
  }
}
