import { element } from './element';
import { language } from './words';

/** A link whose English text becomes the reader's. */
export function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = element('a', { href });
  void language().then(({ word }) => { link.textContent = word(text); });
  return link;
}
