// When one is away, who stands in, and for whom one is asked to.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { framed } from '../../shared/frame/page';
import type { Reader } from '../../shared/reader';
import { address, call, Refusal } from '../../shared/server';
import { TEXTS } from './texts';

type Answer = 'asked' | 'agreed' | 'declined';

interface StandIn {
  person: string;
  name: string;
  from: string;
  until: string;
  answer: Answer;
}

interface Page {
  absence: { from: string; until: string; deputy: string; answer: Answer; note: string | null } | null;
  standsInFor: StandIn[];
  colleagues: { id: string; name: string }[];
}

const OWN: Record<Answer, string> = { asked: TEXTS.youAsked, agreed: TEXTS.youAgreed, declined: TEXTS.youDeclined };
const DEPUTY: Record<Answer, string> = { asked: TEXTS.asked, agreed: TEXTS.agreed, declined: TEXTS.declined };

class AbsencePage extends LitElement {

  static override readonly properties = { page: { state: true }, problem: { state: true }, said: { state: true } };

  declare private page: Page | undefined;
  declare private problem: string;
  declare private said: string;
  declare reader: Reader;

  constructor() {
    super();
    Object.assign(this, { problem: '', said: '' });
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
  }

  private async open(): Promise<void> {
    await this.ask(() => call<Page>('api/absence'), '');
  }

  /** Shows what the server says then, or why it refuses. */
  private async ask(request: () => Promise<Page>, said: string): Promise<void> {
    try {
      this.page = await request();
      this.problem = '';
      this.said = said;
    } catch (error) {
      this.said = '';
      this.problem = error instanceof Refusal ? [error.message, ...error.faults.map(fault => `${fault.label ?? ''}: ${fault.message}`)].join(' ') : String(error);
    }
  }

  override render(): TemplateResult {
    const { page, reader: { word } } = this;
    return html`<h1>${word(TEXTS.title)}</h1>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <p role="status">${this.said || (page || this.problem ? '' : word(TEXTS.loading))}</p>
      ${page ? html`${this.form(page)}${page.standsInFor.length ? this.standIns(page) : nothing}` : nothing}
      <p><a href=${address('camunda/app/tasklist/')}>${word(TEXTS.back)}</a></p>`;
  }

  private form({ absence, colleagues }: Page): TemplateResult {
    const { word } = this.reader;
    const known = absence && !colleagues.some(each => each.id === absence.deputy) ? [{ id: absence.deputy, name: absence.deputy }, ...colleagues] : colleagues;
    return html`<p>${word(TEXTS.intro)}</p>
      <form @submit=${(event: SubmitEvent) => void this.save(event)}>
        <label for="from">${word(TEXTS.from)}</label><input type="date" id="from" name="from" required .value=${absence?.from ?? ''}>
        <label for="until">${word(TEXTS.until)}</label><input type="date" id="until" name="until" required .value=${absence?.until ?? ''}>
        <label for="deputy">${word(TEXTS.deputy)}</label>
        <select id="deputy" name="deputy" required aria-describedby="eligible">
          <option value="">${word(TEXTS.choose)}</option>
          ${known.map(each => html`<option value=${each.id} ?selected=${each.id === absence?.deputy}>${each.name} (${each.id})</option>`)}
        </select>
        <p class="note" id="eligible">${word(colleagues.length ? TEXTS.eligible : TEXTS.nobody)}</p>
        ${absence ? html`<p id="answer">${word(DEPUTY[absence.answer], { name: known.find(each => each.id === absence.deputy)?.name ?? absence.deputy })} ${absence.note ?? ''}</p>` : nothing}
        <button>${word(TEXTS.save)}</button>
        ${absence ? html`<button type="button" class="second" @click=${() => void this.ask(() => call<Page>('api/absence', {}, { method: 'DELETE' }), word(TEXTS.removed))}>${word(TEXTS.remove)}</button>` : nothing}
      </form>`;
  }

  private save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const entered = new FormData(event.target as HTMLFormElement);
    const body = Object.fromEntries(['from', 'until', 'deputy'].map(name => [name, entered.get(name)]));
    return this.ask(() => call<Page>('api/absence', {}, { method: 'PUT', body }), this.reader.word(TEXTS.saved));
  }

  private standIns({ standsInFor }: Page): TemplateResult {
    return html`<h2>${this.reader.word(TEXTS.standIns)}</h2><ul id="stand-ins">${standsInFor.map(asked => this.standIn(asked))}</ul>`;
  }

  private standIn(asked: StandIn): TemplateResult {
    const { word } = this.reader;
    const button = (text: string, look: string, answer: Answer): TemplateResult =>
      html`<button type="button" class=${look} @click=${() => void this.answer(asked, answer)}>${word(text)}</button>`;
    return html`<li><p>${word(TEXTS.standIn, { name: asked.name, from: this.reader.day(asked.from), until: this.reader.day(asked.until) })} ${word(OWN[asked.answer])}</p>
      ${asked.answer === 'agreed' ? nothing : button(TEXTS.agree, '', 'agreed')}
      ${asked.answer === 'declined' ? nothing : button(asked.answer === 'agreed' ? TEXTS.stop : TEXTS.decline, 'second', 'declined')}</li>`;
  }

  private answer({ person, from, until }: StandIn, answer: Answer): Promise<void> {
    return this.ask(async () => {
      await call(`api/preferences/stand-ins/${encodeURIComponent(person)}`, {}, { method: 'PUT', body: { from, until, answer } });
      return call<Page>('api/absence');
    }, this.reader.word(TEXTS.saved));
  }
}

customElements.define('casework-absence', AbsencePage);

void framed(TEXTS.title, 'absence').then(({ main, reader }) => { main.append(Object.assign(new AbsencePage(), { reader })); });
