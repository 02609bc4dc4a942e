import { localeOf } from './locale';

/** A date as it is stored. */
export const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const MINUTE_MILLIS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** An instant as people read it, in UTC. */
export function moment(instant: string | Date | null | undefined): string {
  return instant ? new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }) : '';
}

/** The day of an instant, in UTC, or a date. */
export function day(instant: string | null | undefined): string {
  return instant ? new Date(instant).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }) : '';
}

/** How long it is from one instant to another. */
export function span(from: string | Date, until: string | Date): string {
  const minutes = Math.round((new Date(until).getTime() - new Date(from).getTime()) / MINUTE_MILLIS);
  if (minutes < 1) {
    return 'less than a minute';
  }
  if (minutes < HOUR) {
    return `${minutes} min`;
  }
  return minutes < 2 * DAY ? `${Math.round(minutes / HOUR)} h` : `${Math.round(minutes / DAY)} days`;
}

/** A stored date in words of the reader, such as Monday, 1 March 2027; the text itself if it is none. */
export function inWords(iso: string, language: string, weekday = true): string {
  const parts = ISO.exec(iso);
  if (!parts) {
    return iso;
  }
  const format = new Intl.DateTimeFormat(localeOf(language), { ...(weekday ? { weekday: 'long' } : {}), day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const words = format.format(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return language.startsWith('fr') ? words.replace(/(^|\s)1\s/u, '$11er ') : words;
}

/** A moment in the reader's own time zone, such as 1 March 2027, 14:05; of today only the time. */
export function momentHere(instant: string | Date, language: string, now = new Date()): string {
  const then = typeof instant === 'string' ? new Date(instant) : instant;
  const isToday = then.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(localeOf(language), { ...(isToday ? {} : { day: 'numeric', month: 'long', year: 'numeric' }), hour: '2-digit', minute: '2-digit' }).format(then);
}
