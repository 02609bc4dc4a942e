/** A statement of a draft as it was made from a record. */
export interface Statement {
  readonly number: number;
  /** What belongs together: a recommendation with what is said of it. */
  readonly part: string;
  readonly place: string;
  /** Who says it, in the reader's language. */
  readonly section: string;
  /** Whether it is the recommendation itself; without it nothing is said of it. */
  readonly quotation: boolean;
  /** What the program says by the record; nobody changes it. */
  readonly lead: string;
  /** What people wrote; it may be shortened. */
  readonly text: string;
  readonly source: string;
  readonly record: string;
  /** What it tells, if that is told in full but once, by the first statement that is kept; empty if it is not. */
  readonly topic: string;
  /** What stands here where another statement tells that, with {place} for where; empty for nothing. */
  readonly elsewhere: string;
}

/** A draft as it lies before those who write it. */
export interface Draft {
  readonly key: string;
  readonly title: string;
  /** In which it is written, as HTML says it. */
  readonly language: string;
  /** Of the words; null where none is known. */
  readonly limit: number | null;
  readonly statements: readonly Statement[];
}

/** What people changed of a draft; the rows of the form's field. */
export interface Change {
  readonly entry: string;
  readonly change: 'shorten' | 'leave-out' | 'add';
  readonly text: string | null;
  readonly sourceKind: 'record' | 'citation' | null;
  readonly source: string | null;
}
