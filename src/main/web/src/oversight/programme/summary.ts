import { html } from 'lit';
import { problem } from '../../shared/parts/notice';
import { showView } from '../../shared/parts/view';
import { call } from '../../shared/server';
import { TEXTS } from '../texts';
import type { Figure, FigureRow } from './answers';
import type { Place } from './place';

const OPEN = 0;
const LATE = 1;
const ESCALATED = 2;

/** A few numbers for Cockpit's first page. */
export async function showSummary(node: HTMLElement, place: Place): Promise<void> {
  await showView(node, 'cw-summary', async reader => {
    const title = html`<h2>${reader.word(TEXTS.programme)}</h2>`;
    try {
      const [tasks, failures] = await Promise.all([figure('tasks-by-team'), figure('incidents')]);
      const entry = (text: string, parameters: Record<string, string>) => html`<li><a href=${place.href(parameters)}>${text}</a></li>`;
      const count = (text: string, rows: FigureRow[], column: number) => reader.word(text, { count: reader.number(sum(rows, column)) });
      return html`${title}<ul>
        ${entry(count(TEXTS.openTasks, tasks.rows, OPEN), { list: 'tasks' })}${entry(count(TEXTS.lateTasks, tasks.rows, LATE), { list: 'tasks', state: 'late' })}
        ${entry(count(TEXTS.escalatedTasks, tasks.rows, ESCALATED), { list: 'tasks', state: 'escalated' })}
        ${entry(count(TEXTS.mailsNotSent, failures.rows.filter(row => row.key === 'mail-delivery'), 0), { list: 'incidents', process: 'mail-delivery' })}
        ${entry(count(TEXTS.incidents, failures.rows, 0), { list: 'incidents' })}${entry(reader.word(TEXTS.allFigures), {})}</ul>`;
    } catch (error) {
      return html`${title}${problem(error)}`;
    }
  });
}

function figure(id: string): Promise<Figure> {
  return call<Figure>(`api/programme/figures/${id}`);
}

/** The sum of a column. */
export function sum(rows: FigureRow[], column: number): number {
  return rows.reduce((total, row) => total + (row.values[column] ?? 0), 0);
}
