import { ofCents } from '../forms/amounts';
import { inWords } from '../shared/dates';
import type { Words } from '../shared/translator';

/** The day of an instant where the reader is, such as 1 March 2027. */
export function dayHere(instant: string, language: string): string {
  const then = new Date(instant);
  const two = (number: number): string => String(number).padStart(2, '0');
  return inWords(`${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`, language, false);
}

/** Whole amounts without their cents: cards are to be read at a glance. */
export function dollars(cents: number, language: string): string {
  const amount = ofCents(cents, language);
  return cents % 100 === 0 ? amount.replace(/[.,]00$/, '') : amount;
}

/** A stage such as `awaiting-report`, as the forms' words have it. */
export function stageName(stage: string, word: Words): string {
  const words = stage.replaceAll('-', ' ');
  return word(words.charAt(0).toUpperCase() + words.slice(1));
}

/** Names one after the other, as the language does. */
export const list = (names: string[], language: string): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
