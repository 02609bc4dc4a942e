import { moment, span } from '../shared/dates';
import { element, present } from '../shared/element';

/** Something that happened in a case. */
export interface StoryEvent {
  kind: string;
  at: string;
  until: string | null;
  what: string;
  state: string;
  personName: string | null;
  due: string | null;
  late: boolean;
  details: { label: string; value: string }[];
}

const GROUPS: { name: string; label: string; kinds: string[]; shown: boolean }[] = [
  { name: 'work', label: 'What people did', kinds: ['start', 'end', 'task', 'comment', 'document', 'money', 'escalation'], shown: true },
  { name: 'changes', label: 'Changes', kinds: ['change'], shown: true },
  { name: 'steps', label: 'Automatic steps', kinds: ['step', 'timer'], shown: false },
  { name: 'mails', label: 'Mails', kinds: ['mail'], shown: false }
];

const STATES: Record<string, string> = { open: 'open', done: 'done', cancelled: 'ended without completion' };

/** What happened, in the order in which it did, with a choice of what is shown. */
export function timeline(events: StoryEvent[]): HTMLElement {
  const list = element('ol', { class: 'cw-story' }, ...events.map(row));
  const choices = element('fieldset', { class: 'cw-choices' }, element('legend', { text: 'Show' }));
  const show = () => {
    const wanted = GROUPS.filter(group => choices.querySelector<HTMLInputElement>(`[value=${group.name}]`)?.checked).flatMap(group => group.kinds);
    list.querySelectorAll<HTMLElement>(':scope > li').forEach(item => { item.hidden = !wanted.includes(item.dataset.kind ?? ''); });
  };
  GROUPS.forEach(({ name, label, kinds, shown }) => {
    const count = events.filter(event => kinds.includes(event.kind)).length;
    if (count > 0) {
      choices.append(element('label', {}, element('input', { type: 'checkbox', value: name, checked: shown, onchange: show }), ` ${label} (${count})`));
    }
  });
  show();
  return element('section', {}, element('h3', { text: 'What happened' }), choices, list);
}

function row(event: StoryEvent): HTMLElement {
  const head = element('p', { class: 'cw-what' }, element('strong', { text: event.what }));
  if (event.late) {
    head.append(' ', element('span', { class: 'cw-late', text: 'late' }));
  }
  const facts = factsOf(event);
  const item = element('li', { class: `cw-event cw-${event.kind}` },
    element('time', { datetime: event.at, text: moment(event.at) }),
    element('div', {}, head, facts.length ? element('p', { class: 'cw-facts', text: facts.join(' · ') }) : null, details(event)));
  item.dataset.kind = event.kind;
  return item;
}

/** Who, in which state, how long, until when. */
export function factsOf(event: StoryEvent, now = new Date()): string[] {
  const isWork = event.kind === 'task' || event.kind === 'escalation';
  return present([
    event.personName ? `by ${event.personName}` : null,
    isWork ? STATES[event.state] ?? event.state : null,
    isWork ? (event.until ? `took ${span(event.at, event.until)}` : `for ${span(event.at, now)}`) : null,
    event.due ? `due ${moment(event.due)}` : null
  ]);
}

function details(event: StoryEvent): HTMLElement | null {
  return event.details.length === 0 ? null
    : element('dl', {}, ...event.details.flatMap(detail => [element('dt', { text: detail.label }), element('dd', { text: detail.value })]));
}
