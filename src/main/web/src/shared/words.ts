import { keepLanguage } from './chosen-language';
import { api, ask } from './server';
import { translator, type Words } from './translator';

export interface Language {
  code: string;
  word: Words;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
let asked: Promise<Language> | undefined;

/** The reader's language and its words, as the server knows them; asked once a page. English if the server has no answer. */
export function language(): Promise<Language> {
  asked ??= ask<{ language: string; words: Record<string, string> }>('GET', api('forms/words'))
    .then(({ body }) => {
      keepLanguage(body.language);
      return { code: body.language, word: translator(body.words) };
    })
    .catch(() => {
      asked = undefined;
      return { code: 'en', word: translator({}) };
    });
  return asked;
}

/** Which way a language is written. */
export const direction = (code: string): string => (RIGHT_TO_LEFT.has(code.slice(0, 2)) ? 'rtl' : 'ltr');

/** Has the language asked for anew, as when somebody else has signed in. */
export function forgetLanguage(): void {
  asked = undefined;
}
