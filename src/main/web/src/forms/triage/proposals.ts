import type { Answer, Board, Proposal } from './contract';
import { freeLabel, isLabel } from './labels';

/** What is proposed for a recommendation, as an answer. */
export function proposed(key: string, proposal: Proposal): Answer {
  const isFollowedUp = proposal.outcome === 'follow-up';
  return {
    key,
    outcome: proposal.outcome,
    priority: proposal.priority,
    duplicateOf: proposal.outcome === 'duplicate' ? proposal.duplicateOf : null,
    selected: proposal.selected,
    followUp: isFollowedUp ? proposal.followUp : null,
    supersedes: isFollowedUp ? proposal.supersedes : null
  };
}

/**
 * Renames the groups that are proposed, so that none has the label of a group that people made. A proposed group keeps the
 * label that it had before where somebody has worked on one of its recommendations and left it there.
 *
 * @param kept the answers that stay as they are, by key
 * @param before where each was proposed to go when these answers were given
 */
export function withoutClashes(board: Board, kept: ReadonlyMap<string, Answer>, before: (key: string) => string | null): Board {
  const names = renamed(board, kept, before);
  const rename = (followUp: string | null): string | null => followUp === null ? null : names.get(followUp) ?? followUp;
  return {
    ...board,
    groups: board.groups.map(group => ({ ...group, label: rename(group.label) ?? group.label })),
    recommendations: board.recommendations.map(each => ({ ...each, proposal: { ...each.proposal, followUp: rename(each.proposal.followUp) } }))
  };
}

function renamed(board: Board, kept: ReadonlyMap<string, Answer>, before: (key: string) => string | null): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  board.recommendations.forEach(({ key, proposal: { followUp } }) => {
    const own = kept.get(key)?.followUp ?? null;
    if (isLabel(followUp) && isLabel(own) && own === before(key) && !names.has(followUp) && !taken.has(own)) {
      names.set(followUp, own);
      taken.add(own);
    }
  });
  kept.forEach(({ followUp }) => { if (isLabel(followUp)) { taken.add(followUp); } });
  const proposals = new Set(board.recommendations.map(({ proposal }) => proposal.followUp).filter(isLabel));
  proposals.forEach(label => {
    if (!names.has(label)) {
      const name = taken.has(label) ? freeLabel(new Set([...taken, ...proposals])) : label;
      names.set(label, name);
      taken.add(name);
    }
  });
  return names;
}

/** Rows of the form's field as answers; what is missing in one that was kept long ago is nothing. */
export function answersOf(value: unknown): Answer[] {
  const rows = Array.isArray(value) ? value as Partial<Answer>[] : [];
  return rows.filter(row => typeof row.key === 'string').map(({ key, outcome, priority, duplicateOf, selected, followUp, supersedes }) => ({
    key: key ?? '', outcome: outcome || null, priority: priority || null, duplicateOf: duplicateOf || null, selected: selected === true,
    followUp: followUp || null, supersedes: supersedes || null
  }));
}

export const isSame = (one: Answer, other: Answer): boolean => (Object.keys(one) as (keyof Answer)[]).every(name => one[name] === other[name]);
