// What the server knows of the open task that Tasklist does not: whether it may be claimed, and what became of one that is gone.

import { api, ask, type Refusal } from '../../shared/server';

/** @see TaskStates of the server */
export interface TaskState {
  id: string;
  name: string;
  reference: string | null;
  open: boolean;
  mayClaim: boolean;
  reason: string | null;
  finishedAt: string | null;
  finishedBy: string | null;
  done: boolean;
}

/** A task that there is not, or not for this person. */
export const UNKNOWN = 'unknown';

export type Known = TaskState | typeof UNKNOWN | undefined;

let known: Known;
const listeners = new Set<(state: Known) => void>();

/** Learns of a task. @returns nothing where the server does not answer: then Tasklist goes on as if nobody had asked */
export async function learn(id: string): Promise<Known> {
  const state = await ask<TaskState>('GET', api(`home/tasks/${encodeURIComponent(id)}`)).then(({ body }) => body)
    .catch((refusal: unknown) => ((refusal as Refusal).status === 404 ? UNKNOWN : undefined));
  tell(state);
  return state;
}

/** No task is shown any more. */
export const forget = (): void => tell(undefined);

/** Tells of the shown task now and whenever it changes. @returns ends it */
export function watch(listener: (state: Known) => void): () => void {
  listeners.add(listener);
  listener(known);
  return () => void listeners.delete(listener);
}

function tell(state: Known): void {
  known = state;
  listeners.forEach(listener => listener(state));
}
