import { html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { reader, Reader } from '../shared/reader';
import { Refusal } from '../shared/server';
import type { Words } from '../shared/translator';
import { KINDS, pageOf, resultsPage, search, type Found, type Hit } from './answers';
import { factsOf, kindsName } from './names';
import looks from './search-box.css';
import { TEXTS } from './texts';

const PAUSE_MILLIS = 150;
const SHOWN = 15;
const OF_A_KIND = 5;
const SHORTEST = 2;

/** What an element is into which one types, where a slash is a slash. */
const TYPED_INTO = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

/**
 * The box at the head of every page. It finds while one types; arrow keys choose, Enter opens what is chosen or else the page
 * of all results, Escape closes, and a slash comes here from anywhere that is not typed into.
 */
export class SearchBox extends LitElement {
  static override styles = unsafeCSS(looks);
  static override properties = { found: { state: true }, chosen: { state: true }, isOpen: { state: true }, problem: { state: true }, reader: { state: true } };

  declare private found: Found | null;
  declare private chosen: number;
  declare private isOpen: boolean;
  declare private problem: string;
  declare private reader: Reader;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;
  private readonly bySlash = (event: KeyboardEvent) => this.comeHere(event);
  private readonly byOutside = (event: Event) => {
    if (!event.composedPath().includes(this)) {
      this.close();
    }
  };

  constructor() {
    super();
    this.found = null;
    this.chosen = -1;
    this.isOpen = false;
    this.problem = '';
    this.reader = new Reader('en', text => text);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.bySlash);
    document.addEventListener('pointerdown', this.byOutside);
    void reader().then(now => { this.reader = now; });
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.bySlash);
    document.removeEventListener('pointerdown', this.byOutside);
    clearTimeout(this.pause);
    this.asking?.abort();
    super.disconnectedCallback();
  }

  override focus(): void {
    this.field?.focus();
  }

  private get word(): Words {
    return this.reader.word;
  }

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  private get typed(): string {
    return this.field?.value.trim() ?? '';
  }

  protected override render(): TemplateResult {
    const { word, isOpen } = this;
    return html`<div role="search" dir=${this.reader.direction} @focusout=${(event: FocusEvent) => this.leave(event)}>
      <input type="search" role="combobox" autocomplete="off" spellcheck="false" maxlength="300" aria-label=${word(TEXTS.label)} aria-autocomplete="list"
        aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="list" aria-keyshortcuts="/" aria-activedescendant=${isOpen && this.chosen >= 0 ? `hit-${this.chosen}` : nothing}
        placeholder=${word(TEXTS.placeholder)} title=${word(TEXTS.hint)} @input=${() => this.type()} @keydown=${(event: KeyboardEvent) => this.press(event)} @focus=${() => this.reopen()}>
      <div id="list" class="list" role="listbox" aria-label=${word(TEXTS.results)} ?hidden=${!isOpen}>${isOpen ? this.list() : nothing}</div>
      <p class="aloud" role="status">${isOpen ? this.aloud() : ''}</p>
    </div>`;
  }

  /** What can be chosen, in the order in which it stands: what was found, by kind, and the page of all results at the end. */
  private get hits(): Hit[] {
    return KINDS.flatMap(kind => this.found?.results.filter(hit => hit.kind === kind).slice(0, OF_A_KIND) ?? []);
  }

  private list(): TemplateResult {
    const { word, found, hits } = this;
    if (this.problem) {
      return html`<p class="say">${this.problem}</p>`;
    }
    if (!found) {
      return html`<p class="say">${word(TEXTS.searching)}</p>`;
    }
    if (hits.length === 0) {
      return html`<p class="say">${word(TEXTS.nothing, { query: found.query })}</p>`;
    }
    return html`${KINDS.filter(kind => hits.some(hit => hit.kind === kind)).map(kind => html`<div role="group" aria-labelledby=${`kind-${kind}`}>
        <div class="head" id=${`kind-${kind}`} role="presentation">${kindsName(kind, word)} (${this.count(found.groups.find(group => group.kind === kind))})</div>
        ${hits.map((hit, place) => hit.kind === kind ? this.option(hit, place) : nothing)}
      </div>`)}
      <a class="all" role="option" tabindex="-1" id=${`hit-${hits.length}`} aria-selected=${this.chosen === hits.length ? 'true' : 'false'} href=${this.results()}>
        ${found.total === 1 ? word(TEXTS.theOne) : word(TEXTS.all, { total: this.count(found) })}</a>`;
  }

  private option(hit: Hit, place: number): TemplateResult {
    return html`<a role="option" tabindex="-1" id=${`hit-${place}`} aria-selected=${place === this.chosen ? 'true' : 'false'} href=${pageOf(hit)} @click=${() => this.close()}>
      <span class="title" dir="auto">${hit.title ?? hit.key}</span><span class="facts">${factsOf(hit, this.reader).join(' · ')}</span></a>`;
  }

  private count(counted: { total: number; totalIsExact: boolean } | undefined): string {
    const total = this.reader.number(counted?.total ?? 0);
    return counted?.totalIsExact === false ? this.word(TEXTS.atLeast, { total }) : total;
  }

  private aloud(): string {
    if (!this.found) {
      return this.problem;
    }
    const { total, query } = this.found;
    return total === 0 ? this.word(TEXTS.nothing, { query }) : total === 1 ? this.word(TEXTS.foundOne) : this.word(TEXTS.found, { total: this.count(this.found) });
  }

  private type(): void {
    clearTimeout(this.pause);
    this.asking?.abort();
    this.chosen = -1;
    if (!isEnough(this.typed)) {
      this.found = null;
      this.isOpen = false;
      return;
    }
    this.pause = setTimeout(() => void this.ask(), PAUSE_MILLIS);
  }

  private async ask(): Promise<void> {
    const asking = new AbortController();
    this.asking = asking;
    try {
      const found = await search({ q: this.typed, size: SHOWN }, asking.signal);
      if (!asking.signal.aborted) {
        this.show(found, '');
      }
    } catch (refusal) {
      if (!asking.signal.aborted) {
        this.show(null, refusal instanceof Refusal && refusal.isSignedOut ? this.word(TEXTS.signIn) : this.word(TEXTS.failed));
      }
    }
  }

  private show(found: Found | null, problem: string): void {
    this.found = found;
    this.problem = problem;
    this.chosen = -1;
    this.isOpen = true;
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.open();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.escape(event);
    }
  }

  private choose(step: 1 | -1): void {
    const last = this.hits.length;
    if (!this.found || last === 0) {
      return;
    }
    this.isOpen = true;
    this.chosen = this.chosen < 0 ? (step > 0 ? 0 : last) : (this.chosen + step + last + 1) % (last + 1);
  }

  private open(): void {
    const hit = this.isOpen ? this.hits[this.chosen] : undefined;
    if (hit) {
      this.close();
      window.location.assign(pageOf(hit));
    } else if (this.typed) {
      window.location.assign(this.results());
    }
  }

  private escape(event: KeyboardEvent): void {
    if (this.isOpen) {
      event.preventDefault(); // the first closes what was found, the second clears what was typed
      this.close();
    } else {
      this.field?.blur();
    }
  }

  private close(): void {
    clearTimeout(this.pause);
    this.asking?.abort();
    this.isOpen = false;
    this.chosen = -1;
  }

  private reopen(): void {
    this.isOpen = this.found !== null && isEnough(this.typed);
  }

  private leave(event: FocusEvent): void {
    if (!(event.relatedTarget instanceof Node) || !this.renderRoot.contains(event.relatedTarget)) {
      setTimeout(() => {
        if (!this.matches(':focus-within')) {
          this.close();
        }
      }, PAUSE_MILLIS); // a click on what was found comes first
    }
  }

  private results(): string {
    return resultsPage({ q: this.typed });
  }

  private comeHere(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target instanceof Element && target.matches(TYPED_INTO)) {
      return;
    }
    event.preventDefault();
    this.field?.focus();
    this.field?.select();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('chosen') && this.chosen >= 0) {
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
    }
  }
}

/** Two letters, or one sign of a script whose signs are words. */
function isEnough(typed: string): boolean {
  return typed.length >= SHORTEST || /\p{Script=Han}/u.test(typed);
}

if (!customElements.get('casework-search')) {
  customElements.define('casework-search', SearchBox);
}
