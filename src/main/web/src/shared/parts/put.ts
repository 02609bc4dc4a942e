import { render } from 'lit';

/** Puts content in the place of whatever stood there. */
export function put(place: HTMLElement, content: unknown): void {
  const holder = document.createElement('div');
  place.replaceChildren(holder);
  render(content, holder);
}
