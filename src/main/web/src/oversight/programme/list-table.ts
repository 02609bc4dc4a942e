import { element, present } from '../../shared/element';
import { scrolled, table } from '../../shared/table';
import type { CaseList, Column, Item } from './answers';
import type { Place } from './place';
import { isNumber, shown } from './words';

/** Ids are for programs; they stand in the files. */
const TECHNICAL = ['id', 'job', 'instance'];
const LONG_TEXT = 40;

/** The rows of a list; `choice` gives a box to choose a row by, where something can be done with it. */
export function listTable(answer: CaseList, place: Place, choice?: (item: Item) => HTMLElement): HTMLElement {
  const columns = answer.columns.filter(column => !TECHNICAL.includes(column.name));
  const heads = present([choice ? element('th', { scope: 'col', text: 'Chosen' }) : null,
    ...columns.map(column => element('th', { scope: 'col', class: isNumber(column.kind) ? 'cw-number' : null, text: column.label }))]);
  return scrolled(answer.title, table({ class: 'cw-table' }, heads, answer.items.map(item => present([
    choice ? element('td', {}, choice(item)) : null, ...columns.map(column => cell(column, item[column.name], place))]))));
}

function cell(column: Column, value: unknown, place: Place): HTMLTableCellElement {
  const text = shown(column.kind, value);
  return element('td', { class: look(column, text) }, column.kind === 'CASE' && value ? element('a', { href: place.story(String(value)), text }) : text);
}

function look(column: Column, text: string): string | null {
  if (isNumber(column.kind)) {
    return 'cw-number';
  }
  if (column.kind === 'MOMENT' || column.kind === 'DATE') {
    return 'cw-when';
  }
  return text.length > LONG_TEXT ? 'cw-long' : null;
}
