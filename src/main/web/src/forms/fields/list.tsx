import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { memo } from 'preact/compat';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cents, ofCents } from '../amounts';
import type { Row } from '../checks';
import { emptyRows, isReportBoard, isTriageBoard, labelOf, takesFiles, LIST, type Component } from '../schema';
import { reportBoard } from '../report/board';
import { TEXTS } from '../texts';
import { triageBoard } from '../triage/board';
import { Cell } from './cell';
import { filesField } from './files';
import { ListModel, type Entry } from './list-model';
import type { FieldComponent, FieldProps, Surroundings } from './types';

const MOST_ROWS = 500;
const WAIT_MILLIS = 250;

/**
 * A list of rows that stays quick with hundreds of them: a keystroke draws its own cell only, and the form takes the rows
 * over when the person pauses or leaves the cell.
 */
export function listField(around: Surroundings): FieldComponent {
  const List = (props: FieldProps) => {
    const { field, value, domId, errors, disabled, readonly } = props;
    const model = useRef(new ListModel()).current;
    model.accept(value);
    const change = useRef(props.onChange);
    change.current = props.onChange;
    const timer = useRef<number>();
    const [focus, setFocus] = useState<string>();
    const [, redraw] = useState(0);
    const node = useRef<HTMLDivElement>(null);

    const commit = (): void => {
      window.clearTimeout(timer.current);
      if (model.isChanged()) {
        change.current({ value: model.take() });
      }
    };
    useEffect(() => around.beforeReading(commit), []);
    useLayoutEffect(() => {
      if (focus !== undefined) {
        setFocus(undefined);
        node.current?.querySelector<HTMLElement>(focus)?.focus();
      }
    }, [focus]);

    const actions = useRef({
      typed: (entry: Entry, key: string, text: unknown): void => {
        model.set(entry, key, text);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(commit, WAIT_MILLIS);
      },
      left: (entry: Entry, key: string): void => {
        entry.left.add(key);
        commit();
        redraw(times => times + 1);
      },
      remove: (entry: Entry): void => {
        const index = model.remove(entry);
        commit();
        setFocus(model.entries.length ? `[data-row="${Math.min(index, model.entries.length - 1)}"] :is(input, select, textarea)` : '.casework-add');
      }
    }).current;
    const add = (): void => {
      model.add();
      commit();
      setFocus(`[data-row="${model.entries.length - 1}"] :is(input, select, textarea)`);
    };

    const most = Number(field.properties?.maxRows ?? MOST_ROWS);
    const mayChange = !disabled && !readonly && field.allowAddRemove !== false;
    return <div ref={node} class="fjs-form-field fjs-form-field-grouplike fjs-form-field-dynamiclist casework-list"
      role="group" aria-labelledby={domId}>
      <Label id={domId} label={labelOf(field)} required={field.validate?.required ?? false} />
      <Description id={`${domId}-description`} description={field.description ?? ''} />
      {model.entries.length === 0 && <p class="casework-none">{around.word(TEXTS.noRows)}</p>}
      <div class="casework-rows">
        {model.entries.map((entry, index) => <RowOfList key={entry.id} around={around} list={field} entry={entry} index={index} domId={domId}
          problems={problems(field, entry, index)} locked={disabled || readonly} mayRemove={mayChange} values={entry.row} {...actions} />)}
      </div>
      {mayChange && <button type="button" class="btn btn-default casework-add" onClick={add} disabled={model.entries.length >= most}>
        {around.word(field.properties?.addLabel ?? TEXTS.addRow)}
      </button>}
      {model.entries.length >= most && <p class="casework-none">{around.word(TEXTS.mostRows, { most })}</p>}
      <Total list={field} rows={model.entries.map(each => each.row)} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>;
  };

  /** What is wrong in a row, by column: of cells that were left, or of all; as one text, so that a row is drawn anew only if it is another. */
  const problems = (list: Component, entry: Entry, index: number): string => JSON.stringify(Object.fromEntries((list.rows ?? []).flatMap(cell => {
    const key = cell.key ?? '';
    const refused = around.refusals.of(`${list.key}.${index}.${key}`, entry.row[key] ?? null);
    const found = around.showsAll() || entry.left.has(key) ? around.checks.messages(cell, entry.row[key]) : [];
    return refused ?? found[0] ? [[key, refused ?? found[0]]] : [];
  })));

  const Total = ({ list, rows }: { list: Component; rows: Row[] }) => {
    const { total, totalOf } = list.properties ?? {};
    if (!total) {
      return null;
    }
    const sum = rows.reduce((all, row) => all + cents(row[total]), 0);
    const whole = totalOf === undefined ? 0 : cents(around.valueOf(totalOf));
    if (whole === 0) {
      return <p class="casework-total" role="status">{around.word(TEXTS.total, { total: ofCents(sum, around.language) })}</p>;
    }
    const difference = { difference: ofCents(Math.abs(whole - sum), around.language) };
    return <p class={`casework-total${sum === whole ? '' : ' casework-differs'}`} role="status">
      {around.word(TEXTS.totalOf, { total: ofCents(sum, around.language), whole: ofCents(whole, around.language) })}
      {' '}{sum === whole ? around.word(TEXTS.adds) : around.word(sum < whole ? TEXTS.missing : TEXTS.tooMuch, difference)}
    </p>;
  };

  const Board = triageBoard(around);
  const Report = reportBoard(around);
  const Files = filesField(around);
  const ListOrBoard = (props: FieldProps) => isTriageBoard(props.field) ? <Board {...props} /> : isReportBoard(props.field) ? <Report {...props} /> : takesFiles(props.field) ? <Files {...props} /> : <List {...props} />;
  return Object.assign(ListOrBoard, {
    config: {
      type: LIST,
      keyed: true,
      name: 'List',
      group: 'container',
      emptyValue: [],
      sanitizeValue: ({ value, formField }: { value: unknown; formField: Component }) => (Array.isArray(value) ? value : emptyRows(formField)),
      create: (options: Record<string, unknown> = {}) => options
    }
  });
}

interface RowProps {
  around: Surroundings;
  list: Component;
  entry: Entry;
  values: Row;
  index: number;
  domId: string;
  problems: string;
  locked: boolean;
  mayRemove: boolean;
  typed: (entry: Entry, key: string, value: unknown) => void;
  left: (entry: Entry, key: string) => void;
  remove: (entry: Entry) => void;
}

const RowOfList = memo(({ around, list, entry, index, domId, problems, locked, mayRemove, typed, left, remove }: RowProps) => {
  const messages = JSON.parse(problems) as Record<string, string>;
  return <div class="casework-row" data-row={index} role="group" aria-label={around.word(TEXTS.row, { row: index + 1 })}>
    {(list.rows ?? []).map(cell => {
      const key = cell.key ?? '';
      return <Cell key={key} around={around} cell={cell} id={`${domId}-${index}-${key}`} row={index} value={entry.row[key]} message={messages[key]} locked={locked}
        onValue={value => typed(entry, key, value)} onLeft={() => left(entry, key)} />;
    })}
    {mayRemove && <button type="button" class="btn btn-link casework-remove" onClick={() => remove(entry)}
      aria-label={around.word(TEXTS.removeThisRow, { row: index + 1 })}>{around.word(TEXTS.removeRow)}</button>}
  </div>;
});
