import { ofCents, shown } from '../forms/amounts';
import { labelOf } from './codes/codes';
import { countryName } from './countries';
import { instantWords, ISO } from './dates';
import { direction, localeOf } from './locale';
import { TEXTS } from './texts';
import type { Words } from './translator';
import { language } from './words';

/** What stands where there is nothing. */
export const NOTHING = '–';
const MINUTE_MILLIS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const MONTH = /^(\d{4})-(\d\d)$/;

/** The one who reads: in which language and time zone, and so how dates, times, amounts, countries and codes are written. */
export class Reader {
  private readonly locale: string;

  constructor(readonly code: string, readonly word: Words, private readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
    this.locale = localeOf(code);
  }

  /** Which way their language is written. */
  get direction(): string {
    return direction(this.code);
  }

  /** An instant, in their zone: 1 Mar 2027, 14:05. */
  moment(instant: string | Date | null | undefined): string {
    return instant ? instantWords(this.locale, new Date(instant), { dateStyle: 'medium', timeStyle: 'short', timeZone: this.zone }) : '';
  }

  /** A stored date, or the day of an instant in their zone: 1 Mar 2027. */
  day(instant: string | null | undefined): string {
    return instant ? instantWords(this.locale, new Date(instant), { dateStyle: 'medium', timeZone: ISO.test(instant) ? 'UTC' : this.zone }) : '';
  }

  /** A stored month, such as 2027-03, in a table or on a chart. */
  month(stored: string): string {
    return new Intl.DateTimeFormat(this.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${stored}-01`));
  }

  /** How long it is from one instant to another. */
  span(from: string | Date, until: string | Date): string {
    const minutes = Math.round((new Date(until).getTime() - new Date(from).getTime()) / MINUTE_MILLIS);
    if (minutes < 1) {
      return this.word(TEXTS.lessThanAMinute);
    }
    if (minutes < HOUR) {
      return this.unit(minutes, 'minute', 'short');
    }
    return minutes < 2 * DAY ? this.unit(Math.round(minutes / HOUR), 'hour', 'short') : this.unit(Math.round(minutes / DAY), 'day', 'long');
  }

  /** So much of something that is measured. */
  unit(value: number, unit: 'minute' | 'hour' | 'day', display: 'short' | 'long' | 'narrow', digits = 0): string {
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit, unitDisplay: display, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }

  /** What their zone is called, to be said once where times stand. */
  zoneName(): string {
    const parts = new Intl.DateTimeFormat(this.locale, { timeZone: this.zone, timeZoneName: 'longGeneric' }).formatToParts(new Date());
    return parts.find(part => part.type === 'timeZoneName')?.value ?? this.zone;
  }

  /** That times are those of their zone. */
  zoneNote(): string {
    return this.word(TEXTS.times, { zone: this.zoneName() });
  }

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }

  /** US cents in dollars; that they are dollars, what stands beside it says. */
  cents(value: number): string {
    return value < 0 ? `\u2212${ofCents(-value, this.code)}` : ofCents(value, this.code);
  }

  /** A stored amount of dollars; the text itself if it is none. */
  amount(stored: string): string {
    return shown(stored, this.code);
  }

  /** A country by its alpha-3 code. */
  country(alpha3: string | null | undefined): string {
    return alpha3 ? countryName(alpha3, this.code) : NOTHING;
  }

  /** A code, or several with commas between, as people call them. */
  label(code: string | null | undefined): string {
    if (!code) {
      return NOTHING;
    }
    return MONTH.test(code) ? this.month(code) : code.split(', ').map(each => labelOf(each, this.word)).join(', ');
  }

  /** Names one after the other, as the language does. */
  list(names: string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(names);
  }

  yes(value: unknown): string {
    return this.word(value ? TEXTS.yes : TEXTS.no);
  }
}

/** Whoever reads the page now. */
export const reader = (): Promise<Reader> => language().then(({ code, word }) => new Reader(code, word));
