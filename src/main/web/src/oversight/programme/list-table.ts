import { html, type TemplateResult } from 'lit';
import { table, type TableColumn } from '../../shared/parts/table';
import { NOTHING, type Reader } from '../../shared/reader';
import { TEXTS } from '../texts';
import type { CaseList, Column, Item } from './answers';
import type { Place } from './place';
import { isNumber, isTime, shown, sortedBy } from './words';

/** Ids are for programs; they stand in the files. */
const TECHNICAL = ['id', 'job', 'instance'];
const LONG_TEXT = 40;

/** The rows of a list; `choice` gives a box to choose a row by, where something can be done with it. */
export function listTable(reader: Reader, answer: CaseList, place: Place, choice?: (item: Item) => TemplateResult): TemplateResult {
  const isWhole = answer.total <= answer.items.length;
  const columns = answer.columns.filter(column => !TECHNICAL.includes(column.name) && isKnown(answer, column.name)).map(column => columnOf(reader, column, answer, place, isWhole));
  const choices: TableColumn<Item>[] = choice ? [{ head: reader.word(TEXTS.chosen), cell: choice }] : [];
  return table<Item>({ caption: reader.word(answer.title), isCaptionHidden: true, columns: [...choices, ...columns], rows: answer.items });
}

/** A column in which no row has anything would only make the list wider; all columns stand in the files. */
function isKnown({ items }: CaseList, name: string): boolean {
  return items.length === 0 || items.some(item => item[name] !== null && item[name] !== undefined && item[name] !== '');
}

/** A page of a longer list is not sorted: that would look like the order of all. */
function columnOf(reader: Reader, { name, label, kind }: Column, answer: CaseList, place: Place, isWhole: boolean): TableColumn<Item> {
  const look = isTime(kind) ? 'cw-when' : answer.items.some(item => shown(reader, kind, item[name]).length > LONG_TEXT) ? 'cw-long' : undefined;
  return {
    head: reader.word(label), number: isNumber(kind), cell: item => name === 'what' ? deadlineOf(reader, item[name]) : cell(reader, kind, item[name], place),
    ...(look ? { look } : {}), ...(isWhole && answer.items.length > 1 ? { sort: (item: Item) => sortedBy(reader, kind, item[name]) } : {})
  };
}

function cell(reader: Reader, kind: Column['kind'], value: unknown, place: Place): TemplateResult | string {
  const text = shown(reader, kind, value);
  return kind === 'CASE' && value ? html`<a href=${place.story(String(value))}>${text}</a>` : text;
}

/** What a deadline is about: what the program says of it is translated, titles and what people wrote stay. */
export function deadlineOf(reader: Reader, what: unknown): string {
  if (typeof what !== 'string' || what === '') {
    return NOTHING;
  }
  const [, of, title = ''] = /^(period ends|next review): (.*)$/s.exec(what) ?? [];
  if (of) {
    return reader.word(of === 'period ends' ? TEXTS.periodEndsOf : TEXTS.nextReviewOf, { title });
  }
  const interim = /^interim (\d+)$/.exec(what);
  return interim ? reader.word(TEXTS.interimOf, { number: interim[1] ?? '' }) : what.startsWith('final-') ? reader.label(what) : reader.word(what);
}
