import { TEXTS } from '../texts';
import type { Words } from '../../shared/translator';
import type { Cut } from './contract';
import type { Command } from './keys';
import { selectedOf, type State } from './state';
import { counted, countedChosen, countedSelected } from './words';

interface ToolbarProps {
  word: Words;
  state: State;
  cut: Cut;
  said: string;
  isLocked: boolean;
  act: (command: Command, event: MouseEvent) => void;
  onCut: (cut: Cut) => void;
}

const STEPS: readonly (readonly [command: Command, text: string, key: string])[] = [
  ['together', TEXTS.stepTogether, 'g'], ['move', TEXTS.stepMove, 'm'], ['split', TEXTS.stepSplit, 's'], ['follow-up', TEXTS.outcomeFollowUp, 'f'],
  ['duplicate', TEXTS.stepDuplicate, 'd'], ['not-actionable', TEXTS.outcomeNotActionable, 'n'], ['high', TEXTS.priorityHigh, '1'], ['medium', TEXTS.priorityMedium, '2'],
  ['low', TEXTS.priorityLow, '3'], ['selected', TEXTS.stepSelected, '*'], ['as-proposed', TEXTS.stepAsProposed, 'r'], ['undo', TEXTS.stepUndo, 'u']
];
const CUTS: readonly (readonly [cut: Cut, text: string])[] = [['strict', TEXTS.cutStrict], ['normal', TEXTS.cutNormal], ['loose', TEXTS.cutLoose]];

/** How the board stands, and all that the keys do, by mouse. */
export function Toolbar({ word, state, cut, said, isLocked, act, onCut }: ToolbarProps) {
  const { selects, selectionNote } = state.board.document;
  const selected = selectedOf(state);
  return <div class="casework-triage-bar">
    <div class="casework-triage-facts">
      <span>{counted(state, word)}</span>
      <span class={selects !== null && selected > selects ? 'casework-differs' : ''} title={selectionNote ?? undefined}>{countedSelected(selected, selects, word)}</span>
      <label>{word(TEXTS.cut)} <select value={cut} disabled={isLocked} onChange={event => onCut(event.currentTarget.value as Cut)}>
        {CUTS.map(([value, text]) => <option key={value} value={value}>{word(text)}</option>)}
      </select></label>
    </div>
    <div class="casework-triage-steps" role="group" aria-label={word(TEXTS.boardSteps)}>
      {STEPS.map(([command, text, key]) => <button type="button" key={command} class="btn btn-default btn-sm" disabled={isLocked} aria-keyshortcuts={key}
        onClick={event => act(command, event)}>{word(text)} <kbd aria-hidden="true">{key}</kbd></button>)}
      <button type="button" class="btn btn-default btn-sm" aria-keyshortcuts="?" onClick={event => act('help', event)}>{word(TEXTS.stepHelp)} <kbd aria-hidden="true">?</kbd></button>
    </div>
    <div class="casework-triage-said"><span>{countedChosen(state, word)}</span> <strong role="status">{said}</strong></div>
  </div>;
}
