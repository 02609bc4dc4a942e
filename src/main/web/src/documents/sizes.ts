import { localeOf } from '../shared/locale';

const KILO = 1024;
const MEGA = KILO * KILO;

/** A size in bytes as people read it, such as 1.2 MB. */
export function size(bytes: number, language: string): string {
  const unit = bytes < MEGA ? 'kilobyte' : 'megabyte';
  const value = bytes < MEGA ? Math.max(1, Math.ceil(bytes / KILO)) : bytes / MEGA;
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** A share of a whole as people read it, such as 45%; not 100% before it is whole. */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(Math.floor(share * 100) / 100);
}
