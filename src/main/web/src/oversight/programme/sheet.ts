import { html, type TemplateResult } from 'lit';
import type { Reader } from '../../shared/reader';
import { call } from '../../shared/server';
import { TEXTS } from '../texts';
import type { CaseList, Figure, Programme } from './answers';
import { figureTable } from './figure';
import { listTable } from './list-table';
import { filtersOf, type Place } from './place';
import type { Shown } from './programme';
import { said } from './dashboard';

interface Excerpt {
  list: string;
  narrowing: Record<string, string>;
  columns: string[];
  most: number;
  title: string;
}

const FIGURES = ['money', 'requests-by-stage', 'requests-by-support-kind', 'annual', 'follow-ups-by-stage', 'recommendations-by-stage', 'recommendations-by-body', 'deadlines', 'tasks-by-team'];
const LISTS: Excerpt[] = [
  { list: 'requests', narrowing: { ended: 'no' }, columns: ['reference', 'title', 'stage', 'requestedAmount', 'disbursedAmount', 'endDate'], most: 12, title: TEXTS.runningRequests },
  { list: 'deadlines', narrowing: {}, columns: ['due', 'kind', 'reference', 'what', 'daysLeft'], most: 12, title: TEXTS.nextDeadlines }];
const MOST_ROWS = 10;
const LONGEST_TEXT = 90;

/** One country on two printed pages. */
export async function countrySheet({ reader, parameters, place }: Shown): Promise<TemplateResult> {
  const { word } = reader;
  const country = parameters.get('sheet') ?? '';
  const filters: Record<string, string> = { ...filtersOf(parameters), country };
  const figures = await figureGrid(reader, filters, place);
  const lists: TemplateResult[] = [];
  for (const wanted of LISTS) {
    lists.push(await excerpt(reader, wanted, filters, place));
  }
  const period = said(reader, new URLSearchParams(Object.entries(filters).filter(([name]) => name === 'from' || name === 'to')));
  return html`<h1>${word(TEXTS.sheet, { country: reader.country(country) })}</h1>
    <p class="cw-facts">${word(TEXTS.asOf, { moment: reader.moment(new Date()) })} ${filters.from || filters.to ? `${period}. ` : ''}${reader.zoneNote()}</p>
    <p class="cw-noprint"><a href=${place.href(filters)}>${word(TEXTS.back)}</a> <button type="button" class="cw-main" @click=${() => { window.print(); }}>${word(TEXTS.print)}</button></p>
    ${figures}${lists}`;
}

async function figureGrid(reader: Reader, filters: Record<string, string>, place: Place): Promise<TemplateResult> {
  const offered = (await call<Programme>('api/programme')).figures.map(offer => offer.id);
  const figures = await Promise.all(FIGURES.filter(id => offered.includes(id)).map(id => call<Figure>(`api/programme/figures/${id}`, filters)));
  return html`<div class="cw-sheet">${figures.filter(figure => figure.rows.length > 0).map(figure =>
    html`<section class="cw-figure"><h2>${reader.word(figure.title)}</h2>${figureTable(reader, { ...figure, rows: figure.rows.slice(0, MOST_ROWS) }, filters, place)}</section>`)}</div>`;
}

async function excerpt(reader: Reader, { list, narrowing, columns, most, title }: Excerpt, filters: Record<string, string>, place: Place): Promise<TemplateResult> {
  const answer = await call<CaseList>(`api/programme/lists/${list}`, { ...filters, ...narrowing, size: most });
  const short: CaseList = {
    ...answer,
    title,
    columns: columns.flatMap(name => answer.columns.filter(column => column.name === name)),
    items: answer.items.map(item => ({ ...item, what: shortened(item.what) }))
  };
  return html`<section class="cw-figure"><h2>${answer.total > most
    ? reader.word(TEXTS.firstOf, { title: reader.word(title), most: reader.number(most), total: reader.number(answer.total) }) : reader.word(title)}</h2>${listTable(reader, short, place)}</section>`;
}

/** What a printed cell has room for. */
export function shortened(text: unknown): unknown {
  return typeof text === 'string' && text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)} …` : text;
}
