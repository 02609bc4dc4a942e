import { localeOf } from '../shared/locale';

/** What is understood of a typed amount of US dollars: the amount as it is stored, two that it may be, or nothing. */
export type UnderstoodAmount =
  | { kind: 'amount'; amount: string }
  | { kind: 'either'; amounts: [string, string] }
  | { kind: 'nonsense' };

const CURRENCY = /^(?:USD|US\$|\$)\s*|\s*(?:USD|US\$|\$)$/giu;
const BLANKS = /[\s\u00a0\u2007\u2009\u202f]/gu;
const STORED = /^\d+(?:\.\d{1,2})?$/;
const GROUPED = /^(\d{1,3})((?:[ ,.'’]\d{3})+)(?:([.,])(\d{1,2}))?$/u;
const ONE_GROUP = '.000'.length;
const DECIMAL_COMMA = /^(\d+),(\d{1,2})$/;

/** Reads "40,000", "40 000", "USD 40000", "40.000,50" and the like; never guesses. */
export function understandAmount(text: string): UnderstoodAmount {
  const written = text.trim().replace(CURRENCY, '').trim().replace(BLANKS, ' ');
  if (STORED.test(written)) {
    return amount(written);
  }
  const comma = DECIMAL_COMMA.exec(written);
  if (comma) {
    return amount(`${comma[1]}.${comma[2]}`);
  }
  const grouped = GROUPED.exec(written);
  return grouped ? ofGroups(grouped) : { kind: 'nonsense' };
}

function ofGroups([, first = '', groups = '', point, cents]: RegExpExecArray): UnderstoodAmount {
  const separators = new Set(groups.match(/\D/gu));
  if (separators.size !== 1 || point !== undefined && separators.has(point)) {
    return { kind: 'nonsense' };
  }
  const whole = first + groups.replace(/\D/gu, '');
  if (separators.has('.') && point === undefined && groups.length === ONE_GROUP) { // 40.000: thousands, or decimals too many
    return groups.endsWith('0') ? { kind: 'either', amounts: [fixed(whole), `${first}.${groups.slice(1, 3)}`] } : { kind: 'nonsense' };
  }
  return amount(cents === undefined ? whole : `${whole}.${cents}`);
}

const amount = (number: string): UnderstoodAmount => ({ kind: 'amount', amount: fixed(number) });

/** With two decimals and without zeros in front, as amounts are stored. */
function fixed(number: string): string {
  const [whole = '', cents = ''] = number.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
}

/** A stored amount for people, such as 40,000.00, 40 000,00 in French, or 40.000,00 in Spanish; the text itself if it is none. */
export function shown(amountOfText: string, language: string): string {
  return STORED.test(amountOfText)
    ? new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 2, useGrouping: true }).format(Number(amountOfText)) : amountOfText;
}

/** In cents; what is no amount counts nothing. */
export function cents(amountOfText: unknown): number {
  const understood = typeof amountOfText === 'string' ? understandAmount(amountOfText) : { kind: 'nonsense' as const };
  return understood.kind === 'amount' ? Number(understood.amount.replace('.', '')) : 0;
}

/** Cents as people read them. */
export const ofCents = (number: number, language: string): string => shown((number / 100).toFixed(2), language);
