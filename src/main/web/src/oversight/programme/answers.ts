// What the program answers of its figures and lists.

/** How a value is to be read. */
export type Kind = 'TEXT' | 'CASE' | 'NUMBER' | 'MONEY' | 'DAYS' | 'PERCENT' | 'MOMENT' | 'DATE' | 'YES' | 'CODE' | 'COUNTRY';

export interface Column {
  name: string;
  label: string;
  kind: Kind;
}

export interface FigureRow {
  key: string;
  values: (number | null)[];
  links: (Record<string, string> | null)[];
}

export interface Figure {
  id: string;
  title: string;
  explanation: string;
  chart: 'bar' | 'line' | 'none';
  list: string;
  keyLabel: string;
  /** How the keys of its rows are to be read. */
  keyKind: Kind;
  columns: Column[];
  rows: FigureRow[];
}

/** A row of a list, by the names of its columns. */
export type Item = Record<string, unknown>;

export interface CaseList {
  list: string;
  title: string;
  columns: Column[];
  items: Item[];
  total: number;
  page: number;
  size: number;
}

export interface Offer {
  id: string;
  title: string;
  list: string;
}

export interface Programme {
  figures: Offer[];
  countries: string[];
  agencies: string[];
  bodies: string[];
  /** Lists of holidays that administrators have yet to add, such as KEN 2028. */
  missingHolidays: string[];
}
