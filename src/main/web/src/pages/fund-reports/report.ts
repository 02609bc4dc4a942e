// What the program answers of the fund's reports.

export interface Period {
  id: string;
  year: boolean;
  from: string;
  until: string;
  closed: boolean;
}

/** What can be asked for. */
export interface Offer {
  periods: Period[];
  countries: string[];
  wholeFund: boolean;
  views: ('internal' | 'donors')[];
  languages: string[];
  zone: string;
  mayWrite: boolean;
}

/** A value for programs and as people read it. */
export interface Value {
  value: unknown;
  text: string;
}

export interface Column {
  name: string;
  label: string;
  kind: 'TEXT' | 'MONEY' | 'NUMBER' | 'DECIMAL' | 'DAY';
  wide: boolean;
}

export interface ReportTable {
  id: string;
  caption: string;
  columns: Column[];
  rows: Value[][];
  total: Value[] | null;
  count: number;
}

export interface Section {
  id: string;
  title: string;
  sentences: string[];
  tables: ReportTable[];
  quotes: { source: string; text: string }[];
}

export interface Introduction {
  language: string;
  direction: string;
  text: string;
  version: number;
}

export interface Report {
  period: string;
  view: string;
  country: string | null;
  asOf: string;
  language: string;
  direction: string;
  title: string;
  about: string[];
  introduction: Introduction | null;
  introductions: Introduction[];
  mayWrite: boolean;
  sections: Section[];
}

/** Which report is asked for. */
export interface Wanted {
  period: string;
  view: string;
  country: string;
  language: string;
}

/** What the address asks for; where it says nothing, the newest report that the reader may have, in their language. Null where no period is over. */
export function wantedBy(parameters: URLSearchParams, offer: Offer, language: string): Wanted | null {
  const newest = offer.periods.find(({ closed }) => closed);
  const period = parameters.get('period') ?? newest?.id;
  return period ? {
    period,
    view: parameters.get('view') ?? offer.views[0] ?? 'internal',
    country: parameters.get('country') ?? (offer.wholeFund ? '' : offer.countries[0] ?? ''),
    language: parameters.get('language') ?? language
  } : null;
}

/** The quarter and the year that a period of a quarter is; null for a year. */
export function quarterOf(id: string): { quarter: string; year: string } | null {
  const [year = '', quarter] = id.split('-Q');
  return quarter ? { quarter, year } : null;
}
