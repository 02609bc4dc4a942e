/** The languages that the program speaks, the first where none of them is the reader's. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru'];

const KEY = 'casework-language';

/** The language in which the server last answered in this browser; what Tasklist starts with, as it can't wait for an answer. */
export function keptLanguage(): string | undefined {
  try {
    return known(localStorage.getItem(KEY) ?? '');
  } catch {
    return undefined; // the browser keeps nothing
  }
}

/** Keeps the language in which the server answers. */
export function keepLanguage(code: string): void {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // the browser keeps nothing: its own language is taken
  }
}

/** The language to start with: the one kept, else the first of the browser's that the program speaks. */
export function languageToStartWith(browsers: readonly string[] = navigator.languages): string {
  return keptLanguage() ?? browsers.map(known).find(code => code !== undefined) ?? 'en';
}

function known(tag: string): string | undefined {
  const code = tag.slice(0, 2).toLowerCase();
  return LANGUAGES.includes(code) ? code : undefined;
}
