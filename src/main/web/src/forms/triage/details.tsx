import { TEXTS } from '../texts';
import type { Words } from '../../shared/translator';
import type { Answer, Recommendation, Similar } from './contract';

interface DetailsProps {
  word: Words;
  of: Recommendation;
  row: Answer;
  isLocked: boolean;
}

/** The whole text of a recommendation with all that is known of it, below its row. */
export function Details({ word, of, row, isLocked }: DetailsProps) {
  const list = (text: string, values: readonly string[]) => values.length > 0 && <p>{word(text, { list: values.join(', ') })}</p>;
  return <div role="row" class="casework-triage-details" data-key={of.key}>
    <div role="gridcell">
      {of.heading && <p class="casework-triage-heading">{of.heading}</p>}
      <p class="casework-triage-whole">{of.text}</p>
      {list(TEXTS.ofThemes, of.themes)}
      {list(TEXTS.ofPersons, of.affectedPersons)}
      {list(TEXTS.ofGoals, of.sdgs)}
      {of.reiterates && <p>{word(TEXTS.refersTo, { reiterates: of.reiterates })}</p>}
      {of.uprPosition && <p>{word(of.uprPosition === 'noted' ? TEXTS.stateNotes : TEXTS.stateSupports)}</p>}
      {row.supersedes && <p>{word(TEXTS.takesPlaceOf, { earlier: row.supersedes })}</p>}
      {of.proposal.why.length > 0 && <>
        <p class="casework-triage-heading">{word(TEXTS.whyProposed)}</p>
        <ul>{of.proposal.why.map(each => <li key={each}>{each}</li>)}</ul>
      </>}
      {of.similar.length > 0 && <>
        <p class="casework-triage-heading">{word(TEXTS.saysTheSame)}</p>
        <ul>{of.similar.map(each => <li key={each.key}><Likeness word={word} of={each} row={row} isLocked={isLocked} /></li>)}</ul>
      </>}
    </div>
  </div>;
}

function Likeness({ word, of, row, isLocked }: { word: Words; of: Similar; row: Answer; isLocked: boolean }) {
  const { key, symbol, paragraph, excerpt, followUp } = of;
  const isReplaced = row.supersedes === key;
  return <>
    <strong>{word(TEXTS.ofDocument, { symbol, paragraph })}</strong>{followUp && ` (${word(TEXTS.isIn, { followUp })})`}{`: ${excerpt}`}
    {!isLocked && <span class="casework-triage-steps">
      <button type="button" class="btn btn-default btn-xs" data-act="duplicate-of-this" data-value={key}>{word(TEXTS.stepDuplicateOfThis)}</button>
      {followUp && <button type="button" class="btn btn-default btn-xs" data-act="join" data-value={followUp}>{word(TEXTS.stepJoin, { followUp })}</button>}
      {row.outcome === 'follow-up' && <button type="button" class="btn btn-default btn-xs" data-act="supersede" data-value={isReplaced ? '' : key}>
        {word(isReplaced ? TEXTS.stepSupersedeNot : TEXTS.stepSupersede)}</button>}
    </span>}
  </>;
}
