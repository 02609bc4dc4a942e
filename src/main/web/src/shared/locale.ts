/** How the United Nations writes a language: English with days first, Arabic in the digits that symbols and references have. */
export function localeOf(language: string): string {
  return language.startsWith('en') ? 'en-GB' : language.startsWith('ar') ? 'ar-u-nu-latn' : language;
}
