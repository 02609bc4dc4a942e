import { element } from '../../shared/element';
import { problem } from '../../shared/problem';
import { address, call } from '../../shared/server';
import { scrolled, table } from '../../shared/table';
import type { Effects, Holder, Order, Thing } from './answers';
import { announced, fateOf, labelOf, told, whatOf } from './words';

const PERSON = 'person';
const TEAM = 'team';

/** The form by which a manager hands over: who, to whom, why; what would change; yes. */
export function handOverForm(people: Holder[], done: (effects: Effects) => void): HTMLElement {
  const from = element('input', { name: 'from', required: true, list: 'cw-hand-over-from', autocomplete: 'off', size: 28 });
  const to = element('select', { name: 'whom' }, element('option', { value: PERSON, text: 'somebody else' }), element('option', { value: TEAM, text: 'back to the teams' }));
  const account = element('input', { name: 'to', list: 'cw-hand-over-to', autocomplete: 'off', size: 28 });
  const otherwise = element('select', { name: 'otherwise' }, element('option', { value: 'team', text: 'goes back to its team' }), element('option', { value: 'keep', text: 'stays where it is' }));
  const ofPerson = [labelled('Account', account), labelled('What they may not take over', otherwise)];
  const outcome = element('div', { 'aria-live': 'polite' });
  const form = element('form', { class: 'cw-filter', 'aria-label': 'Hand over' }, labelled('Everything held by', from), labelled('To', to), ...ofPerson,
    labelled('Reason', element('input', { name: 'reason', required: true, size: 40, maxlength: 2000 })),
    element('button', { type: 'submit', class: 'cw-main', text: 'Preview changes' }));
  const adapt = () => {
    ofPerson.forEach(each => { each.hidden = to.value === TEAM; });
    account.required = to.value === PERSON;
    outcome.replaceChildren();
  };
  form.addEventListener('input', adapt);
  adapt();
  form.addEventListener('submit', event => {
    event.preventDefault();
    void preview(orderOf(new FormData(form)), outcome, done);
  });
  return element('section', { class: 'cw-noprint' }, form, choices('cw-hand-over-from', people.filter(person => person.tasks > 0 || person.hasAccount)),
    choices('cw-hand-over-to', people.filter(person => person.hasAccount)), outcome);
}

/** What is sent. */
export function orderOf(given: FormData): Order {
  const said = (name: string) => String(given.get(name) ?? '').trim();
  const isToTeam = said('whom') === TEAM;
  return { from: said('from'), to: isToTeam ? null : said('to'), reason: said('reason'), otherwise: isToTeam ? null : said('otherwise') };
}

function labelled(text: string, input: HTMLElement): HTMLLabelElement {
  return element('label', {}, element('span', { text }), input);
}

function choices(id: string, people: Holder[]): HTMLElement {
  return element('datalist', { id }, ...people.map(person => element('option', { value: person.id, text: labelOf(person) })));
}

async function preview(order: Order, outcome: HTMLElement, done: (effects: Effects) => void): Promise<void> {
  try {
    const effects = await call<Effects>('api/handovers/preview', {}, { body: order });
    const confirm = element('button', {
      type: 'button', class: 'cw-main', text: `Yes, change ${effects.done}`, disabled: effects.done === 0,
      onclick: () => { confirm.disabled = true; void carryOut(order, outcome, done); }
    });
    outcome.replaceChildren(element('p', { role: 'alert', text: announced(effects) }), ...(effects.items.length === 0 ? [] : [effectsTable(effects.items),
      element('p', {}, confirm, ' ', element('button', { type: 'button', text: 'No', onclick: () => outcome.replaceChildren() }))]));
    confirm.focus();
  } catch (error) {
    outcome.replaceChildren(problem(error));
  }
}

async function carryOut(order: Order, outcome: HTMLElement, done: (effects: Effects) => void): Promise<void> {
  outcome.querySelector('[role=alert]')?.replaceChildren('Handing over …');
  try {
    const effects = await call<Effects>('api/handovers', {}, { body: order });
    outcome.replaceChildren(element('p', { role: 'status', text: told(effects) }));
    done(effects);
  } catch (error) {
    outcome.replaceChildren(problem(error));
  }
}

/** What would become of each thing. */
export function effectsTable(items: Thing[]): HTMLElement {
  return scrolled('What changes', table({ class: 'cw-table' }, ['Case', 'Country', 'What', 'Goes', 'Why'], items.map(item => [
    element('th', { scope: 'row' }, caseLink(item.reference)), item.country ?? '–', whatOf(item), fateOf(item), item.refusal ?? ''])));
}

/** The way to the story of a case. */
export function caseLink(reference: string | null): HTMLElement | string {
  return reference === null ? '–' : element('a', { href: address('casework/story/', { case: reference }), text: reference });
}
