/** A grant as it is published; a field that is not published is not there. */
export interface Grant {
  reference?: string;
  title?: string;
  country?: string;
  stage?: string;
  leadAgency?: string;
  partnerAgencies?: string[];
  themes?: string[];
  approvedAmount?: string;
  approvedOn?: string;
  disbursedAmount?: string;
  startDate?: string;
  endDate?: string;
}

/** Grants of a country or a year, added up. */
export interface Sum {
  grants: number;
  approvedAmount: string;
  disbursedAmount: string;
  refundedAmount: string;
}

/** A file that can be downloaded. */
export interface PublicFile {
  name: string;
  bytes: number;
  records: number;
}

/** What the page begins with. */
export interface Summary {
  publisher: string;
  licence: string | null;
  updatedAt: string;
  totals: Sum;
  byCountry: (Sum & { country: string })[];
  byYear: (Sum & { year: string })[];
  files: PublicFile[];
}

/** What is looked for; an empty part narrows nothing. */
export interface Wanted {
  country: string;
  year: string;
  stage: string;
  theme: string;
  words: string;
}

export const EVERYTHING: Wanted = { country: '', year: '', stage: '', theme: '', words: '' };

/** The year of the approval or, where that is not published, of the first day. */
export function yearOf({ approvedOn, startDate }: Grant): string {
  return (approvedOn ?? startDate ?? '').slice(0, 4);
}

/** The grants that fit, the newest first. */
export function found(grants: readonly Grant[], { country, year, stage, theme, words }: Wanted): Grant[] {
  const each = plain(words).split(/\s+/).filter(word => word !== '');
  return grants.filter(grant => (country === '' || grant.country === country) && (year === '' || yearOf(grant) === year)
    && (stage === '' || grant.stage === stage) && (theme === '' || (grant.themes ?? []).includes(theme))
    && each.every(word => plain(`${grant.title ?? ''} ${grant.reference ?? ''}`).includes(word)))
    .sort((one, other) => (other.approvedOn ?? '').localeCompare(one.approvedOn ?? '') || (one.reference ?? '').localeCompare(other.reference ?? ''));
}

/** The values that occur, each once. */
export function choices(grants: readonly Grant[], of: (grant: Grant) => readonly (string | undefined)[]): string[] {
  return [...new Set(grants.flatMap(of).filter((value): value is string => value !== undefined && value !== ''))];
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
