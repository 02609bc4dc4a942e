import { TEXTS } from './texts';
import { language } from './words';

/** What is wrong with one field, or with one row of a file. */
export interface Fault {
  field?: string;
  label?: string;
  message: string;
  path?: string;
  row?: number;
  column?: string;
}

/** The server did not do what was asked; the message is for the person. Status 0 if it can't be reached. */
export class Refusal extends Error {
  constructor(message: string, readonly status: number, readonly faults: Fault[] = [], readonly headers = new Headers()) {
    super(message);
    this.name = 'Refusal';
  }

  /** Whether the person has to sign in again. */
  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

/** What the server answered. */
export interface Answer<T> {
  body: T;
  headers: Headers;
  status: number;
}

/** Parameters of an address; what is empty is left out. */
export type Parameters = Record<string, string | number | null | undefined>;

/** What is asked for besides an address: a body makes it a POST where no method is named. */
export interface Order {
  method?: 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
}

const HEADER = 'X-XSRF-TOKEN';

/** What a header can carry. */
const SENT_AS_IT_IS = /^[\x21-\x7e]+$/;

/** Browsers take 64 kB of a page that is being left, and refuse more. */
const MOST_OF_A_PAGE_THAT_GOES = 20_000;
let heard = '';

/** Where the program is: what stands before the web apps, from which every script is loaded. */
export function base(script = import.meta.url): string {
  return script.replace(/\/camunda\/app\/.*$/, '/');
}

/** The address of something of the program. */
export function address(path: string, parameters: Parameters = {}): string {
  const url = new URL(path.replace(/^\//, ''), base());
  Object.entries(parameters).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== '') {
      url.searchParams.set(name, String(value));
    }
  });
  return url.toString();
}

/** The value of a cookie; nothing where there is none of that name. */
export function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find(each => each.startsWith(`${name}=`));
  return found === undefined ? undefined : decodeURIComponent(found.substring(name.length + 1));
}

/**
 * The token of the session as it is now; the web apps hand out the one of when the page was loaded. Pages outside the web
 * apps do not see the cookie and take what the last answer told them.
 */
export function token(): string {
  return cookie('XSRF-TOKEN') ?? heard;
}

/** The address of something of the engine, as the web apps reach it. */
export const engine = (path: string): string => address(`camunda/api/engine/engine/default/${path}`);

/** The address of something of the program's own. */
export const api = (path: string): string => address(`api/${path}`);

/**
 * Asks the program for something that belongs on the page.
 *
 * @throws Refusal if it does not answer with what was asked for, with words for the person in any case
 */
export async function call<T = unknown>(path: string, parameters: Parameters = {}, { method, body }: Order = {}): Promise<T> {
  try {
    return (await ask<T>(method ?? (body === undefined ? 'GET' : 'POST'), address(path, parameters), body)).body;
  } catch (refusal) {
    throw refusal instanceof Refusal ? new Refusal(await words(refusal), refusal.status, refusal.faults) : refusal;
  }
}

/**
 * Asks the program, not by Angular's client, which shows each refusal as an accident.
 *
 * @param headers what the request says besides
 * @param isLeaving whether the page is about to go, and the request is to outlive it
 * @throws Refusal if it says no, or nothing; with its own message, or none
 */
export async function ask<T>(method: string, where: string, body?: unknown, headers: Record<string, string> = {}, isLeaving = false): Promise<Answer<T>> {
  const content = body === undefined || body instanceof FormData || body instanceof URLSearchParams || body instanceof Blob ? body : JSON.stringify(body);
  const answer = await fetch(where, {
    method,
    credentials: 'same-origin',
    keepalive: isLeaving && typeof content === 'string' && content.length < MOST_OF_A_PAGE_THAT_GOES,
    headers: { Accept: 'application/json', ...(method === 'GET' ? {} : { [HEADER]: token() }), ...(typeof content === 'string' ? { 'Content-Type': 'application/json' } : {}), ...headers },
    ...(content === undefined ? {} : { body: content })
  }).catch(() => {
    throw new Refusal('', 0);
  });
  heard = answer.headers.get(HEADER) ?? heard;
  const answered = parsed(await answer.text());
  if (!answer.ok) {
    const { message, faults } = (answered ?? {}) as { message?: string; faults?: Fault[] };
    throw new Refusal(message ?? '', answer.status, Array.isArray(faults) ? faults : [], answer.headers);
  }
  return { body: answered as T, headers: answer.headers, status: answer.status };
}

/** Says for whom a page was opened, so that nothing of it is kept under the name of the next person in this browser. */
export const openedFor = (account: string): Record<string, string> => SENT_AS_IT_IS.test(account) ? { 'X-Casework-Account': account } : {};

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** In the reader's language; the server's own sentences are already. */
async function words({ isSignedOut, message }: Refusal): Promise<string> {
  if (message && !isSignedOut) {
    return message;
  }
  const { word } = await language();
  return word(isSignedOut ? TEXTS.signIn : TEXTS.noAnswer);
}
