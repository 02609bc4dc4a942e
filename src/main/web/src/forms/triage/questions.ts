import { TEXTS } from '../texts';
import type { Words } from '../../shared/translator';
import type { Choice, Question } from './dialogs';
import { isLabel } from './labels';
import { firstWords, sections } from './sections';
import type { State } from './state';
import { nameOf, titleOf } from './words';

/** Stands for a follow-up that there is not yet. */
export const NEW = '';
const MOST_OF_A_TEXT = 140;

/** Where recommendations may go: a new follow-up, the groups of the board, what runs in the country. */
export function whereTo(state: State, keys: readonly string[], word: Words, answer: Question['answer']): Question {
  const groups = sections(state).filter(({ kind }) => kind === 'group').map(section => ({ value: section.followUp ?? '', text: titleOf(section, word) }));
  const alone = state.rows.filter(row => isLabel(row.followUp) && !groups.some(group => group.value === row.followUp) && !keys.includes(row.key)).map(row => ({
    value: row.followUp ?? '',
    text: word(TEXTS.sectionGroup, { followUp: row.followUp ?? '', title: `${nameOf(row.key, state.byKey, word)} ${firstWords(state.byKey.get(row.key))}` })
  }));
  const running = state.board.followUps.map(({ key, title }) => ({ value: key, text: `${word(TEXTS.sectionGroup, { followUp: key, title })} (${word(TEXTS.sectionRuns)})` }));
  const own = { value: NEW, text: word(keys.length > 1 ? TEXTS.pickNewEach : TEXTS.pickNew) };
  return { title: word(TEXTS.pickMove, { count: keys.length }), choices: [...groups, ...running, ...alone, own], answer };
}

/** What a recommendation may repeat: first what says nearly the same, then the others of the document. */
export function whichIsRepeated(state: State, keys: readonly string[], word: Words, answer: Question['answer']): Question {
  const likely = keys.flatMap(key => state.byKey.get(key)?.similar ?? []).map(({ key, symbol, paragraph, excerpt }) => ({
    value: key, text: `${word(TEXTS.ofDocument, { symbol, paragraph })}: ${excerpt}`.slice(0, MOST_OF_A_TEXT)
  }));
  const others = state.board.recommendations.map(each => ({ value: each.key, text: `${nameOf(each.key, state.byKey, word)}: ${firstWords(each, MOST_OF_A_TEXT)}` }));
  return { title: word(TEXTS.pickDuplicate), choices: once([...likely, ...others]).filter(({ value }) => keys.length > 1 || !keys.includes(value)), answer };
}

/** Each answer once, where it stands first. */
const once = (choices: readonly Choice[]): Choice[] => choices.filter((choice, place) => choices.findIndex(each => each.value === choice.value) === place);
