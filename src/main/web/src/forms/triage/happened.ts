import type { Within } from './keys';

/** Where within the board something happened. */
export interface Place {
  /** What the control is for, as it says in data-act. */
  act: string | undefined;
  value: string;
  key: string | undefined;
}

export function placeOf(target: EventTarget | null): Place {
  const node = target instanceof HTMLElement ? target : undefined;
  const control = node?.closest<HTMLElement>('[data-act]');
  return { act: control?.dataset.act, value: control?.dataset.value ?? '', key: node?.closest<HTMLElement>('[data-key]')?.dataset.key };
}

/** What has the keyboard, as far as it needs keys itself. */
export function withinOf(target: EventTarget | null): Within {
  const name = target instanceof HTMLElement ? target.tagName : '';
  return name === 'SELECT' ? 'choice' : name === 'INPUT' ? 'box' : name === 'BUTTON' ? 'button' : 'row';
}
