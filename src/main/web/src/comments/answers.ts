import type { Named } from './pieces';

/** A comment as the server shows it to its reader. */
export interface Comment {
  id: string;
  author: Named;
  at: string;
  editedAt: string | null;
  removed: boolean;
  text: string;
  audience: Audience;
  agency: string | null;
  task: string | null;
  mentions: Named[];
  editableUntil: string | null;
}

export type Audience = 'everyone' | 'headquarters' | 'agency';

/** The comments of a case. */
export interface Page {
  caseKey: string;
  title: string;
  audiences: Audience[];
  comments: Comment[];
}

/** A question to the country team. @property asker null for a reviewer who is not named to the reader */
export interface Question {
  id: string;
  asker: Named | null;
  task: string;
  askedAt: string;
  question: string;
  state: 'open' | 'answered' | 'ended';
  due: string | null;
  answer: string | null;
  answeredBy: Named | null;
  answeredAt: string | null;
}
