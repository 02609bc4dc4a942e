import { element, present, type Child } from './element';

/** A head of a column: its text, or the cell itself. */
export type Head = string | HTMLTableCellElement;

/** A table of heads and rows. Cells of the table's own are taken as they are; all else is put into one. */
export function table(given: { class: string; caption?: string }, heads: Head[], rows: (Child | number)[][]): HTMLTableElement {
  return element('table', { class: given.class },
    given.caption === undefined ? null : element('caption', { text: given.caption }),
    element('thead', {}, element('tr', {}, ...heads.map(head => typeof head === 'string' ? element('th', { scope: 'col', text: head }) : head))),
    element('tbody', {}, ...rows.map(cells => element('tr', {}, ...cells.map(cell)))));
}

/** A table that scrolls by itself where the page is too narrow for it, by keyboard too. */
export function scrolled(name: string, content: HTMLTableElement): HTMLElement {
  return element('div', { class: 'cw-wide', tabindex: '0', role: 'region', 'aria-label': name }, content);
}

function cell(content: Child | number): HTMLTableCellElement {
  if (content instanceof HTMLElement && /^(TD|TH)$/.test(content.tagName)) {
    return content as HTMLTableCellElement;
  }
  return element('td', {}, ...present([typeof content === 'number' ? String(content) : content]));
}
