// Where cases of a process wait, and how long.

import { table, type TableColumn } from '../shared/parts/table';
import { showView } from '../shared/parts/view';
import type { Reader } from '../shared/reader';
import { call } from '../shared/server';
import type { Kind } from './programme/answers';
import { shown } from './programme/words';
import { TEXTS } from './texts';

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
  [TEXTS.waitingNow, 'NUMBER', wait => wait.waiting], [TEXTS.longestWait, 'DAYS', wait => wait.longestWaitDays],
  [TEXTS.completed, 'NUMBER', wait => wait.finished], [TEXTS.median, 'DAYS', wait => wait.medianDays], [TEXTS.ninetieth, 'DAYS', wait => wait.p90Days]];

/** Asks how long cases waited at each activity of a process. */
export function waitsOf(processDefinitionId: string): Promise<Wait[]> {
  return call<Wait[]>(`api/programme/processes/${encodeURIComponent(processDefinitionId)}/waits`);
}

/** Shows where cases of a process wait. */
export async function showWaits(node: HTMLElement, processDefinitionId: string): Promise<void> {
  await showView(node, 'cw-case', async reader => {
    const rows = (await waitsOf(processDefinitionId)).filter(wait => wait.name && !wait.type.endsWith('Gateway'));
    return table<Wait>({ caption: reader.word(TEXTS.waitsCaption), columns: columns(reader), rows });
  }, TEXTS.loadingWaits);
}

function columns(reader: Reader): TableColumn<Wait>[] {
  const name = (wait: Wait) => reader.word(wait.name ?? '');
  return [{ head: reader.word(TEXTS.activity), names: true, cell: name, sort: name },
    ...COLUMNS.map(([text, kind, value]): TableColumn<Wait> => ({ head: reader.word(text), number: true, cell: wait => shown(reader, kind, value(wait)), sort: value }))];
}
