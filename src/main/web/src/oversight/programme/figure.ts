import { element, type Child } from '../../shared/element';
import { problem } from '../../shared/problem';
import { call } from '../../shared/server';
import { scrolled, table } from '../../shared/table';
import type { Column, Figure, FigureRow, Offer } from './answers';
import { draw } from './chart';
import { downloads } from './downloads';
import type { Place } from './place';
import { shown, words } from './words';

/** Fills a section with a figure: its chart and its table, each number leading to the list behind it. */
export async function showFigure(offer: Offer, section: HTMLElement, filters: Record<string, string>, place: Place): Promise<void> {
  try {
    const figure = await call<Figure>(`api/programme/figures/${offer.id}`, filters);
    const title = element('h2', { text: figure.title });
    if (figure.rows.length === 0) {
      section.replaceChildren(title, element('p', { class: 'cw-facts', text: 'No data yet.' }));
      return;
    }
    const box = element('div', { class: 'cw-chart' });
    const isDrawn = figure.chart !== 'none';
    section.replaceChildren(title, ...(isDrawn ? [box] : []), scrolled(figure.title, figureTable(figure, filters, place)), downloads('figures', offer.id, filters));
    if (isDrawn) {
      await draw(figure, box).catch(error => box.replaceChildren(problem(error)));
    }
  } catch (error) {
    section.replaceChildren(element('h2', { text: offer.title }), problem(error));
  }
}

/** The numbers of a figure. */
export function figureTable(given: Figure, filters: Record<string, string>, place: Place): HTMLTableElement {
  const figure = given.id === 'money' ? upright(given) : given;
  const heads = [element('th', { scope: 'col', text: figure.keyLabel || ' ' }),
    ...figure.columns.map(column => element('th', { scope: 'col', class: 'cw-number', text: column.label }))];
  return table({ class: 'cw-table', caption: figure.explanation }, heads, figure.rows.map(row => [
    element('th', { scope: 'row', text: words(row.key) }),
    ...figure.columns.map((column, index) => element('td', { class: 'cw-number' }, number(figure, row, column, index, filters, place)))]));
}

function number(figure: Figure, row: FigureRow, column: Column, index: number, filters: Record<string, string>, place: Place): Child {
  const text = shown(column.kind, row.values[index]);
  const link = row.links[index];
  return link && row.values[index] !== null ? element('a', { href: place.href({ ...filters, ...link, list: figure.list }), text }) : text;
}

/** A figure of one row reads better as a column. */
export function upright(figure: Figure): Figure {
  const [first] = figure.columns;
  const [row] = figure.rows;
  return first && row ? {
    ...figure,
    keyLabel: 'What',
    columns: [{ ...first, label: first.label.replace(/^.*\(/, 'Amount (') }],
    rows: figure.columns.map((column, index) => ({ key: column.label.replace(/ \(USD\)$/, ''), values: [row.values[index] ?? null], links: [row.links[index] ?? null] }))
  } : figure;
}
