import { NOTHING, type Reader } from '../../shared/reader';
import type { Kind } from './answers';

/** A value as the reader has it. Money comes in cents. */
export function shown(reader: Reader, kind: Kind, value: unknown): string {
  if (value === null || value === undefined || value === '') {
    return NOTHING;
  }
  switch (kind) {
    case 'MONEY': return reader.cents(Number(value));
    case 'NUMBER': return reader.number(Number(value));
    case 'DAYS': case 'PERCENT': return reader.number(Number(value), 1);
    case 'MOMENT': return reader.moment(String(value));
    case 'DATE': return reader.day(String(value));
    case 'YES': return reader.yes(value);
    case 'CODE': return reader.label(String(value));
    case 'COUNTRY': return reader.country(String(value));
    default: return String(value);
  }
}

/** By what a value is sorted. */
export function sortedBy(reader: Reader, kind: Kind, value: unknown): string | number | null {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  return isNumber(kind) ? Number(value) : kind === 'CODE' || kind === 'COUNTRY' ? shown(reader, kind, value) : String(value);
}

/** Whether values of that kind stand to the right. */
export function isNumber(kind: Kind): boolean {
  return ['NUMBER', 'MONEY', 'DAYS', 'PERCENT'].includes(kind);
}

/** Whether values of that kind are moments or days. */
export function isTime(kind: Kind): boolean {
  return kind === 'MOMENT' || kind === 'DATE';
}
