import { localeOf } from './locale';

/** A date as it is stored. */
export const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** An instant as a language writes it; the first of a month is an ordinal in French. */
export function instantWords(language: string, instant: Date, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(language, options).format(instant);
  return language.startsWith('fr') ? words.replace(/(^|\s)1\s/u, '$11er ') : words;
}

/** A stored date in words of the reader, such as Monday, 1 March 2027; the text itself if it is none. */
export function inWords(iso: string, language: string, weekday = true): string {
  const parts = ISO.exec(iso);
  if (!parts) {
    return iso;
  }
  return instantWords(localeOf(language), new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))),
    { ...(weekday ? { weekday: 'long' } : {}), day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A moment in the reader's own time zone, such as 1 March 2027, 14:05; of today only the time. */
export function momentHere(instant: string | Date, language: string, now = new Date()): string {
  const then = typeof instant === 'string' ? new Date(instant) : instant;
  const isToday = then.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(localeOf(language), { ...(isToday ? {} : { day: 'numeric', month: 'long', year: 'numeric' }), hour: '2-digit', minute: '2-digit' }).format(then);
}
