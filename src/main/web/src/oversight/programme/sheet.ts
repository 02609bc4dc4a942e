import { moment } from '../../shared/dates';
import { element } from '../../shared/element';
import { call } from '../../shared/server';
import { scrolled } from '../../shared/table';
import type { CaseList, Figure, Programme } from './answers';
import { figureTable } from './figure';
import { listTable } from './list-table';
import { filtersOf, type Place } from './place';

interface Excerpt {
  list: string;
  narrowing: Record<string, string>;
  columns: string[];
  most: number;
  title: string;
}

const FIGURES = ['money', 'requests-by-stage', 'requests-by-support-kind', 'annual', 'follow-ups-by-stage', 'recommendations-by-stage', 'recommendations-by-body', 'deadlines', 'tasks-by-team'];
const LISTS: Excerpt[] = [
  { list: 'requests', narrowing: { ended: 'no' }, columns: ['reference', 'title', 'stage', 'requestedAmount', 'disbursedAmount', 'endDate'], most: 12, title: 'Running requests' },
  { list: 'deadlines', narrowing: {}, columns: ['due', 'kind', 'reference', 'what', 'daysLeft'], most: 12, title: 'Next deadlines' }];
const MOST_ROWS = 10;
const LONGEST_TEXT = 90;

/** One country on two printed pages. */
export async function countrySheet(view: HTMLElement, parameters: URLSearchParams, place: Place): Promise<void> {
  const country = parameters.get('sheet') ?? '';
  const filters = { ...filtersOf(parameters), country };
  const figures = await figureGrid(filters, place);
  const lists = [];
  for (const wanted of LISTS) {
    lists.push(await excerpt(wanted, filters, place));
  }
  view.replaceChildren(element('h1', { text: `Country sheet: ${country}` }), element('p', { class: 'cw-facts', text: asOf(filters) }),
    element('p', { class: 'cw-noprint' }, element('a', { href: place.href(filters), text: 'Back to the programme' }), ' ',
      element('button', { type: 'button', class: 'cw-main', text: 'Print', onclick: () => window.print() })),
    figures, ...lists);
  view.dataset.complete = 'yes';
}

function asOf({ from, to }: Record<string, string>): string {
  return `As of ${moment(new Date())} UTC${from ? `, from ${from}` : ''}${to ? `, to ${to}` : ''}.`;
}

async function figureGrid(filters: Record<string, string>, place: Place): Promise<HTMLElement> {
  const offered = (await call<Programme>('api/programme')).figures.map(offer => offer.id);
  const figures = await Promise.all(FIGURES.filter(id => offered.includes(id)).map(id => call<Figure>(`api/programme/figures/${id}`, filters)));
  return element('div', { class: 'cw-sheet' }, ...figures.filter(figure => figure.rows.length > 0).map(figure =>
    element('section', { class: 'cw-figure' }, element('h2', { text: figure.title }),
      scrolled(figure.title, figureTable({ ...figure, rows: figure.rows.slice(0, MOST_ROWS) }, filters, place)))));
}

async function excerpt({ list, narrowing, columns, most, title }: Excerpt, filters: Record<string, string>, place: Place): Promise<HTMLElement> {
  const answer = await call<CaseList>(`api/programme/lists/${list}`, { ...filters, ...narrowing, size: most });
  const short: CaseList = {
    ...answer,
    title,
    columns: columns.flatMap(name => answer.columns.filter(column => column.name === name)),
    items: answer.items.map(item => ({ ...item, what: shortened(item.what) }))
  };
  return element('section', { class: 'cw-figure' },
    element('h2', { text: answer.total > most ? `${title}: the first ${most} of ${answer.total}` : title }), listTable(short, place));
}

/** What a printed cell has room for. */
export function shortened(text: unknown): unknown {
  return typeof text === 'string' && text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)} …` : text;
}
