import { element } from '../../shared/element';

/** A named field of a filter, with what the address says of it. */
export function field(parameters: URLSearchParams, name: string, label: string, input: HTMLInputElement | HTMLSelectElement): HTMLLabelElement {
  input.name = name;
  input.value = parameters.get(name) ?? '';
  return element('label', {}, element('span', { text: label }), input);
}

/** A choice of values, each with its text. */
export function choice(options: [string, string][]): HTMLSelectElement {
  return element('select', {}, ...options.map(([value, text]) => element('option', { value, text })));
}
