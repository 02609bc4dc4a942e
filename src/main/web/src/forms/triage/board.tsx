import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { api, ask, type Refusal } from '../../shared/server';
import type { FieldProps, Surroundings } from '../fields/types';
import { labelOf } from '../schema';
import { TEXTS } from '../texts';
import { BoardModel } from './board-model';
import { at, extendedTo, groupToggled, openToggled, toggled } from './choosing';
import type { Answer, Board as Contents, Cut, Outcome, Priority } from './contract';
import { Help, Picker, type Question } from './dialogs';
import { placeOf, withinOf } from './happened';
import { CHANGES, commandOf, type Command } from './keys';
import { whereTo, whichIsRepeated } from './questions';
import { SectionOfRows } from './section';
import { sections } from './sections';
import { meant } from './state';
import { move, prioritise, repeat, select, step, supersede, type Step } from './steps';
import { Toolbar } from './toolbar';
import { HEADS } from './words';

const WAIT_MILLIS = 250;
const HELP = 'help';

/**
 * The board on which a whole document is triaged; stands for a list with the property board = "triage". The form's value are
 * its rows. What is proposed counts as the form's own until somebody changes it: a board that was only looked at is no draft.
 */
export function triageBoard(around: Surroundings): ComponentType<FieldProps> {
  const { word } = around;

  return function Board(props: FieldProps) {
    const { field, domId, errors } = props;
    const isLocked = props.disabled || props.readonly;
    const model = useRef(new BoardModel()).current;
    model.accept(props.value);
    const latest = useRef(props);
    latest.current = props;
    const timer = useRef<number>();
    const grid = useRef<HTMLDivElement>(null);
    const wantsFocus = useRef(false);
    const requests = useRef(0);
    const [failure, setFailure] = useState<string>();
    const [said, say] = useState('');
    const [asked, setAsked] = useState<Question | typeof HELP>();
    const [, redraw] = useState(0);

    const commit = (): void => {
      window.clearTimeout(timer.current);
      if (model.isChanged()) {
        latest.current.onChange({ value: model.take() });
      }
    };
    const adopt = (): void => {
      if (!latest.current.disabled && !latest.current.readonly && !model.isChanged() && model.isAhead()) {
        around.quietly(() => latest.current.onChange({ value: model.take() }));
      }
    };
    const load = (cut: Cut): void => {
      commit();
      const request = ++requests.current;
      const isLast = (): boolean => request === requests.current;
      ask<Contents>('GET', api(`documents/board?task=${encodeURIComponent(around.taskId ?? '')}&cut=${cut}`)).then(({ body }) => {
        if (!isLast()) {
          return;
        }
        const isFirst = model.state === undefined;
        model.read(body, latest.current.value, cut);
        adopt();
        commit();
        say(isFirst ? '' : word(TEXTS.saidCut, { count: model.state?.touched.size ?? 0 }));
        setFailure(undefined);
        redraw(times => times + 1);
      }).catch((refusal: Refusal) => setFailure(word(TEXTS.boardFailed, { reason: refusal.message || word(TEXTS.unreachable) })));
    };
    useEffect(() => {
      load('normal');
      return () => { requests.current++; };
    }, []);
    useEffect(() => around.beforeReading(commit), []);
    useEffect(adopt, [isLocked]);
    useLayoutEffect(() => {
      if (wantsFocus.current && asked === undefined) {
        wantsFocus.current = false;
        grid.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
      }
    });

    const { state } = model;
    if (state === undefined) {
      return <div class="fjs-form-field casework-triage">
        <Label id={domId} label={labelOf(field)} />
        {failure === undefined ? <p role="status">{word(TEXTS.boardLoading)}</p>
          : <div class="alert alert-danger" role="alert"><p>{failure}</p><button type="button" class="btn btn-default" onClick={() => load('normal')}>{word(TEXTS.tryAgain)}</button></div>}
      </div>;
    }

    const show = ({ state: next, said: what }: Step, leadsToRow = true): void => {
      model.state = next;
      wantsFocus.current = leadsToRow;
      say(what);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(commit, WAIT_MILLIS);
      redraw(times => times + 1);
    };
    const close = (): void => {
      wantsFocus.current = true;
      setAsked(undefined);
    };
    const askWhere = (keys: readonly string[]): void => setAsked(whereTo(state, keys, word, to => show(move(state, keys, to, word))));
    const askWhich = (keys: readonly string[]): void => setAsked(whichIsRepeated(state, keys, word, of => show(repeat(state, keys, of, word))));
    const act = (command: Command, leadsToRow = true): void => {
      const done = isLocked && CHANGES.has(command) ? undefined : step(state, command, word);
      if (done !== undefined) {
        show(done, leadsToRow);
      } else if (command === HELP) {
        setAsked(HELP);
      } else if (!isLocked && meant(state).length > 0) {
        (command === 'move' ? askWhere : askWhich)(meant(state));
      }
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandOf(event, withinOf(event.target));
      if (command !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        act(command);
      }
    };
    const onMouseDown = (event: MouseEvent): void => {
      const { key } = placeOf(event.target);
      if (event.shiftKey && key !== undefined && withinOf(event.target) !== 'choice') {
        event.preventDefault(); // the browser would select text
        show({ state: extendedTo(state, key), said: '' });
      }
    };
    const onFocus = (event: FocusEvent): void => {
      const { key } = placeOf(event.target);
      if (key !== undefined && key !== model.state?.active && model.state) {
        model.state = at(model.state, key);
        redraw(times => times + 1);
      }
    };
    const onClick = (event: MouseEvent): void => {
      const { act: wanted, value, key } = placeOf(event.target);
      if (event.shiftKey) {
        event.preventDefault();
      } else if (key !== undefined) {
        clicked(wanted, value, key, event);
      }
    };
    const clicked = (wanted: string | undefined, value: string, key: string, event: MouseEvent): void => {
      switch (wanted) {
        case 'open': return show({ state: openToggled(at(state, key), key), said: '' }, false);
        case 'target': return (state.rows.find(row => row.key === key)?.outcome === 'duplicate' ? askWhich : askWhere)([key]);
        case 'duplicate-of-this': return show(repeat(state, [key], value, word));
        case 'join': return show(move(state, [key], value, word));
        case 'supersede': return show(supersede(state, [key], value, word), false);
        case undefined: if (event.ctrlKey || event.metaKey) { show({ state: toggled(state, key), said: '' }); } return undefined;
        default: return undefined;
      }
    };
    const onChange = (event: Event): void => {
      const { act: wanted, value: given, key } = placeOf(event.target);
      const control = event.target as HTMLSelectElement;
      const here = key === undefined ? state : at(state, key);
      switch (wanted) {
        case 'choose': return key === undefined ? undefined : show({ state: toggled(here, key), said: '' }, false);
        case 'choose-group': return show({ state: groupToggled(state, given), said: '' }, false);
        case 'priority': return show(prioritise(here, [key ?? ''], control.value as Priority, word), false);
        case 'selected': return show(select(here, [key ?? ''], word), false);
        case 'outcome': return onOutcome(control, [key ?? '']);
        default: return undefined;
      }
    };
    const onOutcome = (control: HTMLSelectElement, keys: string[]): void => {
      const wanted = control.value as Outcome;
      const here = { ...state, active: keys[0], chosen: new Set<string>() };
      if (wanted === 'duplicate') {
        control.value = state.rows.find(row => row.key === keys[0])?.outcome ?? ''; // until it is said of which
        askWhich(keys);
      } else {
        const done = step(here, wanted, word);
        if (done) {
          show(done);
        }
      }
    };

    const problems = (row: Answer, index: number): string => problemOf(props, row, index);
    return <div class={`fjs-form-field casework-triage${errors.length ? ' fjs-has-errors' : ''}`}>
      <Label id={domId} label={labelOf(field)} required={field.validate?.required ?? false} />
      <Description id={`${domId}-description`} description={field.description ?? ''} />
      {failure !== undefined && <div class="alert alert-danger" role="alert">{failure}</div>}
      <Toolbar word={word} state={state} cut={model.cut} said={said} isLocked={isLocked} onCut={load} act={(command, event) => act(command, event.detail > 0)} />
      <div ref={grid} role="grid" class="casework-triage-grid" aria-labelledby={domId} aria-multiselectable="true" aria-readonly={isLocked}
        onKeyDown={onKeyDown} onMouseDown={onMouseDown} onFocusCapture={onFocus} onClick={onClick} onChange={onChange}>
        <div role="row" class="casework-triage-row casework-triage-heads">
          {HEADS.map(([name, text]) => <span key={name} role="columnheader" class={`casework-triage-${name}`}>{word(text)}</span>)}
        </div>
        {sections(state).map(section => <SectionOfRows key={section.id} word={word} section={section} state={state} domId={domId} isLocked={isLocked} problems={problems} />)}
      </div>
      <Errors id={`${domId}-error-message`} errors={errors} />
      {asked === HELP ? <Help word={word} id={`${domId}-help`} onClose={close} />
        : asked && <Picker word={word} id={`${domId}-question`} question={asked} onClose={close} />}
    </div>;
  };

  /** What the server, or the form after an attempt to send, finds wrong with a row. */
  function problemOf({ field }: FieldProps, row: Answer, index: number): string {
    const found = (field.rows ?? []).flatMap(cell => {
      const name = (cell.key ?? '') as keyof Answer;
      const message = around.refusals.of(`${field.key}.${index}.${name}`, row[name] ?? null) ?? (around.showsAll() ? around.checks.messages(cell, row[name])[0] : undefined);
      return message === undefined ? [] : [`${labelOf(cell)}: ${message}`];
    });
    return found.join('; ');
  }
}
