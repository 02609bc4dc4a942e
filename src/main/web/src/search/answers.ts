import { address, Refusal, type Parameters } from '../shared/server';

/** Kinds of what is found, in the order in which they are shown. */
export const KINDS = ['request', 'follow-up', 'recommendation', 'document', 'committee-report', 'task'] as const;
export type Kind = typeof KINDS[number];

/** Something that was found. */
export interface Hit {
  kind: Kind;
  key: string;
  title: string | null;
  country: string | null;
  stage: string | null;
  status: string | null;
  at: string | null;
  ended: boolean;
  case: string | null;
}

export interface Group {
  kind: Kind;
  total: number;
  totalIsExact: boolean;
}

export interface Found {
  query: string;
  total: number;
  totalIsExact: boolean;
  page: number;
  size: number;
  groups: Group[];
  results: Hit[];
}

/** Asks the search; whoever asks anew ends the call before by its signal. */
export async function search(asked: Parameters, signal?: AbortSignal): Promise<Found> {
  const answer = await fetch(address('api/search', asked), { credentials: 'same-origin', headers: { Accept: 'application/json' }, ...(signal ? { signal } : {}) });
  if (!answer.ok) {
    const body = await answer.json().catch(() => null) as { message?: string } | null;
    throw new Refusal(body?.message ?? '', answer.status);
  }
  return await answer.json() as Found;
}

/** The page of a case or a recommendation. */
export const casePage = (key: string): string => address('casework/case/', { key });

/** Where something that was found is opened. */
export function pageOf(hit: Hit): string {
  return hit.kind === 'task' ? address('camunda/app/tasklist/default/') + `#/?task=${encodeURIComponent(hit.key)}` : casePage(hit.key);
}

/** The page of all results. */
export const resultsPage = (parameters: Parameters): string => address('casework/search/', parameters);
