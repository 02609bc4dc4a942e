import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** What a field is besides its name and label. */
export interface Given {
  type?: string;
  value?: string | null;
  required?: boolean;
  maxLength?: number;
  list?: string;
  hidden?: boolean;
  note?: string;
}

let fields = 0;

/** A named field under its label. */
export function field(name: string, label: string, { type = 'text', value, required = false, maxLength, list, hidden = false, note }: Given = {}): TemplateResult {
  const id = note ? `cw-note-${++fields}` : undefined;
  return html`<label class="cw-field" ?hidden=${hidden}><span>${label}</span>
    <input name=${name} type=${type} .value=${value ?? ''} ?required=${required} maxlength=${ifDefined(maxLength)} list=${ifDefined(list)}
      autocomplete=${ifDefined(list ? 'off' : undefined)} aria-describedby=${ifDefined(id)}>
    ${note ? html`<small id=${ifDefined(id)}>${note}</small>` : nothing}</label>`;
}

/** A named choice under its label. @param options each value with its text */
export function choice(name: string, label: string, options: readonly (readonly [value: string, text: string])[], chosen = '', changed?: (value: string) => void): TemplateResult {
  return html`<label class="cw-field"><span>${label}</span>
    <select name=${name} @change=${(event: Event) => changed?.((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select></label>`;
}

/** What was said in a form; what is empty is left out. */
export function saidIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => value ? [[name, String(value)]] : []));
}
