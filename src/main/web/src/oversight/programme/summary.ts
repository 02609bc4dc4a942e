import { element } from '../../shared/element';
import { problem } from '../../shared/problem';
import { call } from '../../shared/server';
import { styles } from '../styles';
import type { Figure, FigureRow } from './answers';
import type { Place } from './place';

const OPEN = 0;
const LATE = 1;
const ESCALATED = 2;

/** A few numbers for Cockpit's first page. */
export async function showSummary(node: HTMLElement, place: Place): Promise<void> {
  styles();
  const view = element('section', { class: 'casework cw-summary' }, element('h2', { text: 'Programme' }));
  node.replaceChildren(view);
  try {
    const [tasks, failures] = await Promise.all([figure('tasks-by-team'), figure('incidents')]);
    const entry = (text: string, parameters: Record<string, string>) => element('li', {}, element('a', { href: place.href(parameters), text }));
    const count = (rows: FigureRow[], column: number, what: string) => `${sum(rows, column).toLocaleString('en-US')} ${what}`;
    view.append(element('ul', {},
      entry(count(tasks.rows, OPEN, 'open tasks'), { list: 'tasks' }), entry(count(tasks.rows, LATE, 'late'), { list: 'tasks', state: 'late' }),
      entry(count(tasks.rows, ESCALATED, 'escalated'), { list: 'tasks', state: 'escalated' }),
      entry(count(failures.rows.filter(row => row.key === 'mail-delivery'), 0, 'mails not sent'), { list: 'incidents', process: 'mail-delivery' }),
      entry(count(failures.rows, 0, 'incidents'), { list: 'incidents' }),
      entry('All figures', {})));
  } catch (error) {
    view.append(problem(error));
  }
}

function figure(id: string): Promise<Figure> {
  return call<Figure>(`api/programme/figures/${id}`);
}

/** The sum of a column. */
export function sum(rows: FigureRow[], column: number): number {
  return rows.reduce((total, row) => total + (row.values[column] ?? 0), 0);
}
