import { element } from './element';

/** A button of a question. */
export interface Choice {
  text: string;
  class: string;
  act: () => unknown;
}

/** Asks in the page itself: the web apps are sandboxed, so the browser's own question would never be shown. */
export function question(place: HTMLElement, text: string, ...choices: Choice[]): void {
  const buttons = choices.map(choice => element('button', {
    type: 'button', class: choice.class, text: choice.text,
    onclick: () => {
      place.replaceChildren();
      choice.act();
    }
  }));
  place.replaceChildren(element('span', { text: `${text} ` }), ...buttons.flatMap(button => [button, ' ']));
}
