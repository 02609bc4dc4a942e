import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api, ask, type Refusal } from '../../shared/server';
import type { FieldProps, Surroundings } from '../fields/types';
import { labelOf } from '../schema';
import { TEXTS } from '../texts';
import { addedTo, answered, asBefore, changeOf, changesOf, goneParts, leftOut, recordsOf, shortened, told, without, withSentence, wordsOf } from './changes';
import type { Change, Draft, Statement } from './contract';

const WAIT_MILLIS = 250;

type Name = 'text' | 'sourceKind' | 'source';

interface Steps {
  shorten: (of: Statement) => void;
  leaveOut: (of: Statement) => void;
  keep: (of: Statement) => void;
  add: (of: Statement) => void;
  type: (change: Change, name: Name, value: string) => void;
  remove: (change: Change) => void;
}

/**
 * The draft of a committee report beside its sources; stands for a list with the property board = "report". The form's value
 * are the changes of the draft, which the server holds against the records; the words are counted while people write.
 */
export function reportBoard(around: Surroundings): ComponentType<FieldProps> {
  const { word } = around;

  return function Board(props: FieldProps) {
    const { field, domId, errors } = props;
    const isLocked = props.disabled || props.readonly;
    const changes = useRef<Change[]>(changesOf(props.value));
    const known = useRef(JSON.stringify(changes.current));
    const latest = useRef(props);
    latest.current = props;
    const timer = useRef<number>();
    const [draft, setDraft] = useState<Draft>();
    const [failure, setFailure] = useState<string>();
    const [, redraw] = useState(0);

    const given = JSON.stringify(changesOf(props.value));
    if (given !== known.current && JSON.stringify(changes.current) === known.current) { // the version of another window
      changes.current = changesOf(props.value);
      known.current = given;
    }
    const commit = (): void => {
      window.clearTimeout(timer.current);
      const now = JSON.stringify(changes.current);
      if (now !== known.current) {
        known.current = now;
        latest.current.onChange({ value: changes.current });
      }
    };
    const take = (next: Change[], wait = 0): void => {
      changes.current = next;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(commit, wait);
      redraw(times => times + 1);
    };
    const load = (): void => {
      ask<Draft>('GET', api(`committee-reports/draft?task=${encodeURIComponent(around.taskId ?? '')}`)).then(({ body }) => {
        setDraft(body);
        setFailure(undefined);
      }).catch((refusal: Refusal) => setFailure(word(TEXTS.reportFailed, { reason: refusal.message || word(TEXTS.unreachable) })));
    };
    useEffect(load, []);
    useEffect(() => around.beforeReading(commit), []);
    const steps = useRef<Steps>({
      shorten: of => take(shortened(changes.current, of)),
      leaveOut: of => take(leftOut(changes.current, of)),
      keep: of => take(asBefore(changes.current, of)),
      add: of => take(withSentence(changes.current, of)),
      type: (change, name, value) => take(answered(changes.current, changes.current.indexOf(change), name, value), WAIT_MILLIS),
      remove: change => take(without(changes.current, changes.current.indexOf(change)))
    }).current;

    if (!draft) {
      return <div class="fjs-form-field casework-report">
        <Label id={domId} label={labelOf(field)} />
        {failure === undefined ? <p role="status">{word(TEXTS.reportLoading)}</p>
          : <div class="alert alert-danger" role="alert"><p>{failure}</p><button type="button" class="btn btn-default" onClick={load}>{word(TEXTS.tryAgain)}</button></div>}
      </div>;
    }
    const gone = goneParts(changes.current, draft.statements);
    const all = told(changes.current, draft.statements);
    const words = wordsOf(changes.current, draft.statements, all);
    const isOver = draft.limit !== null && words > draft.limit;
    return <div class={`fjs-form-field casework-report${errors.length ? ' fjs-has-errors' : ''}`}>
      <Label id={domId} label={labelOf(field)} />
      <Description id={`${domId}-description`} description={field.description ?? ''} />
      <p class={`casework-report-words${isOver ? ' casework-report-over' : ''}`} role="status">
        {draft.limit === null ? word(TEXTS.reportWords, { words }) : word(isOver ? TEXTS.reportWordsOver : TEXTS.reportWordsOf, { words, limit: draft.limit })}
      </p>
      <Errors id={`${domId}-error-message`} errors={errors} />
      <div role="group" aria-labelledby={domId}>
        {parts(draft.statements).map(part => <section key={part[0].part} class={gone.has(part[0].part) ? 'casework-report-part casework-report-gone' : 'casework-report-part'}>
          <h3 lang={draft.language} dir="auto">{part[0].place}</h3>
          {part.map(each => <StatementRow key={each.number} around={around} id={`${domId}-${each.number}`} language={draft.language} statement={each} change={changeOf(changes.current, each)}
            isGone={gone.has(each.part) && !each.quotation} lead={all.get(each.number)?.lead ?? each.lead} toldAt={all.get(each.number)?.at} isLocked={isLocked} problem={problem(changeOf(changes.current, each))} steps={steps} />)}
          {addedTo(changes.current, draft.statements, part[0].part).map(({ index, change }) => <OwnSentence key={`own-${index}`} around={around} id={`${domId}-own-${index}`} change={change}
            records={recordsOf(draft.statements, part[0].part)} isWaiting={gone.has(part[0].part)} isLocked={isLocked || gone.has(part[0].part)} problem={problem(change)} steps={steps} />)}
          {!isLocked && !gone.has(part[0].part) && <button type="button" class="btn btn-link casework-report-add" onClick={() => steps.add(part[0])}
            aria-label={word(TEXTS.reportAddTo, { place: part[0].place })}>{word(TEXTS.reportAdd)}</button>}
        </section>)}
      </div>
    </div>;

    /** What the server, or the form after an attempt to send, finds wrong with a change. */
    function problem(change: Change | undefined): string {
      const index = change === undefined ? -1 : changes.current.indexOf(change);
      return change === undefined ? '' : (field.rows ?? []).flatMap(cell => {
        const name = (cell.key ?? '') as keyof Change;
        const message = around.refusals.of(`${field.key}.${index}.${name}`, change[name] ?? null) ?? (around.showsAll() ? around.checks.messages(cell, change[name])[0] : undefined);
        return message === undefined ? [] : [`${labelOf(cell)}: ${message}`];
      }).join('; ');
    }
  };
}

/** Statements that belong together, in their order. */
function parts(statements: readonly Statement[]): Statement[][] {
  const found: Statement[][] = [];
  statements.forEach(each => {
    const last = found.at(-1);
    if (last?.[0].part === each.part) {
      last.push(each);
    } else {
      found.push([each]);
    }
  });
  return found;
}

interface RowProps {
  around: Surroundings;
  id: string;
  /** Of the report. */
  language: string;
  statement: Statement;
  change: Change | undefined;
  /** Whether its recommendation is left out, and with it all that is said of it. */
  isGone: boolean;
  /** What the program says of it as the report stands. */
  lead: string;
  /** Where the report tells the same in full, if it does so elsewhere. */
  toldAt: string | undefined;
  isLocked: boolean;
  problem: string;
  steps: Steps;
}

/** A statement and, beside it, its source. */
const StatementRow = memo(({ around, id, language, statement, change, isGone, lead, toldAt, isLocked, problem, steps }: RowProps) => {
  const { word } = around;
  const isOut = isGone || change?.change === 'leave-out';
  const named = { place: statement.place, section: statement.section };
  return <div class={`casework-report-row${isOut ? ' casework-report-out' : ''}`}>
    <div class="casework-report-said">
      {!statement.quotation && <span class="casework-report-section">{statement.section}</span>}
      {lead !== '' && <p lang={language} dir="auto"><strong>{lead}</strong></p>}
      {toldAt !== undefined ? <p class="casework-report-note">{word(TEXTS.reportToldAt, { place: toldAt })}</p> : change?.change === 'shorten'
        ? <textarea id={id} class="fjs-textarea" dir="auto" rows={Math.min(12, 2 + Math.ceil(statement.text.length / 90))} value={change.text ?? ''} disabled={isLocked} aria-label={word(TEXTS.reportShortening, named)}
            aria-invalid={problem !== ''} aria-describedby={problem ? `${id}-problem` : undefined} onInput={event => steps.type(change, 'text', event.currentTarget.value)} />
        : statement.text !== '' && <p class="casework-report-text" dir="auto">{statement.text}</p>}
      {isOut && <p class="casework-report-note">{word(TEXTS.reportIsOut)}</p>}
      {problem !== '' && <p id={`${id}-problem`} class="casework-report-problem">{problem}</p>}
    </div>
    <div class="casework-report-source">{word(TEXTS.reportSource, { source: statement.source })}</div>
    {!isLocked && !isGone && <div class="casework-report-steps">
      {change === undefined && toldAt === undefined && statement.text !== '' && <button type="button" class="btn btn-default btn-xs" aria-label={word(TEXTS.reportShortenThis, named)} onClick={() => steps.shorten(statement)}>{word(TEXTS.reportShorten)}</button>}
      {change === undefined && <button type="button" class="btn btn-default btn-xs" aria-label={word(TEXTS.reportLeaveOutThis, named)} onClick={() => steps.leaveOut(statement)}>{word(TEXTS.reportLeaveOut)}</button>}
      {change !== undefined && <button type="button" class="btn btn-default btn-xs" aria-label={word(TEXTS.reportKeepThis, named)} onClick={() => steps.keep(statement)}>{word(TEXTS.reportKeep)}</button>}
    </div>}
  </div>;
});

interface OwnProps {
  around: Surroundings;
  id: string;
  change: Change;
  records: { record: string; source: string }[];
  /** Whether its recommendation is left out: then the report does not have it. */
  isWaiting: boolean;
  isLocked: boolean;
  problem: string;
  steps: Steps;
}

/** A sentence of one's own with the source that it needs. */
function OwnSentence({ around, id, change, records, isWaiting, isLocked, problem, steps }: OwnProps) {
  const { word } = around;
  return <div class={`casework-report-row casework-report-own${isWaiting ? ' casework-report-out' : ''}`}>
    <div class="casework-report-said">
      <label for={id}>{word(TEXTS.reportOwn)}</label>
      <textarea id={id} class="fjs-textarea" dir="auto" rows={3} value={change.text ?? ''} disabled={isLocked} aria-invalid={problem !== ''} aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={event => steps.type(change, 'text', event.currentTarget.value)} />
      {isWaiting && <p class="casework-report-note">{word(TEXTS.reportWaits)}</p>}
      {problem !== '' && <p id={`${id}-problem`} class="casework-report-problem">{problem}</p>}
    </div>
    <div class="casework-report-source">
      <label for={`${id}-kind`}>{word(TEXTS.reportSourceKind)}</label>
      <select id={`${id}-kind`} value={change.sourceKind ?? 'record'} disabled={isLocked} onChange={event => steps.type(change, 'sourceKind', event.currentTarget.value)}>
        <option value="record">{word(TEXTS.reportOfRecord)}</option>
        <option value="citation">{word(TEXTS.reportOfCitation)}</option>
      </select>
      <label for={`${id}-source`}>{word(TEXTS.reportSourceName)}</label>
      {change.sourceKind === 'citation'
        ? <input id={`${id}-source`} class="fjs-input" value={change.source ?? ''} disabled={isLocked} onInput={event => steps.type(change, 'source', event.currentTarget.value)} />
        : <select id={`${id}-source`} value={change.source ?? ''} disabled={isLocked} onChange={event => steps.type(change, 'source', event.currentTarget.value)}>
            <option value="" />
            {records.map(each => <option key={each.record} value={each.record}>{each.source}</option>)}
          </select>}
    </div>
    {!isLocked && <div class="casework-report-steps">
      <button type="button" class="btn btn-default btn-xs" onClick={() => steps.remove(change)}>{word(TEXTS.removeRow)}</button>
    </div>}
  </div>;
}
