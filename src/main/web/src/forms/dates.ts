import { ISO } from '../shared/dates';

/** What is understood of a typed date: a day, two days of which one is meant, one that does not exist, or nothing. */
export type Understood =
  | { kind: 'day'; day: string }
  | { kind: 'either'; days: [string, string] }
  | { kind: 'none' }
  | { kind: 'nonsense' };

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})(?:\s+(?:года|г\.?))?$/u;

/** The digits of Arabic and of Persian keyboards. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** Months by the names that the Arab countries of Asia have for them; Egypt's are those of the language. */
const MORE_NAMES: Readonly<Record<string, string>> = { ar: 'ar-SY' };
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const SHORTEST_NAME = 3;

/** Plain dates only: no part of this knows of a time or a time zone. */
export function understand(text: string, language: string): Understood {
  const written = text.trim().replace(/\s+/g, ' ').replace(OTHER_DIGITS, digit => String((digit.codePointAt(0) ?? 0) & 0xf));
  const iso = ISO.exec(written);
  if (iso) {
    return day(iso[1], iso[2], iso[3]);
  }
  const numbers = NUMBERS.exec(written);
  if (numbers) {
    return ofNumbers(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '');
  }
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) {
    return ofName(dayFirst[1], dayFirst[2], dayFirst[3], language);
  }
  const monthFirst = MONTH_FIRST.exec(written);
  return monthFirst ? ofName(monthFirst[2], monthFirst[1], monthFirst[3], language) : { kind: 'nonsense' };
}

/** Day and month in figures mean two days unless only one of these exists. */
function ofNumbers(first: string, second: string, year: string): Understood {
  const full = year.length === 2 ? `20${year}` : year;
  const dayFirst = day(full, second, first);
  const monthFirst = day(full, first, second);
  if (dayFirst.kind !== 'day') {
    return monthFirst;
  }
  return monthFirst.kind !== 'day' || monthFirst.day === dayFirst.day ? dayFirst : { kind: 'either', days: [dayFirst.day, monthFirst.day] };
}

function ofName(dayOfMonth: string | undefined, name: string | undefined, year: string | undefined, language: string): Understood {
  const month = monthOf(name ?? '', language);
  return month === 0 ? { kind: 'nonsense' } : day(year, String(month), dayOfMonth);
}

/** From 1; 0 if it is the name of no month. English is always understood. */
function monthOf(name: string, language: string): number {
  const sought = plain(name);
  if (sought.length < SHORTEST_NAME) {
    return 0;
  }
  for (const each of [language, MORE_NAMES[language] ?? language, 'en']) {
    const found = Array.from({ length: 12 }, (_, month) => month).filter(month => namesOf(month, each).some(known => plain(known).startsWith(sought)));
    if (found.length === 1) {
      return (found[0] ?? -1) + 1;
    }
  }
  return 0;
}

/** What a month is called by itself and in a date, where Russian declines it. @param month from 0 */
function namesOf(month: number, language: string): string[] {
  return [{ month: 'long' }, { day: 'numeric', month: 'long' }].map(parts => new Intl.DateTimeFormat(language, { ...parts as Intl.DateTimeFormatOptions, timeZone: 'UTC' })
    .formatToParts(Date.UTC(2027, month, 1)).find(part => part.type === 'month')?.value ?? '');
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function day(year = '', month = '', dayOfMonth = ''): Understood {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  const isDay = y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return isDay ? { kind: 'day', day: `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}` } : { kind: 'none' };
}
