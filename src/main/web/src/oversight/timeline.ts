import { html, nothing, type TemplateResult } from 'lit';
import { define, PageElement } from '../shared/parts/element';
import { NOTHING, type Reader } from '../shared/reader';
import { TEXTS } from './texts';

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
  { name: 'work', label: TEXTS.whatPeopleDid, kinds: ['start', 'end', 'task', 'comment', 'document', 'money', 'escalation'], shown: true },
  { name: 'changes', label: TEXTS.changes, kinds: ['change'], shown: true },
  { name: 'steps', label: TEXTS.automaticSteps, kinds: ['step', 'timer'], shown: false },
  { name: 'mails', label: TEXTS.mails, kinds: ['mail'], shown: false }
];

const STATES: Record<string, string> = { open: TEXTS.open, done: TEXTS.doneState, cancelled: TEXTS.cancelledState };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const AMOUNT = /^\d+\.\d\d$/;
const GROUPED_AMOUNT = /^\d{1,3}(,\d{3})*\.\d\d$/;

/** What happened, in the order in which it did, with a choice of what is shown. */
export class CaseworkTimeline extends PageElement {
  static override properties = { shown: { state: true } };

  declare reader: Reader;
  declare events: StoryEvent[];
  private declare shown: ReadonlySet<string>;

  constructor() {
    super();
    this.shown = new Set(GROUPS.filter(group => group.shown).map(group => group.name));
  }

  protected override render(): TemplateResult {
    const { word } = this.reader;
    const kinds = GROUPS.filter(group => this.shown.has(group.name)).flatMap(group => group.kinds);
    return html`<section><h3>${word(TEXTS.happened)}</h3>
      <fieldset class="cw-choices"><legend>${word(TEXTS.show)}</legend>${GROUPS.map(group => this.choice(group))}</fieldset>
      <ol class="cw-story">${this.events.filter(event => kinds.includes(event.kind)).map(event => row(this.reader, event))}</ol></section>`;
  }

  private choice({ name, label, kinds }: typeof GROUPS[number]): TemplateResult | typeof nothing {
    const count = this.events.filter(event => kinds.includes(event.kind)).length;
    const choose = ({ target }: Event) => {
      const others = [...this.shown].filter(each => each !== name);
      this.shown = new Set((target as HTMLInputElement).checked ? [...others, name] : others);
    };
    return count === 0 ? nothing : html`<label><input type="checkbox" value=${name} .checked=${this.shown.has(name)} @change=${choose}>
      ${this.reader.word(TEXTS.counted, { what: this.reader.word(label), count: this.reader.number(count) })}</label>`;
  }
}

define('cw-timeline', CaseworkTimeline);

function row(reader: Reader, event: StoryEvent): TemplateResult {
  const facts = factsOf(reader, event);
  return html`<li class="cw-event cw-${event.kind}" data-kind=${event.kind}><time datetime=${event.at}>${reader.moment(event.at)}</time><div>
    <p class="cw-what"><strong>${whatOf(reader, event)}</strong>${event.late ? html` <span class="cw-late">${reader.word(TEXTS.late)}</span>` : nothing}</p>
    ${facts.length ? html`<p class="cw-facts">${facts.join(' · ')}</p>` : nothing}${details(reader, event)}</div></li>`;
}

/** What happened, in the reader's language: the names of tasks and processes, and what the program says of them. */
export function whatOf(reader: Reader, { kind, what }: StoryEvent): string {
  const { word } = reader;
  const process = /^(.+) (began|was ended)$/.exec(what);
  if (process && (kind === 'start' || kind === 'end')) {
    return word(process[2] === 'began' ? TEXTS.processBegan : TEXTS.processEnded, { what: word(process[1] ?? '') });
  }
  const change = /^(.+): (.+)$/.exec(what);
  if (change && kind === 'change') {
    return word(TEXTS.ofTask, { task: word(change[1] ?? ''), what: word(change[2] ?? '') });
  }
  if (change && kind === 'mail') {
    return word(TEXTS.mailOf, { what: reader.label((change[2] ?? '').replaceAll(' ', '-')) });
  }
  return word(what);
}

/** Who, in which state, how long, until when. */
export function factsOf(reader: Reader, event: StoryEvent, now = new Date()): string[] {
  const { word } = reader;
  const isWork = event.kind === 'task' || event.kind === 'escalation';
  const state = STATES[event.state];
  return [
    event.personName ? word(TEXTS.by, { person: event.personName }) : null,
    isWork ? state ? word(state) : event.state : null,
    isWork ? event.until ? word(TEXTS.took, { span: reader.span(event.at, event.until) }) : word(TEXTS.runsFor, { span: reader.span(event.at, now) }) : null,
    event.due ? word(TEXTS.due, { moment: reader.moment(event.due) }) : null
  ].filter(fact => fact !== null);
}

function details(reader: Reader, event: StoryEvent): TemplateResult | typeof nothing {
  return event.details.length === 0 ? nothing
    : html`<dl>${event.details.map(({ label, value }) => html`<dt>${reader.word(label)}</dt><dd>${valueOf(reader, value)}</dd>`)}</dl>`;
}

/** An answer, a reason or an amount as the reader has it; what people wrote stays as it is. */
export function valueOf(reader: Reader, value: string): string {
  const change = /^(.*) → (.*)$/s.exec(value);
  if (change) {
    return reader.word(TEXTS.fromTo, { from: valueOf(reader, change[1] ?? ''), to: valueOf(reader, change[2] ?? '') });
  }
  if (INSTANT.test(value)) {
    return reader.moment(value);
  }
  if (DATE.test(value)) {
    return reader.day(value);
  }
  if (AMOUNT.test(value) || GROUPED_AMOUNT.test(value)) {
    return reader.amount(value.replaceAll(',', ''));
  }
  if (value === 'true' || value === 'false') {
    return reader.yes(value === 'true');
  }
  const pieces = value.split(/(; |, )/);
  return pieces.length > 1 && (value.includes('; ') || pieces.some(piece => AMOUNT.test(piece)))
    ? pieces.map(piece => AMOUNT.test(piece) ? reader.amount(piece) : reader.word(piece)).join('') : reader.word(value || NOTHING);
}
