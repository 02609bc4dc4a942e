import { html, type TemplateResult } from 'lit';
import type { Reader } from '../../shared/reader';
import { address } from '../../shared/server';
import { TEXTS } from '../texts';

/** Links to a figure or a list as files. */
export function downloads(reader: Reader, kind: 'figures' | 'lists', name: string, parameters: Record<string, string>): TemplateResult {
  return html`<p class="cw-noprint cw-downloads">${reader.word(TEXTS.download)}
    ${['xlsx', 'csv'].map(type => html`<a class="cw-button" href=${address(`api/programme/${kind}/${name}.${type}`, parameters)} download="">${type.toUpperCase()}</a> `)}</p>`;
}
