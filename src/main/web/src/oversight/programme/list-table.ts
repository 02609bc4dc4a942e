import { html, type TemplateResult } from 'lit';
import { table, type TableColumn } from '../../shared/parts/table';
import type { Reader } from '../../shared/reader';
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
  const columns = answer.columns.filter(column => !TECHNICAL.includes(column.name)).map(column => columnOf(reader, column, answer, place, isWhole));
  const choices: TableColumn<Item>[] = choice ? [{ head: reader.word(TEXTS.chosen), cell: choice }] : [];
  return table<Item>({ caption: reader.word(answer.title), isCaptionHidden: true, columns: [...choices, ...columns], rows: answer.items });
}

/** A page of a longer list is not sorted: that would look like the order of all. */
function columnOf(reader: Reader, { name, label, kind }: Column, answer: CaseList, place: Place, isWhole: boolean): TableColumn<Item> {
  const look = isTime(kind) ? 'cw-when' : answer.items.some(item => shown(reader, kind, item[name]).length > LONG_TEXT) ? 'cw-long' : undefined;
  return {
    head: reader.word(label), number: isNumber(kind), cell: item => cell(reader, kind, item[name], place),
    ...(look ? { look } : {}), ...(isWhole && answer.items.length > 1 ? { sort: (item: Item) => sortedBy(reader, kind, item[name]) } : {})
  };
}

function cell(reader: Reader, kind: Column['kind'], value: unknown, place: Place): TemplateResult | string {
  const text = shown(reader, kind, value);
  return kind === 'CASE' && value ? html`<a href=${place.story(String(value))}>${text}</a>` : text;
}
