import { type Answer, api, ask, openedFor, Refusal } from '../shared/server';
import type { Values } from './values';

/** A draft as the server has it. */
export interface Draft {
  values: Values;
  savedAt: string;
}

/** A line of the list of a person's drafts. */
export interface DraftLine {
  /** Of a start form's draft; null for those of tasks. */
  id: string | null;
  kind: 'start' | 'task';
  process: string;
  taskId: string | null;
  name: string;
  title: string | null;
  savedAt: string;
}

/** Where the draft of one form is kept. */
export interface DraftPlace {
  /** Distinguishes the form from all others of this page. */
  readonly key: string;
  load(): Promise<Draft | undefined>;
  /** @returns when it was saved @throws Refusal with status 409 if another window has saved since */
  save(values: Values, leaving?: boolean): Promise<string>;
  discard(): Promise<void>;
  /** Forgets a draft that was deleted elsewhere, so that the next save writes one anew. @returns whether there was one */
  forget(): boolean;
  /** From now on the next save takes the place of whatever another window saved. */
  overwrite(): void;
}

const SAVED_AT = 'X-Casework-Saved-At';
const VERSION = 'ETag';

/** The draft of a task's form: one a person and task. */
export class TaskDraft implements DraftPlace {
  readonly key: string;
  private readonly address: string;
  private version: string | null = null;
  private isKnown = false;

  constructor(taskId: string, private readonly account = '') {
    this.key = `task ${taskId}`;
    this.address = api(`tasks/${encodeURIComponent(taskId)}/draft`);
  }

  async load(): Promise<Draft | undefined> {
    const answer = await ask<Values | undefined>('GET', this.address);
    this.isKnown = true;
    this.version = answer.status === 204 ? null : answer.headers.get(VERSION);
    return answer.status === 204 || !answer.body ? undefined : { values: answer.body, savedAt: savedAt(answer) };
  }

  async save(values: Values, leaving = false): Promise<string> {
    const condition: Record<string, string> = !this.isKnown ? {} : this.version === null ? { 'If-None-Match': '*' } : { 'If-Match': this.version };
    const answer = await ask('PUT', this.address, values, { ...openedFor(this.account), ...condition }, leaving);
    this.version = answer.headers.get(VERSION);
    this.isKnown = this.version !== null;
    return savedAt(answer);
  }

  async discard(): Promise<void> {
    await ask('DELETE', this.address, undefined, openedFor(this.account));
    this.version = null;
  }

  forget(): boolean {
    const wasThere = this.version !== null;
    this.version = null;
    return wasThere;
  }

  overwrite(): void {
    this.isKnown = false;
  }
}

/** A draft of a start form: as many a person and process as there are requests in preparation. */
export class StartDraft implements DraftPlace {
  readonly key: string;
  private version: number | null = null;
  private creating: Promise<string> | undefined;
  /** By which the server knows a draft again whose answer got lost. */
  private newId = randomId();
  private isTried = false;

  constructor(private readonly process: string, private id?: string, private readonly account = '') {
    this.key = `start ${process}`;
  }

  /** The one that was chosen, else the newest one. */
  async load(): Promise<Draft | undefined> {
    const id = this.id ?? (await drafts(this.process))[0]?.id ?? undefined;
    if (id === undefined) {
      return undefined;
    }
    const { body } = await ask<{ values: Values; version: number; savedAt: string }>('GET', this.address(id));
    this.id = id;
    this.version = body.version;
    return { values: body.values, savedAt: body.savedAt };
  }

  async save(values: Values, leaving = false): Promise<string> {
    if (this.creating) {
      await this.creating.catch(() => undefined);
    }
    if (this.id === undefined) {
      this.creating = this.create(values, leaving);
      return this.creating;
    }
    const answer = await ask('PUT', this.address(this.id), values, { ...openedFor(this.account), ...(this.version === null ? {} : { 'If-Match': `"${this.version}"` }) }, leaving);
    this.version = Number(answer.headers.get(VERSION)?.replaceAll('"', '') ?? Number.NaN) || null;
    return savedAt(answer);
  }

  async discard(): Promise<void> {
    await this.creating?.catch(() => undefined);
    if (this.id !== undefined) {
      await ask('DELETE', this.address(this.id), undefined, openedFor(this.account));
      this.anew();
    }
  }

  /** Leaves the draft where it is; what is typed from now on is another one. */
  anew(): void {
    this.id = undefined;
    this.version = null;
    this.creating = undefined;
    this.newId = randomId();
    this.isTried = false;
  }

  forget(): boolean {
    const wasThere = this.id !== undefined;
    this.anew();
    return wasThere;
  }

  overwrite(): void {
    this.version = null;
  }

  /** How a start tells the server which draft it carries out. */
  header(): Record<string, string> {
    const id = this.id ?? (this.isTried ? this.newId : undefined);
    return id === undefined ? {} : { 'X-Casework-Draft': id };
  }

  private async create(values: Values, leaving: boolean): Promise<string> {
    this.isTried = true;
    try {
      const { body } = await ask<{ id: string; version: number; savedAt: string }>('POST', api('drafts'), { id: this.newId, process: this.process, values }, openedFor(this.account), leaving);
      this.id = body.id;
      this.version = body.version;
      return body.savedAt;
    } finally {
      this.creating = undefined;
    }
  }

  private address(id: string): string {
    return api(`drafts/${encodeURIComponent(id)}`);
  }
}

/** A UUID of version 4 (RFC 9562), which browsers make themselves only for pages that came over TLS. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte, i) => (i === 6 ? byte & 0x0f | 0x40 : i === 8 ? byte & 0x3f | 0x80 : byte).toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The person's drafts, the newest first. @param process only those of that process */
export async function drafts(process?: string): Promise<DraftLine[]> {
  const { body } = await ask<{ items: DraftLine[] }>('GET', api(`drafts${process === undefined ? '' : `?process=${encodeURIComponent(process)}`}`));
  return body.items.filter(line => process === undefined || line.kind === 'start');
}

const savedAt = (answer: Answer<unknown>): string => answer.headers.get(SAVED_AT) ?? new Date().toISOString();

/** Whether another window has saved since this one has read. */
export const isNewer = (failure: unknown): failure is Refusal => failure instanceof Refusal && failure.status === 409 && failure.headers.has(SAVED_AT);

/** Whether the draft is there no more. */
export const isGone = (failure: Refusal): boolean => failure.status === 404 || failure.status === 409 && !failure.headers.has(SAVED_AT);
