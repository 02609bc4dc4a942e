import { order, sections } from './sections';
import type { State } from './state';

/** Moves the keyboard by rows, as they are shown. @param isExtending whether all between here and where the choice began is chosen */
export function stepped(state: State, by: number, isExtending = false): State {
  const shown = order(state);
  const place = state.active === undefined ? -1 : shown.indexOf(state.active);
  const next = shown[Math.max(0, Math.min(shown.length - 1, place + by))];
  return next === undefined ? state : isExtending ? extendedTo(state, next) : at(state, next);
}

/** Puts the keyboard at a row. */
export function at(state: State, key: string): State {
  return state.active === key && state.anchor === undefined ? state : { ...state, active: key, anchor: undefined };
}

/** Chooses all from where the choice began to a row. */
export function extendedTo(state: State, key: string): State {
  const shown = order(state);
  const anchor = state.anchor ?? state.active ?? key;
  const [first, last] = [shown.indexOf(anchor), shown.indexOf(key)].sort((one, other) => one - other) as [number, number];
  return { ...state, active: key, anchor, chosen: new Set(shown.slice(first, last + 1)) };
}

/** Chooses a row, or no longer. */
export function toggled(state: State, key: string): State {
  const chosen = new Set(state.chosen);
  if (!chosen.delete(key)) {
    chosen.add(key);
  }
  return { ...state, active: key, anchor: undefined, chosen };
}

/** Chooses all rows of a group; if they are chosen already, none of them. */
export function groupToggled(state: State, key: string): State {
  const keys = sections(state).find(section => section.keys.includes(key))?.keys ?? [];
  const isChosen = keys.every(each => state.chosen.has(each));
  return { ...state, chosen: new Set([...[...state.chosen].filter(each => !keys.includes(each)), ...isChosen ? [] : keys]) };
}

export const noneChosen = (state: State): State => ({ ...state, chosen: new Set(), anchor: undefined });

/** Opens the whole text of a row, or closes it. */
export function openToggled(state: State, key: string): State {
  const open = new Set(state.opened);
  if (!open.delete(key)) {
    open.add(key);
  }
  return { ...state, opened: open };
}

/** What Escape does: closes the text, else gives up the choice. */
export function escaped(state: State): State {
  return state.active !== undefined && state.opened.has(state.active) ? openToggled(state, state.active) : noneChosen(state);
}
