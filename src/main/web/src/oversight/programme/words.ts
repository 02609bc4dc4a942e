import { agencyName, isAgency } from '../../shared/agencies';
import { day, moment } from '../../shared/dates';
import type { Kind } from './answers';

const WORDS: Record<string, string> = { overdue: 'Overdue', 30: 'Within 30 days', 60: '31 to 60 days', 90: '61 to 90 days', later: 'Later' };
const CENTS = 100;

/** A key as people read it. */
export function words(key: string | null | undefined): string {
  if (key === null || key === undefined) {
    return '–';
  }
  if (isAgency(key)) {
    return agencyName(key);
  }
  return WORDS[key] ?? (/^\d{4}-\d\d$/.test(key) ? key : key.replaceAll('-', ' '));
}

/** A value as people read it. Money comes in cents. */
export function shown(kind: Kind, value: unknown): string {
  if (value === null || value === undefined || value === '') {
    return '–';
  }
  switch (kind) {
    case 'MONEY': return (Number(value) / CENTS).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    case 'NUMBER': return Number(value).toLocaleString('en-US');
    case 'DAYS': case 'PERCENT': return Number(value).toFixed(1);
    case 'MOMENT': return moment(String(value));
    case 'DATE': return day(String(value));
    case 'YES': return value ? 'yes' : 'no';
    default: return String(value);
  }
}

/** Whether values of that kind stand to the right. */
export function isNumber(kind: Kind): boolean {
  return ['NUMBER', 'MONEY', 'DAYS', 'PERCENT'].includes(kind);
}
