// What the program tells of hand-overs.

export type Kind = 'task' | 'candidate' | 'requester' | 'stand-in';
export type Outcome = 'handed-over' | 'released' | 'returned' | 'ended' | 'kept';

export interface Holder {
  id: string;
  name: string;
  tasks: number;
  hasAccount: boolean;
}

/** What is to be handed over; to nobody is back to the teams. */
export interface Order {
  from: string;
  to: string | null;
  reason: string;
  otherwise: string | null;
}

/** One thing, and what became or becomes of it. */
export interface Thing {
  kind: Kind;
  taskId: string | null;
  what: string | null;
  reference: string | null;
  country: string | null;
  outcome: Outcome;
  holder: string | null;
  refusal: string | null;
}

export interface Effects {
  id: string | null;
  done: number;
  kept: number;
  left: number;
  items: Thing[];
}

/** A hand-over. */
export interface Entry {
  id: string;
  from: string;
  fromName: string;
  to: string | null;
  toName: string | null;
  byName: string;
  reason: string;
  at: string;
  things: number;
  done: number;
}

/** The thing as it stands now. */
export interface Now extends Thing {
  title: string | null;
  stage: string | null;
  open: boolean | null;
  with: string | null;
  due: string | null;
}

export interface Opened {
  handOver: Entry;
  items: Now[];
}

export interface Page {
  items: Entry[];
  total: number;
  page: number;
  size: number;
}
