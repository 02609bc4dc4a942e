import { address, token } from '../shared/server';

/** What the server says of one field. @see the server's record of the same name */
export interface Fault {
  field: string;
  label: string;
  message: string;
  path?: string;
}

/** The server did not do what it was asked to; status 0 if it can't be reached. */
export class Refused extends Error {
  constructor(message: string, readonly status: number, readonly faults: Fault[], readonly headers: Headers) {
    super(message);
  }

  /** Whether the person has to sign in again. */
  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

/** Browsers take 64 kB of a page that is being left, and refuse more. */
const MOST_OF_A_PAGE_THAT_GOES = 20_000;

export interface Answer<T> {
  body: T;
  headers: Headers;
  status: number;
}

export const engine = (path: string): string => address(`camunda/api/engine/engine/default/${path}`);
export const api = (path: string): string => address(`api/${path}`);

/**
 * Asks the server, not by Angular's client, which shows each refusal as an accident.
 *
 * @throws Refused if it says no or nothing
 */
export async function call<T>(method: string, address: string, body?: unknown, headers: Record<string, string> = {}, keepalive = false): Promise<Answer<T>> {
  const content = body === undefined ? undefined : JSON.stringify(body);
  let answer: Response;
  try {
    answer = await fetch(address, {
      method,
      credentials: 'same-origin',
      keepalive: keepalive && (content?.length ?? 0) < MOST_OF_A_PAGE_THAT_GOES,
      headers: {
        Accept: 'application/json', 'X-XSRF-TOKEN': token(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers
      },
      ...(content === undefined ? {} : { body: content })
    });
  } catch {
    throw new Refused('', 0, [], new Headers());
  }
  const answered = parsed(await answer.text());
  if (!answer.ok) {
    const refusal = (answered ?? {}) as { message?: string; faults?: Fault[] };
    throw new Refused(refusal.message ?? '', answer.status, Array.isArray(refusal.faults) ? refusal.faults : [], answer.headers);
  }
  return { body: answered as T, headers: answer.headers, status: answer.status };
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
