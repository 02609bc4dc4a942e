import { html, nothing, type TemplateResult } from 'lit';
import { TEXTS } from '../../forms/texts';
import { put } from '../../shared/parts/put';
import { table } from '../../shared/parts/table';
import type { Reader } from '../../shared/reader';
import { call } from '../../shared/server';
import type { Intake, IntakeState } from './answers';
import { taskLink } from './engine';
import { readSoFar, showUnreadable, stopIntake } from './reading';
import { showRefusal } from './refusal';
import { showRows } from './rows';

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

/** A file, and where its task is if it waits for confirmation. */
interface Row {
  state: IntakeState;
  task: string | null;
}

/** Shows the latest files, and what one can do with each; `again` reads them anew. Says whether any is still being read or registered. */
export async function showLatest(reader: Reader, engine: string, area: HTMLElement, answer: HTMLElement, again: () => void): Promise<boolean> {
  const { word } = reader;
  const list = await call<IntakeState[]>('api/recommendations/intake');
  const rows = await Promise.all(list.map(async state => ({ state, task: state.intake.state === 'to-confirm' ? await taskLink(engine, state.intake.processInstanceId) : null })));
  put(area, html`<h2>${word(TEXTS.intakeLatest)}</h2>${list.length > 0 ? html`<p class="cw-facts">${reader.zoneNote()}</p>` : nothing}${table<Row>({
    caption: word(TEXTS.intakeLatest), isCaptionHidden: true, rows,
    columns: [{ head: word(TEXTS.intakeFile), names: true, cell: ({ state }) => state.intake.fileName }, { head: word(TEXTS.intakeBy), cell: ({ state }) => state.intake.uploadedBy },
      { head: word(TEXTS.intakeWhen), look: 'cw-when', cell: ({ state }) => reader.moment(state.intake.uploadedAt) }, { head: word(TEXTS.intakeState), cell: ({ state }) => stateOf(reader, state) },
      { head: word(TEXTS.intakeNewShort), number: true, cell: ({ state }) => reader.number(state.counts.new ?? 0) }, { head: word(TEXTS.intakeProgress), cell: ({ state }) => progressOf(reader, state) },
      { head: word(TEXTS.intakeActions), cell: row => html`<span class="cw-row">${action(reader, row, answer, again)}${allRows(reader, row.state.intake, answer)}</span>` }]
  })}`);
  return list.some(({ intake }) => ACTIVE.includes(intake.state));
}

/** Where a file stands. */
export function stateOf({ word }: Reader, { intake }: IntakeState): string {
  const state = STATES[intake.state];
  return state === undefined ? intake.state : word(state);
}

/** How far it is read or registered. */
export function progressOf(reader: Reader, { intake, taken, registered, older, progress }: IntakeState): string {
  if (intake.state === 'reading') {
    return readSoFar(reader, intake);
  }
  return taken === 0 && intake.state !== 'finished' ? ''
    : reader.word(TEXTS.intakeRegistered, { percent: progress, registered: reader.number(registered), taken: reader.number(taken) })
      + (older ? reader.word(TEXTS.intakeLeftOlder, { older: reader.number(older) }) : '');
}

function action(reader: Reader, { state, task }: Row, answer: HTMLElement, again: () => void): TemplateResult | typeof nothing {
  const { word } = reader;
  if (ACTIVE.includes(state.intake.state)) {
    return button(word(TEXTS.intakeStop), () => { askToStop(reader, state.intake, answer, again); });
  }
  if (state.intake.state === 'unreadable') {
    return button(word(TEXTS.intakeWhy), () => { showUnreadable(reader, answer, state); });
  }
  return task ? html`<a href=${task}>${word(TEXTS.intakeConfirm)}</a>` : nothing;
}

function askToStop(reader: Reader, intake: Intake, answer: HTMLElement, again: () => void): void {
  const { word } = reader;
  const stop = () => {
    put(answer, nothing);
    void stopIntake(intake.id).catch((error: unknown) => { showRefusal(reader, answer, error); }).then(again);
  };
  put(answer, html`<p role="alert" class="cw-row">${word(intake.state === 'reading' ? TEXTS.intakeStopReadingOf : TEXTS.intakeStopRegistering, { file: intake.fileName })}
    <button type="button" class="cw-main" @click=${stop}>${word(TEXTS.intakeStop)}</button> <button type="button" @click=${() => { put(answer, nothing); }}>${word(TEXTS.intakeNotNow)}</button></p>`);
}

function allRows(reader: Reader, intake: Intake, answer: HTMLElement): TemplateResult | typeof nothing {
  return WITHOUT_ROWS.includes(intake.state) ? nothing
    : button(reader.word(TEXTS.intakeRows), () => void showRows(reader, answer, intake).catch((error: unknown) => { showRefusal(reader, answer, error); }));
}

function button(text: string, act: () => void): TemplateResult {
  return html`<button type="button" @click=${act}>${text}</button>`;
}
