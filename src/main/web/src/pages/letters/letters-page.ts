// The texts of letters, for the staff who change them: each in five languages, with a preview and what can stand in it.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { framed } from '../../shared/frame/page';
import { letterNode, type LetterShown } from '../../shared/letter';
import type { Reader } from '../../shared/reader';
import { messageOf } from '../../shared/problem';
import { call } from '../../shared/server';
import { put, sign, type Field, type LetterText, type Listed, type Saved } from './letters';
import { TEXTS } from './texts';

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru'] as const;

class LettersPage extends LitElement {

  static override readonly properties = {
    letters: { state: true }, shown: { state: true }, typed: { state: true }, problem: { state: true }, said: { state: true }, previewed: { state: true }
  };

  declare private letters: readonly Listed[];
  declare private shown: LetterText | undefined;
  declare private typed: string;
  declare private problem: string;
  declare private said: string;
  declare private previewed: LetterShown | undefined;
  declare reader: Reader;
  /** The newest wish for a letter: answers to earlier ones come too late. */
  private wanted: symbol | undefined;

  constructor() {
    super();
    Object.assign(this, { letters: [], typed: '', problem: '', said: '' });
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leaving);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leaving);
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.isChanged) {
      event.preventDefault();
    }
  };

  private get isChanged(): boolean {
    return this.shown !== undefined && this.typed !== this.shown.text;
  }

  private async begin(): Promise<void> {
    await this.attempt(async () => {
      this.letters = await call<Listed[]>('api/letters/templates');
      const first = this.letters[0];
      if (first) {
        await this.show(first.kind, 'en');
      }
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      this.problem = '';
      this.said = '';
      await work();
    } catch (error) {
      this.problem = messageOf(error);
    }
  }

  private async show(kind: string, language: string): Promise<void> {
    const { word } = this.reader;
    if (this.isChanged && !window.confirm(word(TEXTS.unsaved))) {
      this.requestUpdate();
      return;
    }
    const wanted = this.wanted = Symbol(kind);
    try {
      const text = await call<LetterText>(`api/letters/templates/${kind}/${language}`);
      if (this.wanted === wanted) {
        this.take(text);
      }
    } catch (error) {
      this.requestUpdate();
      if (this.wanted === wanted) {
        throw error;
      }
    }
  }

  private take(text: LetterText): void {
    this.shown = text;
    this.typed = text.text;
    this.previewed = undefined;
  }

  override render(): TemplateResult {
    const { word } = this.reader;
    return html`<h1>${word(TEXTS.title)}</h1><p>${word(TEXTS.intro)}</p>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <p role="status">${this.said || (this.shown || this.problem ? '' : word(TEXTS.loading))}</p>
      ${this.shown ? this.text(this.shown) : nothing}`;
  }

  private text(shown: LetterText): TemplateResult {
    const { word } = this.reader;
    const listed = this.letters.find(each => each.kind === shown.kind);
    return html`<div class="bar">
        <label>${word(TEXTS.letter)} <select @change=${(event: Event) => void this.attempt(() => this.show((event.target as HTMLSelectElement).value, shown.language))}>
          ${this.letters.map(each => html`<option value=${each.kind} .selected=${live(each.kind === shown.kind)}>${each.label}</option>`)}</select></label>
        <label>${word(TEXTS.language)} <select @change=${(event: Event) => void this.attempt(() => this.show(shown.kind, (event.target as HTMLSelectElement).value))}>
          ${LANGUAGES.map(each => html`<option value=${each} .selected=${live(each === shown.language)}>${word(TEXTS[`lang_${each}`])}</option>`)}</select></label>
      </div>
      <p>${word(TEXTS.recipients, { recipients: listed?.recipients.join(', ') ?? '' })} ${this.origin(shown)}</p>
      <div class="sides">
        <div>
          <label for="text">${word(TEXTS.text)}</label>
          <p id="help">${word(TEXTS.help)}</p>
          <textarea id="text" rows="26" spellcheck="true" dir="auto" lang=${shown.language} aria-describedby="help" .value=${this.typed}
            @input=${(event: Event) => { this.typed = (event.target as HTMLTextAreaElement).value; }}></textarea>
          <p class="actions">
            <button type="button" class="main" @click=${() => void this.attempt(() => this.save(shown))}>${word(TEXTS.save)}</button>
            <button type="button" @click=${() => void this.attempt(() => this.preview(shown))}>${word(TEXTS.preview)}</button>
            ${shown.version > 0 ? html`<button type="button" @click=${() => this.replace(shown.shipped, word(TEXTS.restored))}>${word(TEXTS.restore)}</button>` : nothing}
          </p>
          ${this.previewed ? html`<section tabindex="-1" id="preview" aria-label=${word(TEXTS.previewTitle)}>
            ${this.previewed.unprintable.length ? html`<p class="problem">${word(TEXTS.unprintable, { letters: this.previewed.unprintable.join(' ') })}</p>` : nothing}${letterNode(this.previewed, shown.language)}</section>` : nothing}
          ${this.versions(shown.earlier)}
        </div>
        <div>${this.fields(shown.fields)}</div>
      </div>`;
  }

  private origin(shown: LetterText): string {
    const { word } = this.reader;
    const saved = shown.earlier[0];
    return saved?.savedAt ? word(TEXTS.savedAs, { version: saved.version, person: saved.savedBy ?? '', time: this.reader.moment(saved.savedAt) }) : word(TEXTS.asShipped);
  }

  private fields(fields: readonly Field[]): TemplateResult {
    const { word } = this.reader;
    return html`<h2>${word(TEXTS.fields)}</h2><p>${word(TEXTS.fieldsHelp)}</p>
      <table><thead><tr><th scope="col">${word(TEXTS.field)}</th><th scope="col">${word(TEXTS.means)}</th></tr></thead>
        <tbody>${fields.map(field => html`<tr><th scope="row"><button type="button" class="field" @click=${() => this.insert(field)}>${field.name}</button></th>
          <td>${field.about}${field.entries.length ? html`<ul>${field.entries.map(entry => html`<li>${entry.name}: ${entry.about}</li>`)}</ul>` : nothing}</td></tr>`)}</tbody></table>`;
  }

  private versions(earlier: readonly Saved[]): TemplateResult | typeof nothing {
    const { word } = this.reader;
    return earlier.length < 2 ? nothing : html`<h2>${word(TEXTS.versions)}</h2><ul>${earlier.slice(1).map(each => html`<li>
      ${word(TEXTS.savedAs, { version: each.version, person: each.savedBy ?? '', time: each.savedAt ? this.reader.moment(each.savedAt) : '' })}
      <button type="button" @click=${() => this.replace(each.text, word(TEXTS.taken, { version: each.version }))}>${word(TEXTS.take, { version: each.version })}</button></li>`)}</ul>`;
  }

  private replace(text: string, said: string): void {
    this.typed = text;
    this.said = said;
  }

  private insert(field: Field): void {
    const area = this.querySelector<HTMLTextAreaElement>('#text');
    if (area) {
      const { text, cursor } = put(area.value, area.selectionStart, area.selectionEnd, sign(field));
      area.value = text;
      area.setSelectionRange(cursor, cursor);
      area.focus();
      this.typed = text;
    }
  }

  /** What was typed while it was being saved stays; if another letter is shown by then, that one stays. */
  private async save(shown: LetterText): Promise<void> {
    const sent = this.typed;
    const saved = await call<LetterText>(`api/letters/templates/${shown.kind}/${shown.language}`, {}, { method: 'PUT', body: { text: sent, version: shown.version } });
    if (this.shown === shown) {
      const typed = this.typed;
      this.take(saved);
      this.typed = typed === sent ? saved.text : typed;
      this.said = this.reader.word(TEXTS.saved);
    }
  }

  private async preview(shown: LetterText): Promise<void> {
    const previewed = await call<LetterShown>(`api/letters/templates/${shown.kind}/${shown.language}/preview`, {}, { method: 'POST', body: { text: this.typed } });
    if (this.shown !== shown) {
      return;
    }
    this.previewed = previewed;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#preview')?.focus();
  }
}

customElements.define('casework-letters', LettersPage);

void framed(TEXTS.title, 'letters').then(({ main, reader }) => { main.append(Object.assign(new LettersPage(), { reader })); });
