import { TEXTS } from '../texts';
import type { Words } from '../../shared/translator';
import type { Answer, Outcome, Priority, Recommendation } from './contract';
import type { Section } from './sections';
import { meant, type State } from './state';

export const OUTCOME_TEXTS: Record<Outcome, string> = {
  'follow-up': TEXTS.outcomeFollowUp, duplicate: TEXTS.outcomeDuplicate, 'not-actionable': TEXTS.outcomeNotActionable
};
export const PRIORITY_TEXTS: Record<Priority, string> = { high: TEXTS.priorityHigh, medium: TEXTS.priorityMedium, low: TEXTS.priorityLow };

/** What stands above rows that belong together. */
export function titleOf(section: Section, word: Words): string {
  switch (section.kind) {
    case 'undecided': return word(TEXTS.sectionUndecided);
    case 'alone': return word(TEXTS.sectionAlone);
    case 'duplicate': return word(TEXTS.sectionDuplicate);
    case 'not-actionable': return word(TEXTS.outcomeNotActionable);
    default: return word(TEXTS.sectionGroup, { followUp: section.followUp ?? '', title: section.title ?? '' });
  }
}

export const sizeOf = (section: Section, word: Words): string =>
  section.keys.length === 1 ? word(TEXTS.sectionSizeOne) : word(TEXTS.sectionSize, { count: section.keys.length });

/** What a recommendation is called in a sentence: its paragraph, or its key if it is of another document. */
export function nameOf(key: string, byKey: ReadonlyMap<string, Recommendation>, word: Words): string {
  const of = byKey.get(key);
  return of ? word(TEXTS.paragraphShort, { paragraph: of.paragraph }) : key;
}

/** Where a row goes, in a word. */
export function targetOf({ outcome, followUp, duplicateOf }: Answer, byKey: ReadonlyMap<string, Recommendation>, word: Words): string {
  return outcome === 'duplicate' ? duplicateOf === null ? '' : nameOf(duplicateOf, byKey, word) : followUp ?? '';
}

/** How the board stands: how many rows go where. */
export function counted({ rows }: Pick<State, 'rows'>, word: Words): string {
  const followUps = new Set(rows.filter(row => row.outcome === 'follow-up').map(row => row.followUp));
  const having = (outcome: Outcome): number => rows.filter(row => row.outcome === outcome).length;
  return word(TEXTS.boardCounts, { rows: rows.length, followUps: followUps.size, duplicates: having('duplicate'), notActionable: having('not-actionable') });
}

export function countedSelected(count: number, selects: number | null, word: Words): string {
  return selects === null ? word(TEXTS.selectedCountOnly, { count })
    : [word(TEXTS.selectedCount, { count, selects }), ...count > selects ? [word(TEXTS.selectedTooMany, { selects })] : []].join(' ');
}

export const countedChosen = (state: State, word: Words): string =>
  state.chosen.size === 0 ? word(TEXTS.boardNoneChosen) : word(TEXTS.boardChosen, { count: meant(state).length });

/** The columns: what they are called in the style sheet, and their heads. */
export const HEADS: readonly (readonly [name: string, text: string])[] = [
  ['choose', TEXTS.choose], ['paragraph', TEXTS.columnParagraph], ['words', TEXTS.columnRecommendation], ['outcome', TEXTS.columnOutcome],
  ['priority', TEXTS.columnPriority], ['selected', TEXTS.columnSelected], ['target', TEXTS.columnGoesTo]
];
