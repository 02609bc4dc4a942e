/** How near texts must be to be proposed as one group. */
export type Cut = 'strict' | 'normal' | 'loose';
export type Outcome = 'follow-up' | 'duplicate' | 'not-actionable';
export type Priority = 'high' | 'medium' | 'low';

export const OUTCOMES: readonly Outcome[] = ['follow-up', 'duplicate', 'not-actionable'];
export const PRIORITIES: readonly Priority[] = ['high', 'medium', 'low'];

/** What is said of one recommendation; the rows of the form's field. */
export interface Answer {
  readonly key: string;
  readonly outcome: Outcome | null;
  readonly priority: Priority | null;
  /** The key of the recommendation that it repeats. */
  readonly duplicateOf: string | null;
  /** Whether the body selected the paragraph for its follow-up procedure. */
  readonly selected: boolean;
  /** A label that those share which go together, or the key of a follow-up that runs already. */
  readonly followUp: string | null;
  /** The key of an earlier recommendation that this one takes the place of. */
  readonly supersedes: string | null;
}

export interface Proposal {
  outcome: Outcome | null;
  priority: Priority | null;
  selected: boolean;
  followUp: string | null;
  duplicateOf: string | null;
  supersedes: string | null;
  why: readonly string[];
}

/** Another recommendation that says nearly the same. */
export interface Similar {
  key: string;
  symbol: string;
  paragraph: string;
  excerpt: string;
  score: number;
  followUp: string | null;
}

export interface Recommendation {
  key: string;
  paragraph: string;
  heading: string | null;
  text: string;
  themes: readonly string[];
  affectedPersons: readonly string[];
  sdgs: readonly string[];
  reiterates: string | null;
  uprPosition: string | null;
  /** Whether it went through triage before; then it is only read here. */
  triaged: boolean;
  proposal: Proposal;
  similar: readonly Similar[];
}

export interface FollowUp {
  key: string;
  title: string;
  stage: string;
  recommendations: number;
}

export interface Group {
  label: string;
  title: string;
  why: string;
  size: number;
}

/** A document as it lies before the desk. */
export interface Board {
  document: { key: string; title: string; body: string; country: string; selects: number | null; selectionNote: string | null };
  recommendations: readonly Recommendation[];
  followUps: readonly FollowUp[];
  groups: readonly Group[];
}
