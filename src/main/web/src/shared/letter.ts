// Shows what a letter says, block by block; nothing of it is taken for HTML.

import { element } from './element';
import { direction } from './locale';

interface Span { text: string; strong: boolean }
interface Paragraph { spans: readonly Span[] }
interface Column { label: string; number: boolean }

/** A part of a letter, as the server writes it. */
export type Block =
  | { is: 'heading'; level: number; text: string }
  | { is: 'paragraph'; spans: readonly Span[] }
  | { is: 'quotation'; text: string; source: string | null }
  | { is: 'bullets'; items: readonly Paragraph[] }
  | { is: 'lines'; lines: readonly string[] }
  | { is: 'facts'; caption: string; facts: readonly { name: string; value: string }[] }
  | { is: 'grid'; caption: string; columns: readonly Column[]; rows: readonly (readonly string[])[]; total: readonly string[] | null };

export interface LetterShown {
  subject: string;
  blocks: readonly Block[];
  /** The letters that the PDF cannot show. */
  unprintable: readonly string[];
}

/** A letter as it will be read, in its own language. */
export function letterNode({ subject, blocks }: Omit<LetterShown, 'unprintable'>, language: string): HTMLElement {
  return element('article', { class: 'casework-letter', lang: language, dir: direction(language) }, element('h3', { text: subject }), ...blocks.map(nodeOf));
}

function nodeOf(block: Block): HTMLElement {
  switch (block.is) {
    case 'heading': return element(block.level === 2 ? 'h4' : 'h5', { text: block.text });
    case 'paragraph': return element('p', {}, ...spans(block.spans));
    case 'quotation': return element('blockquote', { text: block.source === null ? block.text : `${block.text} (${block.source})` });
    case 'bullets': return element('ul', {}, ...block.items.map(item => element('li', {}, ...spans(item.spans))));
    case 'lines': return element('p', {}, ...block.lines.flatMap((line, index) => index === 0 ? [line] : [element('br'), line]));
    case 'facts': return table(block.caption, [], block.facts.map(({ name, value }) => [name, value]), null);
    case 'grid': return table(block.caption, block.columns, block.rows, block.total);
  }
}

const spans = (parts: readonly Span[]): (Node | string)[] => parts.map(({ text, strong }) => strong ? element('strong', { text }) : text);

function table(caption: string, columns: readonly Column[], rows: readonly (readonly string[])[], total: readonly string[] | null): HTMLElement {
  const head = columns.map(({ label, number }) => element('th', { scope: 'col', class: number ? 'number' : null, text: label }));
  return element('table', {}, element('caption', { text: caption }),
    head.length > 0 ? element('thead', {}, element('tr', {}, ...head)) : null,
    element('tbody', {}, ...rows.map(row => line(row, columns))),
    total ? element('tfoot', {}, line(total, columns)) : null);
}

const line = (row: readonly string[], columns: readonly Column[]): HTMLElement => element('tr', {}, ...row.map((text, index) =>
  index === 0 ? element('th', { scope: 'row', text }) : element('td', { class: columns[index]?.number ? 'number' : null, text })));
