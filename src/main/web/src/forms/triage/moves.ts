import type { Answer, Outcome, Priority, Recommendation } from './contract';
import { freeLabel, isLabel } from './labels';
import { order, sections } from './sections';
import { changed, labelsOf, proposalOf, reproposed, undone, type State } from './state';
import type { Board } from './contract';

/** What people do on the board. Each gives another state, or the same one where there is nothing to be done. */

/** Puts recommendations together into a new follow-up. */
export function together(state: State, keys: readonly string[]): State {
  if (keys.length < 2) {
    return state;
  }
  const label = freeLabel(labelsOf(state));
  return { ...changed(state, keys, (row, of) => followedUp(row, of, label)), chosen: new Set() };
}

/** Moves recommendations to a group or to a running follow-up. */
export function movedTo(state: State, keys: readonly string[], followUp: string): State {
  return leaving(state, keys, changed(state, keys, (row, of) => followedUp(row, of, followUp)));
}

/** Makes each of the recommendations a follow-up of its own. */
export function splitOff(state: State, keys: readonly string[]): State {
  const labels = labelsOf(state);
  return leaving(state, keys, changed(state, keys, (row, of) => {
    if (isAlone(state, row)) {
      return row;
    }
    const label = freeLabel(labels);
    labels.add(label);
    return followedUp(row, of, label);
  }));
}

/** Says that recommendations repeat another one; that one itself is left out. */
export function duplicates(state: State, keys: readonly string[], of: string): State {
  return leaving(state, keys, changed(state, keys.filter(key => key !== of), row => notFollowedUp(row, 'duplicate', of)));
}

export function notActionable(state: State, keys: readonly string[]): State {
  return leaving(state, keys, changed(state, keys, row => notFollowedUp(row, 'not-actionable', null)));
}

/** Follows recommendations up, each where it was proposed to go, or by itself. */
export function toFollowUp(state: State, keys: readonly string[]): State {
  const labels = labelsOf(state);
  return leaving(state, keys, changed(state, keys, (row, of) => {
    if (row.outcome === 'follow-up' && row.followUp !== null) {
      return row;
    }
    const proposal = of.proposal.followUp;
    const label = proposal ?? freeLabel(labels);
    labels.add(label);
    return followedUp(row, of, label);
  }));
}

export function prioritised(state: State, keys: readonly string[], priority: Priority): State {
  return changed(state, keys, row => ({ ...row, priority }));
}

/** Says that the body selected the paragraphs; if it is said of all of them, takes it back. */
export function selected(state: State, keys: readonly string[]): State {
  const isOfAll = state.rows.filter(row => keys.includes(row.key)).every(row => row.selected);
  return changed(state, keys, row => ({ ...row, selected: !isOfAll }));
}

/** Says which earlier recommendation one takes the place of; null if none. */
export function supersedes(state: State, keys: readonly string[], earlier: string | null): State {
  return changed(state, keys, row => ({ ...row, supersedes: row.outcome === 'follow-up' ? earlier : null }));
}

/** Takes back all that was said of recommendations; from then on they follow the proposals again. */
export function asProposed(state: State, keys: readonly string[]): State {
  const next = leaving(state, keys, changed(state, keys, row => proposalOf(state.byKey, row.key)));
  return next === state ? state : { ...next, touched: new Set([...next.touched].filter(key => !keys.includes(key))) };
}

export function takenBack(state: State): State {
  return undone(state);
}

export function proposedAnew(state: State, board: Board): State {
  const next = reproposed(state, board);
  return { ...next, active: next.active ?? order(next)[0] };
}

const isAlone = (state: State, { outcome, followUp }: Answer): boolean => outcome === 'follow-up' && isLabel(followUp)
  && state.rows.filter(row => row.outcome === 'follow-up' && row.followUp === followUp).length === 1;

const followedUp = (row: Answer, of: Recommendation, followUp: string): Answer =>
  ({ ...row, outcome: 'follow-up', followUp, duplicateOf: null, priority: row.priority ?? of.proposal.priority ?? 'medium' });

const notFollowedUp = (row: Answer, outcome: Outcome, duplicateOf: string | null): Answer =>
  ({ ...row, outcome, duplicateOf, followUp: null, supersedes: null });

/** The keyboard stays where rows went away: at the one that stood behind them. */
function leaving(state: State, keys: readonly string[], next: State): State {
  if (next === state) {
    return state;
  }
  const { active } = state;
  const hasLeft = active !== undefined && keys.includes(active) && sectionOf(state, active) !== sectionOf(next, active);
  return { ...next, chosen: new Set(), active: hasLeft ? neighbour(state, active, keys) ?? active : active };
}

const sectionOf = (state: State, key: string): string | undefined => sections(state).find(section => section.keys.includes(key))?.id;

function neighbour(state: State, from: string, without: readonly string[]): string | undefined {
  const shown = order(state);
  const place = shown.indexOf(from);
  const stays = (key: string): boolean => !without.includes(key);
  return shown.slice(place).find(stays) ?? shown.slice(0, place).reverse().find(stays);
}
