// Acting on many rows of a list: choose, say what, see what would change, confirm.

import { ask, element, problem } from './page-1.js';

const TASKS = [['reassign', 'Give to somebody'], ['due-date', 'Move the due date']];
const OFFERS = {
  tasks: { key: 'id', operations: TASKS },
  incidents: { key: 'id', operations: [['retry', 'Retry what failed']] },
  requests: { key: 'reference', operations: [['cancel', 'Cancel the cases']] },
  recommendations: { key: 'businessKey', operations: [['cancel', 'Cancel the cases']] }
};

function effects(answer) {
  const body = element('tbody');
  answer.effects.forEach(effect => body.append(element('tr', {}, element('th', { scope: 'row', text: effect.what }),
    element('td', { text: effect.refusal ? `Not done: ${effect.refusal}` : `${effect.from} → ${effect.to}` }))));
  return element('div', { class: 'cw-wide', tabindex: '0', role: 'region', 'aria-label': 'What changes' }, element('table', { class: 'cw-table' },
    element('thead', {}, element('tr', {}, element('th', { scope: 'col', text: 'What' }), element('th', { scope: 'col', text: 'Change' }))), body));
}

// The boxes and the form for a list; null where nothing is to be done with its rows.
export function actsOn(list, reload) {
  const offer = OFFERS[list];
  if (!offer) {
    return null;
  }
  const chosen = new Set();
  const choice = item => {
    if (item === null) {
      return element('span');
    }
    const id = item[offer.key];
    return element('input', { type: 'checkbox', value: id, 'aria-label': `Choose ${item.reference ?? item.businessKey ?? ''} ${item.name ?? item.process ?? ''}`.trim(),
      onchange: event => { if (event.target.checked) { chosen.add(id); } else { chosen.delete(id); } } });
  };
  const labelled = (text, input) => element('label', {}, element('span', { text }), input);
  const operation = element('select', { name: 'operation' }, ...offer.operations.map(([value, text]) => element('option', { value, text })));
  const assignee = labelled('Account', element('input', { name: 'assignee' }));
  const dueDate = labelled('New due date', element('input', { name: 'dueDate', type: 'date' }));
  const reason = labelled('Reason', element('input', { name: 'reason', size: 40, maxlength: 2000 }));
  const outcome = element('div', { 'aria-live': 'polite' });
  const form = element('form', { class: 'cw-filter', 'aria-label': 'Act on the rows chosen' }, labelled('What', operation), assignee, dueDate, reason,
    element('button', { type: 'submit', class: 'cw-main', text: 'What would change?' }));
  const adapt = () => {
    assignee.hidden = operation.value !== 'reassign';
    dueDate.hidden = operation.value !== 'due-date';
    reason.hidden = operation.value === 'retry';
    outcome.replaceChildren();
  };
  operation.onchange = adapt;
  adapt();
  const send = async (order, path) => ask(`api/operations/${operation.value}${path}`, {}, { body: order });
  const carryOut = async order => {
    try {
      const answer = await send(order, '');
      outcome.replaceChildren(element('p', { role: 'status', text: `${answer.done} done, ${answer.refused} not done.` }), effects(answer),
        element('button', { type: 'button', text: 'Load the list again', onclick: reload }));
    } catch (error) {
      outcome.replaceChildren(problem(error));
    }
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(form));
    const order = { ids: [...chosen], assignee: given.assignee || null, dueDate: given.dueDate || null, reason: given.reason || null };
    try {
      const answer = await send(order, '/preview');
      const confirm = element('button', { type: 'button', class: 'cw-main', text: `Yes, change ${answer.done}`, disabled: answer.done === 0,
        onclick: () => { confirm.disabled = true; carryOut(order); } });
      outcome.replaceChildren(element('p', { role: 'alert', text: `This would change ${answer.done}${answer.refused ? ` and leave ${answer.refused} as they are` : ''}:` }), effects(answer),
        element('p', {}, confirm, ' ', element('button', { type: 'button', text: 'No', onclick: () => outcome.replaceChildren() })));
      confirm.focus();
    } catch (error) {
      outcome.replaceChildren(problem(error));
    }
  });
  return { choice, form: element('section', { class: 'cw-noprint cw-acts' }, element('h2', { text: 'Act on the rows chosen' }), form, outcome) };
}
