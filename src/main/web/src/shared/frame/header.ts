import { html, nothing, type TemplateResult } from 'lit';
import '../../search/search-box';
import { define, PageElement } from '../parts/element';
import { address, ask } from '../server';
import type { Words } from '../translator';
import type { Person } from './person';
import { placesFor, type PlaceName } from './places';
import { TEXTS } from './texts';

/** What Tasklist's script for signing on takes as the wish to sign out, also at a provider. */
export const SIGN_OUT = '#/sign-out';

/** The header of our pages: where one can go, the search, who is signed in. */
export class CaseworkHeader extends PageElement {
  static override properties = { word: { attribute: false }, here: { attribute: false }, person: { attribute: false }, isOpen: { state: true } };

  declare word: Words;
  declare here: PlaceName | null;
  declare person: Person | null;
  private declare isOpen: boolean;

  constructor() {
    super();
    this.word = text => text;
    this.here = null;
    this.person = null;
    this.isOpen = false;
  }

  protected override render(): TemplateResult {
    const { word, here, person, isOpen } = this;
    return html`<header class="cw-head">
      <a class="cw-brand" href=${placesFor(null)[0]?.href ?? ''}>${word(TEXTS.brand)}</a>
      <button type="button" class="cw-menu-button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="cw-head-menu" @click=${() => { this.isOpen = !isOpen; }}>${word(TEXTS.menu)}</button>
      <div class="cw-head-menu" id="cw-head-menu" ?data-closed=${!isOpen} @keydown=${(event: KeyboardEvent) => this.closeBy(event)}>
        <nav aria-label=${word(TEXTS.places)}><ul>${placesFor(person).map(place =>
          html`<li><a href=${place.href} aria-current=${place.name === here ? 'page' : nothing}>${word(place.text)}</a></li>`)}</ul></nav>
        ${this.search()}
        ${person === null ? nothing : html`<div class="cw-person"><span class="cw-who">${person.name}</span>
          <button type="button" @click=${() => void signOut()}>${word(TEXTS.signOut)}</button></div>`}
      </div>
    </header>`;
  }

  /** The search where it is at hand; else a field that leads to its page. */
  private search(): TemplateResult {
    return customElements.get('casework-search') ? html`<casework-search></casework-search>`
      : html`<form class="cw-head-search" role="search" action=${address('casework/search/')}>
          <input type="search" name="q" required aria-label=${this.word(TEXTS.searchCases)}><button>${this.word(TEXTS.search)}</button></form>`;
  }

  private closeBy({ key }: KeyboardEvent): void {
    if (key === 'Escape' && this.isOpen) {
      this.isOpen = false;
      this.querySelector<HTMLElement>('.cw-menu-button')?.focus();
    }
  }
}

define('casework-header', CaseworkHeader);

/** Here first, before Tasklist asks for anything in this session; then there, for the sake of a provider. */
async function signOut(): Promise<void> {
  await ask('POST', address('camunda/api/admin/auth/user/default/logout')).catch(() => undefined); // Tasklist tries again, and says so
  window.location.assign(address('camunda/app/tasklist/default/') + SIGN_OUT);
}
