import type { Answer, Board, Recommendation } from './contract';
import { isLabel } from './labels';
import { answersOf, isSame, proposed, withoutClashes } from './proposals';
import { order } from './sections';

interface Past {
  readonly rows: readonly Answer[];
  readonly touched: ReadonlySet<string>;
}

/** The board while somebody works on it. No state is ever changed; each step makes another one. */
export interface State {
  readonly board: Board;
  readonly byKey: ReadonlyMap<string, Recommendation>;
  /** In the order of the document; what the form sends. */
  readonly rows: readonly Answer[];
  /** The recommendations of which the person has said something. */
  readonly touched: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
  /** Where the keyboard is. */
  readonly active: string | undefined;
  /** Where a choice of several began. */
  readonly anchor: string | undefined;
  readonly past: readonly Past[];
}

const MOST_UNDONE = 200;

/** The board as it opens: what was answered before, or is kept as a draft, goes before what is proposed. */
export function opened(given: Board, value: unknown): State {
  const kept = new Map(answersOf(value).map(row => [row.key, row]));
  const proposals = new Map(given.recommendations.map(each => [each.key, each.proposal.followUp]));
  const board = withoutClashes(given, kept, key => proposals.get(key) ?? null);
  const rows = toTriage(board).map(({ key, proposal }) => kept.get(key) ?? proposed(key, proposal));
  const byKey = index(board);
  const touched = new Set(rows.filter(row => !isSame(row, proposalOf(byKey, row.key))).map(row => row.key));
  const state = { board, byKey, rows, touched, chosen: new Set<string>(), opened: new Set<string>(), active: undefined, anchor: undefined, past: [] };
  return { ...state, active: order(state)[0] };
}

/** Takes other proposals for all that nobody has touched. */
export function reproposed(state: State, given: Board): State {
  const kept = new Map(state.rows.filter(row => state.touched.has(row.key)).map(row => [row.key, row]));
  const board = withoutClashes(given, kept, key => state.byKey.get(key)?.proposal.followUp ?? null);
  const rows = toTriage(board).map(({ key, proposal }) => kept.get(key) ?? proposed(key, proposal));
  return { ...state, board, byKey: index(board), rows, past: [], chosen: new Set() };
}

/** Says something of some recommendations. @returns the same state if that is what was said already */
export function changed(state: State, keys: readonly string[], say: (row: Answer, of: Recommendation) => Answer): State {
  const wanted = new Set(keys);
  const rows = state.rows.map(row => {
    const of = state.byKey.get(row.key);
    const now = of && wanted.has(row.key) ? say(row, of) : row;
    return isSame(now, row) ? row : now;
  });
  const others = rows.filter((row, place) => row !== state.rows[place]).map(row => row.key);
  return others.length === 0 ? state
    : { ...state, rows, touched: new Set([...state.touched, ...others]), past: [...state.past, { rows: state.rows, touched: state.touched }].slice(-MOST_UNDONE) };
}

/** Takes the last change back. */
export function undone(state: State): State {
  const last = state.past.at(-1);
  return last ? { ...state, ...last, past: state.past.slice(0, -1) } : state;
}

/** What the person means: the chosen ones, or the one where the keyboard is. */
export function meant(state: State): string[] {
  return state.chosen.size > 0 ? order(state).filter(key => state.chosen.has(key)) : state.active === undefined ? [] : [state.active];
}

export const proposalOf = (byKey: State['byKey'], key: string): Answer => {
  const of = byKey.get(key);
  return of ? proposed(key, of.proposal) : { key, outcome: null, priority: null, duplicateOf: null, selected: false, followUp: null, supersedes: null };
};

/** All labels that are in use or proposed. */
export function labelsOf({ rows, board }: State): Set<string> {
  return new Set([...rows.map(row => row.followUp), ...board.recommendations.map(each => each.proposal.followUp)].filter(isLabel));
}

export const selectedOf = ({ rows }: Pick<State, 'rows'>): number => rows.filter(row => row.selected).length;

const toTriage = (board: Board): Recommendation[] => board.recommendations.filter(each => !each.triaged);
const index = (board: Board): Map<string, Recommendation> => new Map(board.recommendations.map(each => [each.key, each]));
