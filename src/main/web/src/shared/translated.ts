import { element } from './element';
import type { Plugin } from './plugin';
import { language } from './words';

/** A link whose English text becomes the reader's. */
export function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = element('a', { href });
  void language().then(({ word }) => { link.textContent = word(text); });
  return link;
}

/** Has the labels of plugins, which are English, said in the reader's language as soon as it is known. */
export function translateLabels(plugins: readonly Plugin[]): void {
  void language().then(({ word }) => plugins.forEach(({ properties }) => {
    if (properties) {
      properties.label = word(properties.label);
    }
  }));
}
