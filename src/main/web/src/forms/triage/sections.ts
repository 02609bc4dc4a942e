import type { Answer, Board, Recommendation } from './contract';
import { isLabel } from './labels';

/** Rows that stand together. */
export interface Section {
  readonly id: string;
  readonly kind: 'undecided' | 'running' | 'group' | 'alone' | 'duplicate' | 'not-actionable';
  /** The label or the key of the follow-up of a group. */
  readonly followUp: string | undefined;
  readonly title: string | undefined;
  readonly why: string;
  readonly keys: readonly string[];
}

interface Rows {
  readonly board: Board;
  readonly byKey: ReadonlyMap<string, Recommendation>;
  readonly rows: readonly Answer[];
}

const EXCERPT = 90;
const known = new WeakMap<readonly Answer[], { board: Board; sections: Section[] }>();

/** The rows by where they go: those that are undecided, groups by their first paragraph, those that stand alone, then what is not followed up. */
export function sections(state: Rows): Section[] {
  const last = known.get(state.rows);
  if (last?.board === state.board) {
    return last.sections;
  }
  const made = make(state);
  known.set(state.rows, { board: state.board, sections: made });
  return made;
}

/** The keys of the recommendations as they are shown, from top to bottom. */
export const order = (state: Rows): string[] => sections(state).flatMap(section => section.keys);

function make({ board, byKey, rows }: Rows): Section[] {
  const keysOf = (fits: (row: Answer) => boolean): string[] => rows.filter(fits).map(row => row.key);
  const followUps = new Map<string, string[]>();
  rows.forEach(({ key, outcome, followUp }) => {
    if (outcome === 'follow-up' && followUp !== null) {
      followUps.set(followUp, [...followUps.get(followUp) ?? [], key]);
    }
  });
  const isAlone = (row: Answer): boolean => isLabel(row.followUp) && followUps.get(row.followUp)?.length === 1;
  return [
    plain('undecided', keysOf(row => row.outcome === null || row.outcome === 'follow-up' && row.followUp === null)),
    ...[...followUps].filter(([followUp, keys]) => !isLabel(followUp) || keys.length > 1).map(([followUp, keys]) => group(board, byKey, followUp, keys)),
    plain('alone', keysOf(row => row.outcome === 'follow-up' && isAlone(row))),
    plain('duplicate', keysOf(row => row.outcome === 'duplicate')),
    plain('not-actionable', keysOf(row => row.outcome === 'not-actionable'))
  ].filter(section => section.keys.length > 0);
}

const plain = (kind: Section['kind'], keys: string[]): Section => ({ id: kind, kind, followUp: undefined, title: undefined, why: '', keys });

function group(board: Board, byKey: Rows['byKey'], followUp: string, keys: string[]): Section {
  const known = board.groups.find(each => each.label === followUp);
  return {
    id: `to ${followUp}`, kind: isLabel(followUp) ? 'group' : 'running', followUp, why: known?.why ?? '', keys,
    title: board.followUps.find(each => each.key === followUp)?.title ?? known?.title ?? firstWords(byKey.get(keys[0] ?? ''))
  };
}

/** The heading of a recommendation, or how it begins. */
export function firstWords(of: Recommendation | undefined, most = EXCERPT): string {
  const text = of ? of.heading || of.text : '';
  return text.length > most ? `${text.slice(0, text.lastIndexOf(' ', most) > 0 ? text.lastIndexOf(' ', most) : most)} …` : text;
}
