import { element, type Child } from '../../shared/element';
import { question } from '../../shared/question';
import { call } from '../../shared/server';
import { table } from '../../shared/table';
import type { Intake, IntakeState } from './answers';
import { taskLink } from './engine';
import { showRefusal } from './refusal';
import { showRows } from './rows';

const HEADS = ['File', 'By', 'When', 'State', 'New', 'Progress', '', ''];
const STATES: Record<string, string> = {
  'to-confirm': 'waits for confirmation',
  registering: 'registers recommendations',
  finished: 'finished',
  stopped: 'stopped',
  discarded: 'discarded'
};

/** Shows the latest files, and what one can do with each; `again` reads them anew. Says whether any still registers recommendations. */
export async function showLatest(engine: string, area: HTMLElement, answer: HTMLElement, again: () => void): Promise<boolean> {
  const list = await call<IntakeState[]>('api/recommendations/intake');
  const rows = await Promise.all(list.map(async state => [...factsOf(state), await action(engine, state.intake, answer, again), allRows(state.intake, answer)]));
  area.replaceChildren(table({ class: 'table', caption: 'Latest files' }, HEADS, rows));
  return list.some(({ intake }) => intake.state === 'registering');
}

/** What is known of a file. */
export function factsOf({ intake, counts, taken, registered, progress }: IntakeState): (string | number)[] {
  return [intake.fileName, intake.uploadedBy, new Date(intake.uploadedAt).toLocaleString(), STATES[intake.state] ?? intake.state,
    counts.new ?? 0, intake.state === 'to-confirm' ? '' : `${progress} % (${registered} of ${taken})`];
}

async function action(engine: string, intake: Intake, answer: HTMLElement, again: () => void): Promise<Child> {
  if (intake.state === 'registering') {
    return element('button', { type: 'button', class: 'btn btn-default', text: 'Stop', onclick: () => askToStop(intake, answer, again) });
  }
  const link = intake.state === 'to-confirm' ? await taskLink(engine, intake.processInstanceId) : null;
  return link ? element('a', { href: link, text: 'Confirm' }) : '';
}

function askToStop(intake: Intake, answer: HTMLElement, again: () => void): void {
  const stop = () => call(`api/recommendations/intake/${intake.id}/stop`, {}, { method: 'POST' }).catch(error => showRefusal(answer, error)).then(again);
  const asked = element('p', { role: 'alert' });
  question(asked, `Stop registering recommendations from ${intake.fileName}? Those that are registered stay, and their documents go to triage.`,
    { text: 'Stop', class: 'btn btn-primary', act: stop }, { text: 'Not now', class: 'btn btn-default', act: () => undefined });
  answer.replaceChildren(asked);
}

function allRows(intake: Intake, answer: HTMLElement): HTMLElement {
  return element('button', {
    type: 'button', class: 'btn btn-default', text: 'Rows', onclick: () => void showRows(answer, intake).catch(error => showRefusal(answer, error))
  });
}
