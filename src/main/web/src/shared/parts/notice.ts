import { html, type TemplateResult } from 'lit';
import { messageOf } from '../problem';
import type { Reader } from '../reader';
import { TEXTS } from '../texts';

/** What went wrong, in place of what could not be shown. */
export const problem = (error: unknown): TemplateResult => html`<p class="cw-problem" role="alert">${messageOf(error)}</p>`;

/** What was done, or how far it is; read aloud when it comes. */
export const status = (text: string, look = ''): TemplateResult => html`<p role="status" class=${look}>${text}</p>`;

/** That there is nothing to show. */
export const empty = (text: string): TemplateResult => html`<p class="cw-empty">${text}</p>`;

/** That something is on its way. */
export const loading = (reader: Reader, text: string = TEXTS.loading): TemplateResult =>
  html`<p role="status" class="cw-loading"><span class="cw-spinner" aria-hidden="true"></span>${reader.word(text)}</p>`;
