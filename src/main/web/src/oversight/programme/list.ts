import { html, nothing, type TemplateResult } from 'lit';
import { paging } from '../../shared/parts/paging';
import type { Reader } from '../../shared/reader';
import { call } from '../../shared/server';
import { actsOn } from '../operations';
import { TEXTS } from '../texts';
import type { CaseList } from './answers';
import { downloads } from './downloads';
import { listTable } from './list-table';
import { filtersOf, parametersBut } from './place';
import type { Shown } from './programme';
import { isTime } from './words';

/** What filters mean whose values alone say nothing. */
const MEANINGS: Record<string, string> = { 'ended=no': 'running', 'ended=yes': 'finished', 'left=yes': 'completed', 'left=no': 'running', 'hold=yes': 'on-hold', 'owed=yes': 'open', 'owed=no': 'submitted' };

/** The list behind a number. */
export async function list(given: Shown): Promise<TemplateResult> {
  const { reader, parameters, place, show } = given;
  const { word } = reader;
  const name = parameters.get('list') ?? '';
  const narrowing = parametersBut(parameters, 'list', 'page', 'sheet');
  const page = Number(parameters.get('page') ?? 0);
  const answer = await call<CaseList>(`api/programme/lists/${name}`, { ...narrowing, page });
  const acts = place.acts ? actsOn(reader, name, () => void list(given).then(show)) : null;
  return html`<h1>${word(answer.title)}</h1>
    <p class="cw-facts">${total(reader, answer.total, narrowing)}. ${timesOf(reader, answer)}</p>
    <p class="cw-noprint"><a href=${place.href(filtersOf(parameters))}>${word(TEXTS.back)}</a></p>
    ${listTable(reader, answer, place, acts?.choice)}${acts?.form ?? nothing}
    ${paging(reader, answer, page, to => place.href({ ...narrowing, list: name, page: String(to) }))}${downloads(reader, 'lists', name, narrowing)}`;
}

/** Whose times stand in a list, where there are any. */
export function timesOf(reader: Reader, { columns }: CaseList): string {
  return columns.some(column => isTime(column.kind)) ? reader.zoneNote() : '';
}

function total(reader: Reader, count: number, narrowing: Record<string, string>): string {
  const filters = Object.entries(narrowing).map(([key, value]) => saidOf(reader, key, value)).join(' · ');
  return reader.word(filters ? TEXTS.narrowedBy : TEXTS.totalOf, { total: reader.number(count), filters });
}

/** A filter by its value, which says what it is about. */
function saidOf(reader: Reader, key: string, value: string): string {
  if (key === 'country') {
    return reader.country(value);
  }
  if (key === 'from' || key === 'to') {
    return reader.word(key === 'from' ? TEXTS.fromDay : TEXTS.toDay, { day: reader.day(value) });
  }
  return key === 'body' ? value : reader.label(MEANINGS[`${key}=${value}`] ?? value);
}
