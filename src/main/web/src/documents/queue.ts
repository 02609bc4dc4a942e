import { api, ask, Refusal } from '../shared/server';
import type { Item, Progress, Where } from './answers';

/** What is sent in one request; a cut connection loses at most what of it is not yet with the server. */
const PIECE = 4 * 1024 * 1024;
const AT_ONCE = 2;
const MOST_TRIES = 6;
const FIRST_WAIT_MILLIS = 1000;
const BYTES = 'application/octet-stream';

export type State = 'waiting' | 'sending' | 'paused' | 'cut' | 'stopped' | 'signed-out' | 'checking' | 'later' | 'done' | 'refused';

/** A file on its way to the server. */
export class Sending {
  state: State = 'waiting';
  sent = 0;
  /** Why it was refused. */
  message = '';
  /** Whether it went on with what an earlier attempt had sent. */
  isContinued = false;
  item: Item | undefined;
  /** Of the server, once it knows of it. */
  id: string | undefined;

  constructor(readonly file: File, readonly kind: string, readonly replaces: string | undefined) {
  }

  get share(): number {
    return this.file.size === 0 ? 0 : this.sent / this.file.size;
  }

  get isOver(): boolean {
    return this.state === 'done' || this.state === 'refused';
  }
}

/** Sends files, some at a time, each piece by piece; what was cut goes on by itself or when the person says so. */
export class Queue {
  readonly all: Sending[] = [];
  /** Told of each step. */
  readonly listeners = new Set<(sending: Sending) => void>();

  /** @param wait lets time pass until the next try */
  constructor(private readonly where: Where,
              private readonly wait: (millis: number) => Promise<void> = millis => new Promise(resolve => setTimeout(resolve, millis))) {
  }

  add(files: Iterable<File>, kind: string, replaces?: string): Promise<void> {
    this.all.push(...[...files].map(file => new Sending(file, kind, replaces)));
    return this.goOn();
  }

  pause(sending: Sending): void {
    this.become(sending, 'paused');
  }

  /** Goes on from where the server has it. */
  resume(sending: Sending): Promise<void> {
    this.become(sending, 'waiting');
    return this.goOn();
  }

  async giveUp(sending: Sending): Promise<void> {
    this.forget(sending);
    if (sending.id !== undefined && !sending.isOver) {
      await ask('DELETE', api(`files/uploads/${sending.id}`)).catch(() => undefined);
    }
  }

  forget(sending: Sending): void {
    const place = this.all.indexOf(sending);
    if (place >= 0) {
      this.all.splice(place, 1);
      if (!sending.isOver) {
        sending.state = 'paused';
      }
      this.tell(sending);
    }
  }

  private async goOn(): Promise<void> {
    const busy = this.all.filter(each => ['sending', 'cut', 'checking'].includes(each.state)).length;
    const next = this.all.filter(each => each.state === 'waiting').slice(0, Math.max(0, AT_ONCE - busy));
    await Promise.all(next.map(async each => {
      this.become(each, 'sending');
      await this.send(each);
      await this.goOn();
    }));
  }

  private async send(sending: Sending): Promise<void> {
    let tries = 0;
    while (['sending', 'cut', 'checking'].includes(sending.state)) {
      const before = sending.sent;
      try {
        await this.sendAll(sending);
        return;
      } catch (error) {
        const refusal = error instanceof Refusal ? error : new Refusal(String(error), 400);
        tries = sending.sent > before ? 1 : tries + 1;
        if (!this.isPassing(sending, refusal, tries)) {
          return;
        }
        await this.wait(FIRST_WAIT_MILLIS * 2 ** (tries - 1));
      }
    }
  }

  /** Whether it is worth while to try again by itself; else says what is to be done. */
  private isPassing(sending: Sending, refusal: Refusal, tries: number): boolean {
    sending.message = refusal.message;
    if (sending.state === 'paused') {
      return false;
    }
    const isElsewhere = refusal.status === 409 && sending.id !== undefined; // another window sends the same file
    const isOfTheLine = refusal.status === 0 || refusal.status === 408 || refusal.status >= 500;
    if (!isOfTheLine && !isElsewhere) {
      this.become(sending, refusal.isSignedOut ? 'signed-out' : 'refused');
    } else if (tries >= MOST_TRIES || sending.state === 'checking' && refusal.status !== 0) {
      this.become(sending, sending.sent === sending.file.size && refusal.message !== '' ? 'later' : 'stopped');
    } else {
      this.become(sending, 'cut');
      return true;
    }
    return false;
  }

  private async sendAll(sending: Sending): Promise<void> {
    if (sending.id === undefined || sending.sent < sending.file.size) {
      await this.sendPieces(sending);
    }
    if (this.hasStopped(sending)) {
      return;
    }
    this.become(sending, 'checking');
    sending.item = (await ask<Item>('POST', api(`files/uploads/${sending.id}/finish`))).body; // of an answer that got lost, the same again
    this.become(sending, 'done');
  }

  private async sendPieces(sending: Sending): Promise<void> {
    const { file, kind, replaces } = sending;
    const { body: begun } = await ask<Progress>('POST', api('files/uploads'),
      { ...this.where, kind, name: file.name, size: file.size, modified: file.lastModified, ...(replaces === undefined ? {} : { replaces }) });
    sending.isContinued ||= sending.id === undefined && begun.offset > 0;
    sending.id = begun.id;
    this.arrived(sending, begun.offset);
    while (sending.sent < file.size) {
      if (this.hasStopped(sending)) {
        return;
      }
      const piece = file.slice(sending.sent, sending.sent + PIECE, BYTES);
      const { body } = await ask<Progress>('PUT', api(`files/uploads/${begun.id}?offset=${sending.sent}`), piece);
      this.arrived(sending, body.offset);
    }
  }

  private arrived(sending: Sending, offset: number): void {
    sending.sent = offset;
    this.become(sending, sending.state === 'cut' ? 'sending' : sending.state);
  }

  private tell(sending: Sending): void {
    this.listeners.forEach(listener => listener(sending));
  }

  private hasStopped(sending: Sending): boolean {
    return sending.state === 'paused';
  }

  private become(sending: Sending, state: State): void {
    sending.state = state;
    this.tell(sending);
  }
}

const queues = new Map<string, Queue>();

/** The files on their way to one place; they go on while the person looks at something else on the page. */
export function queueOf(where: Where): Queue {
  const key = JSON.stringify(where);
  const queue = queues.get(key) ?? new Queue(where);
  queues.set(key, queue);
  return queue;
}
