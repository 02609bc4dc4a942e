import { agencyName, isAgency } from '../agencies';
import type { Words } from '../translator';
import { TEXTS } from './texts';

const SPANS: Record<string, keyof typeof TEXTS> = { 30: 'within30', 60: 'within60', 90: 'within90' };

/** What people call a code, such as `terms-declined` or `agency-undp`; one that nobody has named reads as its words. */
export function labelOf(code: string, word: Words): string {
  if (isAgency(code)) {
    return word(agencyName(code));
  }
  const known = TEXTS[SPANS[code] ?? camelCase(code) as keyof typeof TEXTS] as string | undefined;
  return word(known ?? sentence(code));
}

function camelCase(code: string): string {
  return code.replace(/[- ](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Only what looks like a code: text that people wrote stays as it is. */
function sentence(code: string): string {
  return /^[a-z]+(-[a-z]+)*$/.test(code) ? code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ') : code;
}
