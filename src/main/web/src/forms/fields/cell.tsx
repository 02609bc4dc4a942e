import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isDate, isMoney, labelOf, type Component, type Option } from '../schema';
import { sentence, TEXTS } from '../texts';
import { AmountInput, DateInput } from './inputs';
import type { Surroundings } from './types';

export interface CellProps {
  around: Surroundings;
  cell: Component;
  id: string;
  /** From 0. */
  row: number;
  value: unknown;
  message: string | undefined;
  locked: boolean;
  onValue: (value: unknown) => void;
  onLeft: () => void;
}

/** One cell of a row. */
export function Cell(props: CellProps) {
  const { around, cell, id, row, message } = props;
  return <div class={`casework-cell casework-cell-${cell.type}${isMoney(cell) ? ' casework-cell-amount' : ''}${message ? ' fjs-has-errors' : ''}`}>
    <label for={id}>{labelOf(cell)}<span class="casework-unseen">{`, ${around.word(TEXTS.row, { row: row + 1 })}`}</span></label>
    {input(props)}
    {message && <p class="fjs-form-field-error" id={`${id}-message`}>{sentence(message)}</p>}
  </div>;
}

function input(props: CellProps): ComponentChildren {
  const { around, cell, id, value, message, locked, onValue, onLeft } = props;
  const isLocked = locked || cell.disabled === true || cell.readonly === true;
  if (isMoney(cell) || isDate(cell)) {
    const Input = isDate(cell) ? DateInput : AmountInput;
    return <Input around={around} id={id} label={labelOf(cell)} value={value} required={false} invalid={message !== undefined} describedBy={`${id}-message`}
      disabled={isLocked} readonly={false} onValue={onValue} onFocus={() => undefined} onBlur={onLeft} />;
  }
  switch (cell.type) {
    case 'select': return cell.readonly === true ? <Named {...props} /> : <Choice {...props} locked={isLocked} />;
    case 'checklist': return <Choices {...props} locked={isLocked} />;
    case 'checkbox': return <input type="checkbox" id={id} checked={value === true} disabled={isLocked} aria-describedby={`${id}-message`}
      onChange={event => { onValue(event.currentTarget.checked); onLeft(); }} />;
    default: return <Text {...props} locked={isLocked} />;
  }
}

function Text({ cell, id, value, message, locked, onValue, onLeft }: CellProps) {
  const given = value === undefined || value === null ? '' : String(value);
  const [typed, setTyped] = useState(given);
  const take = (text: string): void => {
    setTyped(text);
    onValue(cell.type === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
  };
  const shared = {
    id, value: typed, disabled: locked, class: 'fjs-input', 'aria-invalid': message !== undefined, 'aria-describedby': `${id}-message`, onBlur: onLeft
  };
  return cell.type === 'textarea' ? <textarea rows={2} {...shared} onInput={event => take(event.currentTarget.value)} />
    : <input type="text" autocomplete="off" inputMode={cell.type === 'number' ? 'numeric' : 'text'} {...shared} onInput={event => take(event.currentTarget.value)} />;
}

function Choice({ around, cell, id, value, message, locked, onValue, onLeft }: CellProps) {
  const [chosen, setChosen] = useState(value);
  const options = optionsOf(around, cell);
  const index = options.findIndex(option => option.value === chosen);
  return <select id={id} class="fjs-input" disabled={locked} value={String(index)} aria-invalid={message !== undefined} aria-describedby={`${id}-message`}
    onBlur={onLeft} onChange={event => {
      const option = options[Number(event.currentTarget.value)];
      setChosen(option?.value ?? null);
      onValue(option?.value ?? null);
    }}>
    <option value="-1">{around.word(TEXTS.choose)}</option>
    {options.map((option, each) => <option key={each} value={String(each)}>{option.label}</option>)}
  </select>;
}

/** What a row is about, where that is given. */
function Named({ around, cell, id, value }: CellProps) {
  return <output id={id} class="casework-named">{optionsOf(around, cell).find(option => option.value === value)?.label ?? String(value ?? '')}</output>;
}

/** Several of some options, folded until they are asked for. None chosen stands for all of them. */
function Choices({ around, cell, id, value, message, locked, onValue, onLeft }: CellProps) {
  const [chosen, setChosen] = useState(Array.isArray(value) ? value as unknown[] : []);
  const options = optionsOf(around, cell);
  const choose = (option: Option, isChosen: boolean): void => {
    const now = options.map(each => each.value).filter(each => (each === option.value ? isChosen : chosen.includes(each)));
    setChosen(now);
    onValue(now);
    onLeft();
  };
  return <details class="casework-choices" aria-invalid={message !== undefined}>
    <summary id={id} aria-describedby={`${id}-message`}>
      {chosen.length === 0 ? around.word(TEXTS.all) : around.word(TEXTS.someOf, { count: chosen.length, all: options.length })}
    </summary>
    {options.map((option, index) => <label key={index} class="casework-choice-of-several">
      <input type="checkbox" checked={chosen.includes(option.value)} disabled={locked}
        onChange={event => choose(option, event.currentTarget.checked)} />
      <span>{option.label}</span>
    </label>)}
  </details>;
}

/** Options of the form itself, or those that came with its data. */
function optionsOf(around: Surroundings, cell: Component): Option[] {
  const given = cell.valuesKey === undefined ? cell.values : around.valueOf(cell.valuesKey);
  return (Array.isArray(given) ? given as (Option | string)[] : []).map(each => (typeof each === 'string' ? { label: each, value: each } : each));
}
