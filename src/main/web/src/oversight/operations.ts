// Acting on many rows of a list: choose, say what, see what would change, confirm.

import { html, nothing, type TemplateResult } from 'lit';
import { define, PageElement } from '../shared/parts/element';
import { choice, field } from '../shared/parts/field';
import { problem, status } from '../shared/parts/notice';
import { table } from '../shared/parts/table';
import type { Reader } from '../shared/reader';
import { call } from '../shared/server';
import type { Item } from './programme/answers';
import { TEXTS } from './texts';

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

/** What can be done with the rows of a list: a box for each row, and the form. */
export interface Acts {
  choice(item: Item): TemplateResult;
  form: TemplateResult;
}

type Operation = readonly [name: string, text: string];

const CANCEL: Operation = ['cancel', TEXTS.cancelCases];
const OFFERS: Record<string, { key: string; operations: readonly Operation[] }> = {
  tasks: { key: 'id', operations: [['reassign', TEXTS.reassign], ['due-date', TEXTS.moveDueDate]] },
  incidents: { key: 'id', operations: [['retry', TEXTS.retry]] },
  requests: { key: 'reference', operations: [CANCEL] },
  documents: { key: 'document', operations: [CANCEL] },
  'follow-ups': { key: 'followUp', operations: [CANCEL] }
};
const LONGEST_REASON = 2000;

/** The boxes and the form for a list; null where nothing is to be done with its rows. */
export function actsOn(reader: Reader, list: string, reload: () => void): Acts | null {
  const offer = OFFERS[list];
  if (!offer) {
    return null;
  }
  const form = Object.assign(new ActForm(), { reader, operations: offer.operations, operation: offer.operations[0]?.[0] ?? '', reload });
  return { choice: item => box(reader, item, offer.key, form.chosen), form: html`${form}` };
}

function box(reader: Reader, item: Item, key: string, chosen: Set<string>): TemplateResult {
  const id = String(item[key]);
  const row = `${item.reference ?? item.title ?? (key === 'id' ? '' : id)} ${reader.word(String(item.name ?? item.process ?? ''))}`.trim();
  return html`<input type="checkbox" value=${id} aria-label=${reader.word(TEXTS.choose, { row })}
    @change=${({ target }: Event) => { if ((target as HTMLInputElement).checked) { chosen.add(id); } else { chosen.delete(id); } }}>`;
}

/** The form: what is to be done with the chosen rows, what that would change, and yes. */
export class ActForm extends PageElement {
  static override properties = { operation: { state: true }, outcome: { state: true } };

  declare reader: Reader;
  declare operations: readonly Operation[];
  declare operation: string;
  declare reload: () => void;
  private declare outcome: TemplateResult | null;
  readonly chosen = new Set<string>();

  constructor() {
    super();
    this.outcome = null;
  }

  protected override render(): TemplateResult {
    const { word } = this.reader;
    const { operation } = this;
    const choose = (value: string) => {
      this.operation = value;
      this.outcome = null;
    };
    return html`<section class="cw-noprint cw-acts"><h2>${word(TEXTS.act)}</h2>
      <form class="cw-filter" aria-label=${word(TEXTS.act)} @submit=${(event: Event) => { event.preventDefault(); void this.preview(event.target as HTMLFormElement); }}>
        ${choice('operation', word(TEXTS.what), this.operations.map(([name, text]): [string, string] => [name, word(text)]), operation, choose)}
        ${field('assignee', word(TEXTS.account), { hidden: operation !== 'reassign' })}
        ${field('dueDate', word(TEXTS.newDueDate), { type: 'date', hidden: operation !== 'due-date' })}
        ${field('reason', word(TEXTS.reason), { maxLength: LONGEST_REASON, hidden: operation === 'retry' })}
        <button type="submit" class="cw-main">${word(TEXTS.preview)}</button></form>
      <div aria-live="polite">${this.outcome ?? nothing}</div></section>`;
  }

  private async preview(form: HTMLFormElement): Promise<void> {
    const order = orderOf([...this.chosen], new FormData(form));
    const { word } = this.reader;
    try {
      const answer = await this.send(order, '/preview');
      this.outcome = html`<p role="alert">${announced(this.reader, answer)}</p>${effects(this.reader, answer)}
        <p class="cw-row"><button type="button" class="cw-main" ?disabled=${answer.done === 0} @click=${(event: Event) => {
          (event.target as HTMLButtonElement).disabled = true;
          void this.carryOut(order);
        }}>${word(TEXTS.yesChange, { count: this.reader.number(answer.done) })}</button>
        <button type="button" @click=${() => { this.outcome = null; }}>${word(TEXTS.no)}</button></p>`;
      await this.updateComplete;
      this.querySelector<HTMLElement>('[aria-live] .cw-main')?.focus();
    } catch (error) {
      this.outcome = problem(error);
    }
  }

  private async carryOut(order: Order): Promise<void> {
    const { word, number } = { word: this.reader.word, number: (value: number) => this.reader.number(value) };
    try {
      const answer = await this.send(order, '');
      this.outcome = html`${status(word(TEXTS.done, { done: number(answer.done), refused: number(answer.refused) }), 'cw-done')}${effects(this.reader, answer)}
        <button type="button" @click=${this.reload}>${word(TEXTS.reload)}</button>`;
    } catch (error) {
      this.outcome = problem(error);
    }
  }

  private send(order: Order, path: '' | '/preview'): Promise<Effects> {
    return call<Effects>(`api/operations/${this.operation}${path}`, {}, { body: order });
  }
}

define('cw-act-form', ActForm);

/** What is sent; what is empty is not said. */
export function orderOf(ids: string[], given: FormData): Order {
  const said = (name: string) => String(given.get(name) ?? '') || null;
  return { ids, assignee: said('assignee'), dueDate: said('dueDate'), reason: said('reason') };
}

/** What a preview says before its table. */
export function announced(reader: Reader, { done, refused }: { done: number; refused: number }): string {
  return reader.word(refused ? TEXTS.wouldChangeSome : TEXTS.wouldChange, { done: reader.number(done), refused: reader.number(refused) });
}

function effects(reader: Reader, answer: Effects): TemplateResult {
  const { word } = reader;
  return table<Effect>({
    caption: word(TEXTS.whatChanges), isCaptionHidden: true, rows: answer.effects,
    columns: [{ head: word(TEXTS.what), names: true, cell: effect => effect.what },
      { head: word(TEXTS.change), cell: effect => effect.refusal ? word(TEXTS.notDone, { reason: effect.refusal }) : word(TEXTS.fromTo, { from: valueOf(reader, effect.from), to: valueOf(reader, effect.to) }) }]
  });
}

/** What is not an account: a moment, or a word of the program. */
function valueOf(reader: Reader, value: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(value) ? reader.moment(value) : /^\d{4}-\d\d-\d\d$/.test(value) ? reader.day(value) : reader.word(value);
}
