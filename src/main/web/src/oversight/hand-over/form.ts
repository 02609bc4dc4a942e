import { html, nothing, type TemplateResult } from 'lit';
import { define, PageElement } from '../../shared/parts/element';
import { choice, field } from '../../shared/parts/field';
import { problem, status } from '../../shared/parts/notice';
import { table } from '../../shared/parts/table';
import { NOTHING, type Reader } from '../../shared/reader';
import { address, call } from '../../shared/server';
import { TEXTS } from '../texts';
import type { Effects, Holder, Order, Thing } from './answers';
import { announced, fateOf, labelOf, told, whatOf } from './words';

const PERSON = 'person';
const TEAM = 'team';
const LONGEST_REASON = 2000;

/** The form by which a manager hands over: who, to whom, why; what would change; yes. */
export class HandOverForm extends PageElement {
  static override properties = { whom: { state: true }, outcome: { state: true } };

  declare reader: Reader;
  declare people: Holder[];
  declare done: (effects: Effects) => void;
  private declare whom: string;
  private declare outcome: TemplateResult | null;

  constructor() {
    super();
    this.whom = PERSON;
    this.outcome = null;
  }

  protected override render(): TemplateResult {
    const { word } = this.reader;
    const isToPerson = this.whom === PERSON;
    return html`<section class="cw-noprint">
      <form class="cw-filter" aria-label=${word(TEXTS.handOver)} @input=${() => { this.outcome = null; }}
          @submit=${(event: Event) => { event.preventDefault(); void this.preview(orderOf(new FormData(event.target as HTMLFormElement))); }}>
        ${field('from', word(TEXTS.heldBy), { required: true, list: 'cw-hand-over-from' })}
        ${choice('whom', word(TEXTS.whom), [[PERSON, word(TEXTS.somebodyElse)], [TEAM, word(TEXTS.backToTeams)]], this.whom, value => { this.whom = value; })}
        ${field('to', word(TEXTS.account), { required: isToPerson, list: 'cw-hand-over-to', hidden: !isToPerson })}
        ${isToPerson ? choice('otherwise', word(TEXTS.otherwise), [[TEAM, word(TEXTS.backToItsTeam)], ['keep', word(TEXTS.staysWhereItIs)]]) : nothing}
        ${field('reason', word(TEXTS.reason), { required: true, maxLength: LONGEST_REASON })}
        <button type="submit" class="cw-main">${word(TEXTS.preview)}</button></form>
      ${this.choices('cw-hand-over-from', this.people.filter(person => person.tasks > 0 || person.hasAccount))}
      ${this.choices('cw-hand-over-to', this.people.filter(person => person.hasAccount))}
      <div aria-live="polite">${this.outcome ?? nothing}</div></section>`;
  }

  private choices(id: string, people: Holder[]): TemplateResult {
    return html`<datalist id=${id}>${people.map(person => html`<option value=${person.id}>${labelOf(this.reader, person)}</option>`)}</datalist>`;
  }

  private async preview(order: Order): Promise<void> {
    const { word } = this.reader;
    try {
      const effects = await call<Effects>('api/handovers/preview', {}, { body: order });
      this.outcome = html`<p role="alert">${announced(this.reader, effects)}</p>${effects.items.length === 0 ? nothing : html`${effectsTable(this.reader, effects.items)}
        <p class="cw-row"><button type="button" class="cw-main" ?disabled=${effects.done === 0} @click=${() => void this.carryOut(order)}>${word(TEXTS.yesChange, { count: this.reader.number(effects.done) })}</button>
        <button type="button" @click=${() => { this.outcome = null; }}>${word(TEXTS.no)}</button></p>`}`;
      await this.updateComplete;
      this.querySelector<HTMLElement>('[aria-live] .cw-main')?.focus();
    } catch (error) {
      this.outcome = problem(error);
    }
  }

  private async carryOut(order: Order): Promise<void> {
    this.outcome = html`<p role="alert">${this.reader.word(TEXTS.handingOver)}</p>`;
    try {
      const effects = await call<Effects>('api/handovers', {}, { body: order });
      this.outcome = status(told(this.reader, effects), 'cw-done');
      this.done(effects);
    } catch (error) {
      this.outcome = problem(error);
    }
  }
}

define('cw-hand-over-form', HandOverForm);

/** What is sent. */
export function orderOf(given: FormData): Order {
  const said = (name: string) => String(given.get(name) ?? '').trim();
  const isToTeam = said('whom') === TEAM;
  return { from: said('from'), to: isToTeam ? null : said('to'), reason: said('reason'), otherwise: isToTeam ? null : said('otherwise') };
}

/** What would become of each thing. */
export function effectsTable(reader: Reader, items: Thing[]): TemplateResult {
  const { word } = reader;
  return table<Thing>({
    caption: word(TEXTS.whatChanges), isCaptionHidden: true, rows: items,
    columns: [{ head: word(TEXTS.case), names: true, cell: item => caseLink(item.reference) }, { head: word(TEXTS.country), cell: item => reader.country(item.country) },
      { head: word(TEXTS.what), cell: item => whatOf(reader, item) }, { head: word(TEXTS.goes), cell: item => fateOf(reader, item) },
      { head: word(TEXTS.why), cell: item => item.refusal ?? '' }]
  });
}

/** The way to the story of a case. */
export function caseLink(reference: string | null): TemplateResult | string {
  return reference === null ? NOTHING : html`<a href=${address('casework/case/', { key: reference })}>${reference}</a>`;
}
