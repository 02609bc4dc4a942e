import { element } from './element';

/** A sentence that says what went wrong, to be shown in place of what could not be. */
export function problem(error: unknown): HTMLElement {
  return element('p', { class: 'cw-problem', role: 'alert', text: messageOf(error) });
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
