import { LitElement } from 'lit';

/** A part that stands in the page itself, so that the looks of the page are its own. */
export abstract class PageElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Makes a part known under its name, once, however many scripts bring it along. */
export function define(name: string, part: CustomElementConstructor): void {
  if (!customElements.get(name)) {
    customElements.define(name, part);
  }
}
