// Tasklist in the reader's language, from left to right or from right to left, before it starts.

import { languageToStartWith } from '../shared/chosen-language';
import { direction } from '../shared/locale';

const code = languageToStartWith();
const { documentElement: page } = document;

/** What Tasklist is told of languages: the one, so that it asks neither the browser nor for a second. */
export const locales = { availableLocales: [code], fallbackLocale: code };

/** @param mirrored the file beside Tasklist's own style sheet with its sides exchanged */
export function speak(mirrored: string): void {
  page.lang = code;
  page.dir = direction(code);
  if (page.dir === 'rtl') {
    const style = document.querySelector<HTMLLinkElement>('link[href*="camunda-tasklist-bootstrap.css"]');
    if (style) {
      style.href = style.href.replace(/[^/]+$/, mirrored);
    }
  }
}
