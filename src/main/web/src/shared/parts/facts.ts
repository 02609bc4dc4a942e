import { html, nothing, type TemplateResult } from 'lit';

/** A name and what stands for it; nothing where that is empty. */
export type Fact = readonly [label: string, value: unknown];

/** Facts about one thing, each with its name. */
export function facts(all: readonly Fact[]): TemplateResult | typeof nothing {
  const known = all.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return known.length === 0 ? nothing
    : html`<dl class="cw-list-of-facts">${known.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
