import { isGone, isNewer, type DraftPlace } from './drafts';
import { Refusal } from '../shared/server';
import type { Values } from './values';

export type State =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; failure: Refusal }
  | { kind: 'newer'; at: string };

const WAIT_MILLIS = 1200;
const RETRY_MILLIS = 5000;

/** What this page could not bring to the server, by form and account, for when the form is shown again. */
const kept = new Map<string, { account: string; values: Values }>();
/** Saves that are under way; a form that is shown again waits for its own. */
const underWay = new Map<string, Promise<void>>();

/** Saves what is typed a moment after the person pauses, and says how that went. */
export class Autosave {
  private timer: number | undefined;
  private changed = false;
  private running: Promise<void> | undefined;
  state: State = { kind: 'untouched' };

  constructor(private readonly place: DraftPlace, private readonly account: string, private readonly read: () => Values, private readonly tell: (state: State) => void) {}

  /** Whether something is typed that the server does not have. */
  get isUnsaved(): boolean {
    return this.changed;
  }

  /** Something was typed. */
  touch(): void {
    this.changed = true;
    if (this.state.kind !== 'newer') {
      this.schedule(WAIT_MILLIS);
    }
  }

  /** Saves now what is not saved yet. @param leaving whether the page or the form is about to go */
  async flush(leaving = false): Promise<void> {
    window.clearTimeout(this.timer);
    await this.running;
    if (!this.changed || this.state.kind === 'newer') {
      return;
    }
    this.running = this.save(this.read(), leaving).finally(() => { this.running = undefined; });
    underWay.set(this.place.key, this.running);
    await this.running;
  }

  /** What is here takes the place of what another window saved. */
  async keepMine(): Promise<void> {
    this.place.overwrite();
    this.changed = true;
    this.show({ kind: 'saving' });
    await this.flush();
  }

  /** What was typed has been sent, or has been given up. */
  done(): void {
    window.clearTimeout(this.timer);
    this.changed = false;
    kept.delete(this.place.key);
    this.show({ kind: 'untouched' });
  }

  stop(): void {
    window.clearTimeout(this.timer);
  }

  private schedule(millis: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), millis);
  }

  private async save(values: Values, leaving: boolean): Promise<void> {
    this.changed = false;
    this.show({ kind: 'saving' });
    kept.set(this.place.key, { account: this.account, values });
    try {
      const at = await this.place.save(values, leaving);
      kept.delete(this.place.key);
      this.show({ kind: 'saved', at });
    } catch (failure) {
      this.changed = true;
      this.fail(failure);
    }
  }

  private fail(failure: unknown): void {
    if (isNewer(failure)) {
      this.show({ kind: 'newer', at: failure.headers.get('X-Casework-Saved-At') ?? new Date().toISOString() });
      return;
    }
    const refused = failure instanceof Refusal ? failure : new Refusal(String(failure), 0, [], new Headers());
    this.show({ kind: 'failed', failure: refused });
    if (isGone(refused) && this.place.forget() || refused.status === 0 || refused.status >= 500 || refused.status === 429) {
      this.schedule(RETRY_MILLIS);
    }
  }

  private show(state: State): void {
    this.state = state;
    this.tell(state);
  }
}

/** Waits for a save of a form that has gone, and gives what of it the server did not take; nothing of other people's. */
export async function unsaved(place: DraftPlace, account: string): Promise<Values | undefined> {
  await underWay.get(place.key)?.catch(() => undefined);
  const values = kept.get(place.key);
  return values?.account === account ? values.values : undefined;
}
