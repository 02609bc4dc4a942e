import { TEXTS } from '../../forms/texts';
import type { Words } from '../../shared/translator';
import { element, type Child } from '../../shared/element';
import { question } from '../../shared/question';
import { call } from '../../shared/server';
import { table } from '../../shared/table';
import type { Intake, IntakeState } from './answers';
import { taskLink } from './engine';
import { readSoFar, showUnreadable, stopIntake } from './reading';
import { showRefusal } from './refusal';
import { showRows } from './rows';

const HEADS = [TEXTS.intakeFile, TEXTS.intakeBy, TEXTS.intakeWhen, TEXTS.intakeState, TEXTS.intakeNewShort, TEXTS.intakeProgress];
const STATES: Record<string, string> = {
  reading: TEXTS.intakeIsReading,
  'to-confirm': TEXTS.intakeIsToConfirm,
  starting: TEXTS.intakeIsRegistering,
  finished: TEXTS.intakeIsFinished,
  stopped: TEXTS.intakeIsStopped,
  discarded: TEXTS.intakeIsDiscarded,
  unreadable: TEXTS.intakeIsUnreadable
};
const ACTIVE = ['reading', 'starting'];
const WITHOUT_ROWS = ['reading', 'unreadable'];

/** Shows the latest files, and what one can do with each; `again` reads them anew. Says whether any is still being read or registered. */
export async function showLatest(word: Words, engine: string, area: HTMLElement, answer: HTMLElement, again: () => void): Promise<boolean> {
  const list = await call<IntakeState[]>('api/recommendations/intake');
  const rows = await Promise.all(list.map(async state => [...factsOf(word, state), await action(word, engine, state, answer, again), allRows(word, state.intake, answer)]));
  area.replaceChildren(table({ class: 'table', caption: word(TEXTS.intakeLatest) }, [...HEADS.map(head => word(head)), '', ''], rows));
  return list.some(({ intake }) => ACTIVE.includes(intake.state));
}

/** What is known of a file. */
export function factsOf(word: Words, { intake, counts, taken, registered, older, progress }: IntakeState): (string | number)[] {
  const state = STATES[intake.state];
  return [intake.fileName, intake.uploadedBy, new Date(intake.uploadedAt).toLocaleString(), state === undefined ? intake.state : word(state), counts.new ?? 0,
    intake.state === 'reading' ? readSoFar(word, intake) : taken === 0 && intake.state !== 'finished' ? '' : word(TEXTS.intakeRegistered, { percent: progress, registered, taken })
      + (older ? word(TEXTS.intakeLeftOlder, { older }) : '')];
}

async function action(word: Words, engine: string, state: IntakeState, answer: HTMLElement, again: () => void): Promise<Child> {
  const { intake } = state;
  if (ACTIVE.includes(intake.state)) {
    return button(word(TEXTS.intakeStop), () => askToStop(word, intake, answer, again));
  }
  if (intake.state === 'unreadable') {
    return button(word(TEXTS.intakeWhy), () => showUnreadable(word, answer, state));
  }
  const link = intake.state === 'to-confirm' ? await taskLink(engine, intake.processInstanceId) : null;
  return link ? element('a', { href: link, text: word(TEXTS.intakeConfirm) }) : '';
}

function askToStop(word: Words, intake: Intake, answer: HTMLElement, again: () => void): void {
  const stop = () => stopIntake(intake.id).catch(error => showRefusal(word, answer, error)).then(again);
  const asked = element('p', { role: 'alert' });
  question(asked, word(intake.state === 'reading' ? TEXTS.intakeStopReadingOf : TEXTS.intakeStopRegistering, { file: intake.fileName }),
    { text: word(TEXTS.intakeStop), class: 'btn btn-primary', act: stop }, { text: word(TEXTS.intakeNotNow), class: 'btn btn-default', act: () => undefined });
  answer.replaceChildren(asked);
}

function allRows(word: Words, intake: Intake, answer: HTMLElement): Child {
  return WITHOUT_ROWS.includes(intake.state) ? ''
    : button(word(TEXTS.intakeRows), () => void showRows(word, answer, intake).catch(error => showRefusal(word, answer, error)));
}

function button(text: string, act: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'btn btn-default', text, onclick: act });
}
