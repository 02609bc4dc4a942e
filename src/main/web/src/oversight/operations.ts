// Acting on many rows of a list: choose, say what, see what would change, confirm.

import { element } from '../shared/element';
import { problem } from '../shared/problem';
import { call } from '../shared/server';
import { scrolled, table } from '../shared/table';
import type { Item } from './programme/answers';

interface Effect {
  what: string;
  from: string;
  to: string;
  refusal: string | null;
}

interface Effects {
  done: number;
  refused: number;
  effects: Effect[];
}

interface Order {
  ids: string[];
  assignee: string | null;
  dueDate: string | null;
  reason: string | null;
}

type Send = (order: Order, path: '' | '/preview') => Promise<Effects>;

/** What can be done with the rows of a list: a box for each row, and the form. */
export interface Acts {
  choice(item: Item): HTMLElement;
  form: HTMLElement;
}

const TASKS: [string, string][] = [['reassign', 'Reassign'], ['due-date', 'Move the due date']];
const OFFERS: Record<string, { key: string; operations: [string, string][] }> = {
  tasks: { key: 'id', operations: TASKS },
  incidents: { key: 'id', operations: [['retry', 'Retry failed jobs']] },
  requests: { key: 'reference', operations: [['cancel', 'Cancel the cases']] },
  documents: { key: 'document', operations: [['cancel', 'Cancel the cases']] },
  'follow-ups': { key: 'followUp', operations: [['cancel', 'Cancel the cases']] }
};

/** The boxes and the form for a list; null where nothing is to be done with its rows. */
export function actsOn(list: string, reload: () => void): Acts | null {
  const offer = OFFERS[list];
  if (!offer) {
    return null;
  }
  const chosen = new Set<string>();
  return { choice: item => box(item, offer.key, chosen), form: formFor(offer.operations, chosen, reload) };
}

function box(item: Item, key: string, chosen: Set<string>): HTMLElement {
  const id = String(item[key]);
  const input = element('input', {
    type: 'checkbox', value: id, 'aria-label': `Choose ${item.reference ?? item[key] ?? ''} ${item.name ?? item.process ?? ''}`.trim(),
    onchange: () => { if (input.checked) { chosen.add(id); } else { chosen.delete(id); } }
  });
  return input;
}

function formFor(operations: [string, string][], chosen: Set<string>, reload: () => void): HTMLElement {
  const operation = element('select', { name: 'operation' }, ...operations.map(([value, text]) => element('option', { value, text })));
  const assignee = labelled('Account', element('input', { name: 'assignee' }));
  const dueDate = labelled('New due date', element('input', { name: 'dueDate', type: 'date' }));
  const reason = labelled('Reason', element('input', { name: 'reason', size: 40, maxlength: 2000 }));
  const outcome = element('div', { 'aria-live': 'polite' });
  const form = element('form', { class: 'cw-filter', 'aria-label': 'Act on the chosen rows' }, labelled('What', operation), assignee, dueDate, reason,
    element('button', { type: 'submit', class: 'cw-main', text: 'Preview changes' }));
  const adapt = () => {
    assignee.hidden = operation.value !== 'reassign';
    dueDate.hidden = operation.value !== 'due-date';
    reason.hidden = operation.value === 'retry';
    outcome.replaceChildren();
  };
  operation.onchange = adapt;
  adapt();
  const send: Send = (order, path) => call(`api/operations/${operation.value}${path}`, {}, { body: order });
  form.addEventListener('submit', event => {
    event.preventDefault();
    void preview(orderOf([...chosen], new FormData(form)), send, outcome, reload);
  });
  return element('section', { class: 'cw-noprint cw-acts' }, element('h2', { text: 'Act on the chosen rows' }), form, outcome);
}

function labelled(text: string, input: HTMLElement): HTMLLabelElement {
  return element('label', {}, element('span', { text }), input);
}

/** What is sent; what is empty is not said. */
export function orderOf(ids: string[], given: FormData): Order {
  const said = (name: string) => String(given.get(name) ?? '') || null;
  return { ids, assignee: said('assignee'), dueDate: said('dueDate'), reason: said('reason') };
}

async function preview(order: Order, send: Send, outcome: HTMLElement, reload: () => void): Promise<void> {
  try {
    const answer = await send(order, '/preview');
    const confirm = element('button', {
      type: 'button', class: 'cw-main', text: `Yes, change ${answer.done}`, disabled: answer.done === 0,
      onclick: () => { confirm.disabled = true; void carryOut(order, send, outcome, reload); }
    });
    outcome.replaceChildren(element('p', { role: 'alert', text: announced(answer) }), effects(answer),
      element('p', {}, confirm, ' ', element('button', { type: 'button', text: 'No', onclick: () => outcome.replaceChildren() })));
    confirm.focus();
  } catch (error) {
    outcome.replaceChildren(problem(error));
  }
}

/** What a preview says before its table. */
export function announced({ done, refused }: { done: number; refused: number }): string {
  return `This would change ${done}${refused ? ` and leave ${refused} as they are` : ''}:`;
}

async function carryOut(order: Order, send: Send, outcome: HTMLElement, reload: () => void): Promise<void> {
  try {
    const answer = await send(order, '');
    outcome.replaceChildren(element('p', { role: 'status', text: `${answer.done} done, ${answer.refused} not done.` }), effects(answer),
      element('button', { type: 'button', text: 'Reload the list', onclick: reload }));
  } catch (error) {
    outcome.replaceChildren(problem(error));
  }
}

function effects(answer: Effects): HTMLElement {
  return scrolled('What changes', table({ class: 'cw-table' }, ['What', 'Change'], answer.effects.map(effect => [
    element('th', { scope: 'row', text: effect.what }), effect.refusal ? `Not done: ${effect.refusal}` : `${effect.from} → ${effect.to}`])));
}
