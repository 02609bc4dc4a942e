import { html, nothing, type TemplateResult } from 'lit';
import type { Reader } from '../reader';
import { TEXTS } from '../texts';

/** A page of something that has more. */
export interface Paged {
  total: number;
  size: number;
}

/** How many pages there are; at least one. */
export function pagesOf({ total, size }: Paged): number {
  return Math.max(1, Math.ceil(total / size));
}

/** The way to the page before and the one after. @param to the address of a page, or what goes there */
export function paging(reader: Reader, answer: Paged, page: number, to: ((page: number) => string) | { turn: (page: number) => void }): TemplateResult | typeof nothing {
  const pages = pagesOf(answer);
  if (pages === 1) {
    return nothing;
  }
  const step = (target: number, text: string) => target < 0 || target >= pages ? nothing
    : typeof to === 'function' ? html`<a class="cw-button" href=${to(target)}>${reader.word(text)}</a>`
      : html`<button type="button" @click=${() => to.turn(target)}>${reader.word(text)}</button>`;
  return html`<nav class="cw-paging cw-noprint" aria-label=${reader.word(TEXTS.pages)}>
    ${step(page - 1, TEXTS.previous)} <span>${reader.word(TEXTS.pageOf, { page: reader.number(page + 1), pages: reader.number(pages) })}</span> ${step(page + 1, TEXTS.next)}
  </nav>`;
}
