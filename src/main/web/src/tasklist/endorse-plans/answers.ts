import type { Fault } from '../../shared/server';

/** A plan that waits for endorsement. */
export interface Waiting {
  taskId: string;
  followUp: string;
  title: string;
  country: string;
  recommendations: number;
  actions: number;
  planSummary: string | null;
  due: string | null;
}

export interface Page {
  total: number;
  page: number;
  items: Waiting[];
}

/** What became of one plan. */
export interface Result {
  taskId: string;
  followUp: string | null;
  outcome: string;
  message: string | null;
  faults: Fault[];
}

export interface Results {
  endorsed: number;
  refused: number;
  results: Result[];
}
