import { TEXTS } from '../texts';
import type { Words } from '../../shared/translator';
import type { Answer } from './contract';
import { Row } from './row';
import type { Section } from './sections';
import type { State } from './state';
import { sizeOf, targetOf, titleOf } from './words';

interface SectionProps {
  word: Words;
  section: Section;
  state: State;
  domId: string;
  isLocked: boolean;
  problems: (row: Answer, index: number) => string;
}

/** Rows that belong together, below what they are. */
export function SectionOfRows({ word, section, state, domId, isLocked, problems }: SectionProps) {
  const title = titleOf(section, word);
  const { keys, kind } = section;
  return <div role="rowgroup" aria-label={title} class={`casework-triage-section casework-triage-${kind}`}>
    <div role="row" class="casework-triage-head">
      <span role="gridcell">
        <label class="casework-triage-title">
          <input type="checkbox" tabIndex={-1} data-act="choose-group" data-value={keys[0]} checked={keys.every(key => state.chosen.has(key))} aria-label={word(TEXTS.chooseGroup, { group: title })} />
          {' '}{title}
        </label>
        <span class="casework-triage-size">{sizeOf(section, word)}{kind === 'running' && ` · ${word(TEXTS.sectionRuns)}`}</span>
        {section.why && <span class="casework-triage-why">{section.why}</span>}
      </span>
    </div>
    {keys.map(key => {
      const of = state.byKey.get(key);
      const { row, index } = placed(state, key);
      return of && row && <Row key={key} word={word} id={`${domId}-${index}`} of={of} row={row} target={targetOf(row, state.byKey, word)} problem={problems(row, index)}
        isActive={state.active === key} isChosen={state.chosen.has(key)} isOpen={state.opened.has(key)} isLocked={isLocked} />;
    })}
  </div>;
}

const places = new WeakMap<State['rows'], Map<string, number>>();

/** A row and where it stands among those that the form sends. */
function placed({ rows }: State, key: string): { row: Answer | undefined; index: number } {
  let known = places.get(rows);
  if (!known) {
    known = new Map(rows.map((row, index) => [row.key, index]));
    places.set(rows, known);
  }
  const index = known.get(key) ?? -1;
  return { row: rows[index], index };
}
