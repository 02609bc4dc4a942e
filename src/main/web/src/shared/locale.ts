/** How the United Nations writes a language: English with days first, Arabic in the digits that symbols and references have. */
export function localeOf(language: string): string {
  return language.startsWith('en') ? 'en-GB' : language.startsWith('ar') ? 'ar-u-nu-latn' : language;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Which way a language is written. */
export const direction = (code: string): string => (RIGHT_TO_LEFT.has(code.slice(0, 2)) ? 'rtl' : 'ltr');
