import { TEXTS } from '../texts';
import type { Words } from '../../shared/translator';
import type { Priority } from './contract';
import type { Command } from './keys';
import { escaped, groupToggled, openToggled, stepped, toggled } from './choosing';
import { asProposed, duplicates, movedTo, notActionable, prioritised, selected, splitOff, supersedes, takenBack, toFollowUp, together } from './moves';
import { meant, selectedOf, type State } from './state';
import { countedChosen, countedSelected, nameOf, PRIORITY_TEXTS } from './words';

/** Another state, and what the person is told of it. */
export interface Step {
  state: State;
  said: string;
}

const PAGE = 10;

/** What a command does by itself. @returns undefined for one that first has to ask */
export function step(state: State, command: Command, word: Words): Step | undefined {
  const { active } = state;
  const keys = meant(state);
  const quiet = (next: State): Step => ({ state: next, said: '' });
  const choice = (next: State): Step => ({ state: next, said: next.chosen === state.chosen ? '' : countedChosen(next, word) });
  switch (command) {
    case 'up': return quiet(stepped(state, -1));
    case 'down': return quiet(stepped(state, 1));
    case 'page-up': return quiet(stepped(state, -PAGE));
    case 'page-down': return quiet(stepped(state, PAGE));
    case 'first': return quiet(stepped(state, -Infinity));
    case 'last': return quiet(stepped(state, Infinity));
    case 'extend-up': return choice(stepped(state, -1, true));
    case 'extend-down': return choice(stepped(state, 1, true));
    case 'choose': return active === undefined ? quiet(state) : choice(toggled(state, active));
    case 'choose-group': return active === undefined ? quiet(state) : choice(groupToggled(state, active));
    case 'open': return active === undefined ? quiet(state) : quiet(openToggled(state, active));
    case 'escape': return quiet(escaped(state));
    case 'together': return keys.length < 2 ? { state, said: word(TEXTS.saidChooseTwo) } : putTogether(state, keys, word);
    case 'split': return told(state, splitOff(state, keys), word, TEXTS.saidSplit, keys);
    case 'follow-up': return told(state, toFollowUp(state, keys), word, TEXTS.saidFollowUp, keys);
    case 'not-actionable': return told(state, notActionable(state, keys), word, TEXTS.saidNotActionable, keys);
    case 'high':
    case 'medium':
    case 'low': return prioritise(state, keys, command, word);
    case 'selected': return select(state, keys, word);
    case 'as-proposed': return told(state, asProposed(state, keys), word, TEXTS.saidAsProposed, keys);
    case 'undo': return { state: takenBack(state), said: word(state.past.length === 0 ? TEXTS.saidNothingToUndo : TEXTS.saidUndone) };
    default: return undefined;
  }
}

function putTogether(state: State, keys: readonly string[], word: Words): Step {
  const next = together(state, keys);
  return told(state, next, word, TEXTS.saidTogether, keys, { followUp: next.rows.find(row => row.key === keys[0])?.followUp ?? '' });
}

/** @param followUp a label, the key of a running follow-up, or nothing for a new one each */
export function move(state: State, keys: readonly string[], followUp: string, word: Words): Step {
  return followUp === '' ? told(state, splitOff(state, keys), word, TEXTS.saidSplit, keys)
    : told(state, movedTo(state, keys, followUp), word, TEXTS.saidMoved, keys, { followUp });
}

export function repeat(state: State, keys: readonly string[], target: string, word: Words): Step {
  return told(state, duplicates(state, keys, target), word, TEXTS.saidDuplicate, keys.filter(key => key !== target), { target: nameOf(target, state.byKey, word) });
}

export function prioritise(state: State, keys: readonly string[], priority: Priority, word: Words): Step {
  return told(state, prioritised(state, keys, priority), word, TEXTS.saidPriority, keys, { priority: word(PRIORITY_TEXTS[priority]) });
}

export function select(state: State, keys: readonly string[], word: Words): Step {
  const next = selected(state, keys);
  return { state: next, said: countedSelected(selectedOf(next), next.board.document.selects, word) };
}

export function supersede(state: State, keys: readonly string[], earlier: string, word: Words): Step {
  return told(state, supersedes(state, keys, earlier || null), word, TEXTS.saidSupersedes, keys);
}

function told(state: State, next: State, word: Words, text: string, keys: readonly string[], parts: Record<string, string> = {}): Step {
  return { state: next, said: next.rows === state.rows ? word(TEXTS.saidNothing) : word(text, { count: keys.length, ...parts }) };
}
