import { memo } from 'preact/compat';
import { sentence, TEXTS } from '../texts';
import type { Words } from '../../shared/translator';
import { OUTCOMES, PRIORITIES, type Answer, type Recommendation } from './contract';
import { Details } from './details';
import { firstWords } from './sections';
import { OUTCOME_TEXTS, PRIORITY_TEXTS } from './words';

export interface RowProps {
  word: Words;
  id: string;
  of: Recommendation;
  row: Answer;
  /** Where it goes, in a word. */
  target: string;
  /** What is wrong with it. */
  problem: string;
  isActive: boolean;
  isChosen: boolean;
  isOpen: boolean;
  isLocked: boolean;
}

const EXCERPT = 220;

/** One recommendation. It listens to nothing: the board hears what happens within by the names in data-act. */
export const Row = memo(({ word, id, of, row, target, problem, isActive, isChosen, isOpen, isLocked }: RowProps) => {
  const { paragraph } = of;
  const tabIndex = isActive ? 0 : -1; // one stop for all rows; the controls of the active one follow
  const words = firstWords(of, EXCERPT);
  const isInvalid = problem !== '';
  return <>
    <div role="row" class={`casework-triage-row${isChosen ? ' casework-chosen' : ''}`} id={`${id}-row`} data-key={of.key} tabIndex={tabIndex}
      aria-selected={isChosen} aria-label={word(TEXTS.rowIs, { paragraph, words })} aria-describedby={isInvalid ? `${id}-message` : undefined}>
      <span role="gridcell" class="casework-triage-choose">
        <input type="checkbox" tabIndex={tabIndex} data-act="choose" checked={isChosen} aria-label={word(TEXTS.chooseRow, { paragraph })} />
      </span>
      <span role="gridcell" class="casework-triage-paragraph">
        <button type="button" tabIndex={tabIndex} data-act="open" aria-expanded={isOpen} aria-label={word(TEXTS.wholeText, { paragraph })}>{paragraph}</button>
      </span>
      <span role="gridcell" class="casework-triage-words">
        <span class="casework-triage-text">{words}</span>
        <span class="casework-triage-themes">{of.themes.join(' · ')}</span>
        {row.supersedes && <span class="casework-triage-note">{word(TEXTS.takesPlaceOf, { earlier: row.supersedes })}</span>}
        {of.uprPosition === 'noted' && <span class="casework-triage-note">{word(TEXTS.stateNotes)}</span>}
      </span>
      <span role="gridcell" class="casework-triage-outcome">
        <select id={`${id}-outcome`} tabIndex={tabIndex} data-act="outcome" value={row.outcome ?? ''} disabled={isLocked} aria-invalid={isInvalid} aria-label={word(TEXTS.outcomeOf, { paragraph })}>
          {row.outcome === null && <option value="">{word(TEXTS.choose)}</option>}
          {OUTCOMES.map(each => <option key={each} value={each}>{word(OUTCOME_TEXTS[each])}</option>)}
        </select>
      </span>
      <span role="gridcell" class="casework-triage-priority">
        <select id={`${id}-priority`} tabIndex={tabIndex} data-act="priority" value={row.priority ?? ''} disabled={isLocked} aria-label={word(TEXTS.priorityOf, { paragraph })}>
          {row.priority === null && <option value="">{word(TEXTS.choose)}</option>}
          {PRIORITIES.map(each => <option key={each} value={each}>{word(PRIORITY_TEXTS[each])}</option>)}
        </select>
      </span>
      <span role="gridcell" class="casework-triage-selected">
        <input type="checkbox" id={`${id}-selected`} tabIndex={tabIndex} data-act="selected" checked={row.selected} disabled={isLocked} aria-label={word(TEXTS.selectedIs, { paragraph })} />
      </span>
      <span role="gridcell" class="casework-triage-target">
        {row.outcome !== 'not-actionable' && <button type="button" id={`${id}-${row.outcome === 'duplicate' ? 'duplicateOf' : 'followUp'}`} tabIndex={tabIndex} data-act="target"
          disabled={isLocked} aria-label={word(row.outcome === 'duplicate' ? TEXTS.repeats : TEXTS.goesTo, { paragraph, target })}>{target || '…'}</button>}
      </span>
      {isInvalid && <span role="gridcell" class="casework-triage-problem fjs-form-field-error" id={`${id}-message`}>{sentence(problem)}</span>}
    </div>
    {isOpen && <Details word={word} of={of} row={row} isLocked={isLocked} />}
  </>;
});
