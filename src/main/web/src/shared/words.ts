import { keepLanguage, languageToStartWith } from './chosen-language';
import { address, ask } from './server';
import { translator, type Words } from './translator';

export interface Language {
  code: string;
  word: Words;
}

let asked: Promise<Language> | undefined;

/**
 * The reader's language and its words, as the server knows them; asked once a page. English if the server has no answer. Where
 * nobody has signed in, it is the one in which the page began.
 */
export function language(): Promise<Language> {
  asked ??= ask<{ language: string; signedIn: boolean; words: Record<string, string> }>('GET', address('api/forms/words', { before: languageToStartWith() }))
    .then(({ body }) => {
      if (body.signedIn) {
        keepLanguage(body.language);
      }
      return { code: body.language, word: translator(body.words) };
    })
    .catch(() => {
      asked = undefined;
      return { code: 'en', word: translator({}) };
    });
  return asked;
}

/** Has the language asked for anew, as when somebody else has signed in. */
export function forgetLanguage(): void {
  asked = undefined;
}
