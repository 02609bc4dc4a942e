import { moment } from '../../shared/dates';
import { element } from '../../shared/element';
import { address } from '../../shared/server';
import { scrolled, table } from '../../shared/table';
import type { Entry, Now, Opened, Page } from './answers';
import { caseLink } from './form';
import { fateOf, headOf, whatOf, withOf } from './words';

/** The page of a hand-over, or of all with 'null'. */
export const pageOf = (id: string | null): string => address('casework/hand-over/', { id });

/** What was handed over, and where each case stands now. */
export function opened({ handOver, items }: Opened): HTMLElement[] {
  return [element('h1', { text: headOf(handOver) }),
    element('p', { class: 'cw-facts', text: `By ${handOver.byName}, ${moment(handOver.at)}. Open tasks: ${items.filter(item => item.open).length}. Times are UTC.` }),
    element('p', { text: handOver.reason }),
    items.length === 0 ? element('p', { text: 'You may not see any of it.' })
      : scrolled('What was handed over', table({ class: 'cw-table' }, ['Case', 'Country', 'Stage now', 'What', 'Went', 'Now with', 'Due'], items.map(row)))];
}

function row(item: Now): (HTMLElement | string)[] {
  return [element('th', { scope: 'row' }, caseLink(item.reference), item.title ? `: ${item.title}` : ''), item.country ?? '–', item.stage ?? '–', task(item),
    item.refusal ? `${fateOf(item)}: ${item.refusal}` : fateOf(item), withOf(item), element('td', { class: 'cw-when', text: moment(item.due) || '–' })];
}

function task(item: Now): HTMLElement | string {
  return item.open && item.taskId ? element('a', { href: `${address('camunda/app/tasklist/default/')}#/?task=${encodeURIComponent(item.taskId)}`, text: whatOf(item) }) : whatOf(item);
}

/** The hand-overs that one may see, the newest first. */
export function entries({ items, total, page, size }: Page, turn: (page: number) => void): HTMLElement[] {
  const button = (text: string, to: number, exists: boolean) => exists ? element('button', { type: 'button', text, onclick: () => turn(to) }) : null;
  return items.length === 0 ? [element('p', { text: 'None yet.' })]
    : [scrolled('Hand-overs', table({ class: 'cw-table' }, ['When (UTC)', 'What', 'By', 'Reason', 'Handed over'], items.map(entry))),
      element('p', {}, button('Newer', page - 1, page > 0), ' ', button('Older', page + 1, (page + 1) * size < total))];
}

function entry(each: Entry): (HTMLElement | string)[] {
  return [element('td', { class: 'cw-when', text: moment(each.at) }), element('a', { href: pageOf(each.id), text: headOf(each) }), each.byName, each.reason,
    `${each.done} of ${each.things}`];
}
