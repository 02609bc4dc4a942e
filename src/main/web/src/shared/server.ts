/** What is wrong with one field, or with one row of a file. */
export interface Fault {
  field?: string;
  label?: string;
  message: string;
  path?: string;
  row?: number;
  column?: string;
}

/** The server did not do what was asked; the message is for the person. */
export class Refusal extends Error {
  constructor(message: string, readonly status: number, readonly faults: Fault[] = []) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Parameters of an address; what is empty is left out. */
export type Parameters = Record<string, string | number | null | undefined>;

/** What is asked for besides an address: a body makes it a POST where no method is named. */
export interface Order {
  method?: 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
}

const HEADER = 'X-XSRF-TOKEN';
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

/**
 * Asks the program.
 *
 * @throws Refusal if it does not answer with what was asked for
 */
export async function call<T = unknown>(path: string, parameters: Parameters = {}, order: Order = {}): Promise<T> {
  const response = await fetch(address(path, parameters), request(order));
  heard = response.headers.get(HEADER) ?? heard;
  const answer = parsed(await response.text());
  if (!response.ok) {
    throw refusal(response.status, answer);
  }
  return answer as T;
}

function request({ method, body }: Order): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method === undefined && body === undefined) {
    return { credentials: 'same-origin', headers };
  }
  headers[HEADER] = token();
  if (body === undefined || body instanceof FormData) {
    return { credentials: 'same-origin', method: method ?? 'POST', headers, body };
  }
  headers['Content-Type'] = 'application/json';
  return { credentials: 'same-origin', method: method ?? 'POST', headers, body: JSON.stringify(body) };
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function refusal(status: number, answer: unknown): Refusal {
  const { message, faults } = (answer ?? {}) as { message?: string; faults?: Fault[] };
  const words = status === 401 ? 'Please sign in to Tasklist or Cockpit first, then load this page again.'
    : message ?? 'The program did not answer. Try again in a moment.';
  return new Refusal(words, status, faults);
}
