// Where cases of a process wait, and how long.

import { element } from '../shared/element';
import { problem } from '../shared/problem';
import { call } from '../shared/server';
import { scrolled, table } from '../shared/table';
import type { Kind } from './programme/answers';
import { shown } from './programme/words';
import { styles } from './styles';

/** How long cases waited at an activity, over all versions of its process. */
export interface Wait {
  activity: string;
  name: string | null;
  type: string;
  waiting: number;
  longestWaitDays: number | null;
  finished: number;
  medianDays: number | null;
  p90Days: number | null;
}

const COLUMNS: [string, Kind, (wait: Wait) => number | null][] = [
  ['Waiting now', 'NUMBER', wait => wait.waiting], ['Longest wait (days)', 'DAYS', wait => wait.longestWaitDays],
  ['Completed', 'NUMBER', wait => wait.finished], ['Median (days)', 'DAYS', wait => wait.medianDays], ['90th percentile (days)', 'DAYS', wait => wait.p90Days]];

/** Asks how long cases waited at each activity of a process. */
export function waitsOf(processDefinitionId: string): Promise<Wait[]> {
  return call<Wait[]>(`api/programme/processes/${encodeURIComponent(processDefinitionId)}/waits`);
}

/** Shows where cases of a process wait. */
export async function showWaits(node: HTMLElement, processDefinitionId: string): Promise<void> {
  styles();
  const view = element('div', { class: 'casework cw-case' }, element('p', { role: 'status', text: 'Loading the history …' }));
  node.replaceChildren(view);
  try {
    view.replaceChildren(waitTable(await waitsOf(processDefinitionId)));
  } catch (error) {
    view.replaceChildren(problem(error));
  }
}

function waitTable(waits: Wait[]): HTMLElement {
  const heads = [element('th', { scope: 'col', text: 'Activity' }), ...COLUMNS.map(([text]) => element('th', { scope: 'col', class: 'cw-number', text }))];
  const rows = waits.filter(wait => wait.name && !wait.type.endsWith('Gateway')).map(wait => [element('th', { scope: 'row', text: wait.name }),
    ...COLUMNS.map(([, kind, value]) => element('td', { class: 'cw-number', text: shown(kind, value(wait)) }))]);
  return scrolled('Where cases wait', table({
    class: 'cw-table', caption: 'Where cases wait longest, in all versions of the process together; completed activities and days are those of the last twelve months.'
  }, heads, rows));
}
