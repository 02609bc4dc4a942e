import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { messageOf } from '../shared/problem';
import type { Reader } from '../shared/reader';
import { call } from '../shared/server';
import type { Words } from '../shared/translator';
import { KINDS, pageOf, resultsPage, search, type Found, type Hit, type Kind } from './answers';
import { factsOf, kindName, kindsName } from './names';
import { forgetSearch, savedSearches, saveSearch, type SavedSearch } from './saved';
import { TEXTS } from './texts';

const SIZE = 20;

/** What the address asks for. */
export interface Asked {
  q: string;
  kind: string;
  country: string;
  stage: string;
  state: string;
  page: number;
}

/** Reads what an address asks for. */
export function askedBy(query: string): Asked {
  const given = new URLSearchParams(query);
  const text = (name: string) => given.get(name)?.trim() ?? '';
  const kind = text('kind');
  const state = text('state');
  return {
    q: text('q'), kind: KINDS.some(each => each === kind) ? kind : '', country: text('country'), stage: text('stage'), state: ['open', 'ended'].includes(state) ? state : '',
    page: Math.max(0, Number.parseInt(text('page'), 10) || 0)
  };
}

/** Everything that was found: kinds as tabs, filters, pages, and the searches that the person keeps. */
export class SearchResults extends LitElement {
  static override properties = { found: { state: true }, saved: { state: true }, countries: { state: true }, problem: { state: true }, said: { state: true } };

  declare private found: Found | null;
  declare private saved: SavedSearch[];
  declare private countries: string[];
  declare private problem: string;
  declare private said: string;

  constructor(private readonly asked: Asked, private readonly reader: Reader) {
    super();
    this.found = null;
    this.saved = [];
    this.countries = [];
    this.problem = '';
    this.said = '';
  }

  private get word(): Words {
    return this.reader.word;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    const { q, kind, country, stage, state, page } = this.asked;
    try {
      [this.found, this.saved, this.countries] = await Promise.all([search({ q, kind, country, stage, state, page, size: SIZE }), savedSearches(), countriesOfTheReader()]);
    } catch (error) {
      this.problem = messageOf(error) || this.word(TEXTS.failed);
    }
  }

  protected override render(): TemplateResult {
    const { word } = this;
    return html`<h1>${word(TEXTS.title)}</h1>
      ${this.form()}
      ${this.problem ? html`<p class="cs-problem" role="alert">${this.problem}</p>` : nothing}
      ${this.found ? html`${this.tabs(this.found)}${this.results(this.found)}${this.paging(this.found)}` : this.problem ? nothing : html`<p role="status">${word(TEXTS.searching)}</p>`}
      ${this.savedSearches()}`;
  }

  private form(): TemplateResult {
    const { word, asked } = this;
    return html`<form class="cs-row" role="search" action=${resultsPage({})} aria-label=${word(TEXTS.title)}>
      <label class="cs-grow">${word(TEXTS.label)}<input type="search" name="q" maxlength="300" .value=${asked.q}></label>
      <label>${word(TEXTS.country)}<select name="country">
        <option value="">${word(TEXTS.allCountries)}</option>
        ${[...new Set([...this.countries, ...(asked.country ? [asked.country] : [])])].map(each =>
          html`<option value=${each} ?selected=${each === asked.country}>${this.reader.country(each)}</option>`)}</select></label>
      <label>${word(TEXTS.state)}<select name="state">
        ${[['', TEXTS.allStates], ['open', TEXTS.open], ['ended', TEXTS.over]].map(([value, text]) =>
          html`<option value=${value ?? ''} ?selected=${value === asked.state}>${word(text ?? '')}</option>`)}</select></label>
      ${asked.kind ? html`<input type="hidden" name="kind" value=${asked.kind}>` : nothing}
      ${asked.stage ? html`<input type="hidden" name="stage" value=${asked.stage}>` : nothing}
      <button class="cs-main">${word(TEXTS.search)}</button>
    </form>`;
  }

  private tabs({ groups }: Found): TemplateResult {
    const { word, asked } = this;
    const all = groups.reduce((sum, group) => sum + group.total, 0);
    const isExact = groups.every(group => group.totalIsExact);
    return html`<nav aria-label=${word(TEXTS.kinds)}><ul class="cs-tabs">
      ${this.tab('', word(TEXTS.everything), all, isExact, asked.kind === '')}
      ${groups.map(({ kind, total, totalIsExact }) => this.tab(kind, kindsName(kind, word), total, totalIsExact, asked.kind === kind))}</ul></nav>`;
  }

  private tab(kind: string, name: string, total: number, isExact: boolean, isHere: boolean): TemplateResult {
    return html`<li><a href=${this.to({ kind, page: 0 })} aria-current=${isHere ? 'page' : nothing}>${name} (${this.number(total, isExact)})</a></li>`;
  }

  private results(found: Found): TemplateResult {
    const { word, asked } = this;
    if (found.results.length === 0) {
      const isAsked = Boolean(asked.q || asked.country || asked.state || asked.kind || asked.stage);
      return html`<p role="status">${!isAsked ? word(TEXTS.start) : asked.country || asked.state || asked.kind || asked.stage ? word(TEXTS.nothingHere)
        : word(TEXTS.nothing, { query: found.query })}</p>`;
    }
    return html`<ol class="cs-list">${found.results.map(hit => this.hit(hit))}</ol>`;
  }

  private hit(hit: Hit): TemplateResult {
    return html`<li><span class="cs-kind">${kindName(hit.kind as Kind, this.word)}</span><br><a href=${pageOf(hit)} dir="auto">${hit.title ?? hit.key}</a>
      <p class="cs-quiet">${factsOf(hit, this.reader).join(' · ')}</p></li>`;
  }

  private paging({ total, page, size }: Found): TemplateResult | typeof nothing {
    const pages = Math.ceil(total / size);
    const { word } = this;
    return pages < 2 ? nothing : html`<nav class="cs-row" aria-label=${word(TEXTS.pages)}>
      ${page > 0 ? html`<a rel="prev" href=${this.to({ page: page - 1 })}>${word(TEXTS.previous)}</a>` : nothing}
      <span>${word(TEXTS.pageOf, { page: page + 1, pages })}</span>
      ${page + 1 < pages ? html`<a rel="next" href=${this.to({ page: page + 1 })}>${word(TEXTS.next)}</a>` : nothing}</nav>`;
  }

  private savedSearches(): TemplateResult {
    const { word, asked, saved } = this;
    const canSave = Boolean(asked.q || asked.country || asked.state || asked.kind || asked.stage);
    return html`<section class="cs-noprint" aria-labelledby="saved"><h2 id="saved">${word(TEXTS.saved)}</h2>
      ${saved.length === 0 ? html`<p class="cs-quiet">${word(TEXTS.noneSaved)}</p>` : html`<ul class="cs-saved">${saved.map(each => html`<li>
        <a href=${resultsPage({ q: each.q, kind: each.kind, country: each.country, stage: each.stage, state: each.state })}>${each.name}</a>
        <button type="button" aria-label=${word(TEXTS.forget, { name: each.name })} @click=${() => void this.forget(each)}>×</button></li>`)}</ul>`}
      ${canSave ? html`<form class="cs-row" @submit=${(event: SubmitEvent) => void this.save(event)}>
        <label>${word(TEXTS.saveAs)}<input name="name" required maxlength="100"></label><button>${word(TEXTS.save)}</button></form>` : nothing}
      <p role="status">${this.said}</p></section>`;
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = (form.elements.namedItem('name') as HTMLInputElement).value.trim();
    const { q, kind, country, stage, state } = this.asked;
    await this.change(() => saveSearch({ name, q, kind: kind || null, country: country || null, stage: stage || null, state: state || null }), TEXTS.keptAs, name);
    form.reset();
  }

  private forget(search: SavedSearch): Promise<void> {
    return this.change(() => forgetSearch(search), TEXTS.forgotten, search.name);
  }

  private async change(act: () => Promise<unknown>, text: string, name: string): Promise<void> {
    try {
      await act();
      this.saved = await savedSearches();
      this.said = this.word(text, { name });
    } catch (error) {
      this.said = messageOf(error);
    }
  }

  private to(other: Partial<Asked>): string {
    const { page, ...rest } = { ...this.asked, ...other };
    return resultsPage({ ...rest, page: page > 0 ? page : null });
  }

  private number(total: number, isExact: boolean): string {
    const shown = this.reader.number(total);
    return isExact ? shown : this.word(TEXTS.atLeast, { total: shown });
  }
}

if (!customElements.get('casework-search-results')) {
  customElements.define('casework-search-results', SearchResults);
}

const countriesOfTheReader = (): Promise<string[]> => call<{ countries: string[] }>('api/programme').then(({ countries }) => countries);
