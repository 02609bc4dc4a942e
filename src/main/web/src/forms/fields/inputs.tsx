import { useRef } from 'preact/hooks';
import { shown, understandAmount } from '../amounts';
import { inWords } from '../../shared/dates';
import { understand } from '../dates';
import { TEXTS } from '../texts';
import { useTyped } from './typed';
import type { Surroundings } from './types';

/** What an input of one line is given, in a field of its own as in a row. */
export interface InputProps {
  around: Surroundings;
  id: string;
  label: string;
  /** The list of the server from which it is chosen; nothing where it is typed. */
  choices?: string | undefined;
  value: unknown;
  required: boolean;
  invalid: boolean;
  describedBy: string;
  disabled: boolean;
  readonly: boolean;
  onValue: (value: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Takes a date as people write it; the value is an ISO date where it is understood, else what was typed. */
export function DateInput({ around, label, value, onValue, ...input }: InputProps) {
  const [typed, setTyped] = useTyped(textOf(value), text => text);
  const calendar = useRef<HTMLInputElement>(null);
  const understood = understand(typed, around.language);

  const take = (text: string): void => {
    const now = understand(text, around.language);
    const meant = now.kind === 'day' ? now.day : text;
    setTyped(text, meant);
    onValue(meant);
  };
  const open = (): void => {
    const field = calendar.current;
    if (field) {
      field.value = understood.kind === 'day' ? understood.day : '';
      field.showPicker();
    }
  };
  const isLocked = input.disabled || input.readonly;

  return <div class="casework-input">
    <div class="casework-date">
      <Line {...input} typed={typed} onTyped={take} class="fjs-input" />
      {!isLocked && <button type="button" class="casework-calendar" onClick={open} aria-label={around.word(TEXTS.openCalendar, { label })}>
        <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor"><path d="M2 3.5h12v10.5H2zM2 6.5h12M5 1.5v3M11 1.5v3" /></svg>
      </button>}
      {!isLocked && <input type="date" class="casework-calendar-field" ref={calendar} tabIndex={-1} aria-hidden="true"
        onChange={event => take(event.currentTarget.value)} />}
    </div>
    <p class="casework-understood" id={`${input.id}-understood`} aria-live="polite">
      {understood.kind === 'day' && inWords(understood.day, around.language)}
      {understood.kind === 'either' && !isLocked && understood.days.map(day =>
        <button type="button" key={day} class="casework-choice" onClick={() => take(day)}>{inWords(day, around.language)}</button>)}
    </p>
  </div>;
}

/** Takes an amount as people write it; the value is one as it is stored where it is understood, else what was typed. */
export function AmountInput({ around, value, onValue, ...input }: InputProps) {
  const [typed, setTyped] = useTyped(textOf(value), text => shown(text, around.language));
  const understood = understandAmount(typed);

  const take = (text: string): void => {
    const now = understandAmount(text);
    const meant = now.kind === 'amount' ? now.amount : text;
    setTyped(text, meant);
    onValue(meant);
  };

  return <div class="casework-input">
    <Line {...input} typed={typed} onTyped={take} class="fjs-input casework-amount" />
    <p class="casework-understood" id={`${input.id}-understood`} aria-live="polite">
      {understood.kind === 'amount' && around.word(TEXTS.amountIs, { amount: shown(understood.amount, around.language) })}
    </p>
  </div>;
}

interface LineProps extends Omit<InputProps, 'around' | 'label' | 'choices' | 'value' | 'onValue'> {
  typed: string;
  onTyped: (text: string) => void;
  class: string;
}

function Line({ id, typed, onTyped, required, invalid, describedBy, disabled, readonly, onFocus, onBlur, class: style }: LineProps) {
  return <input type="text" id={id} class={style} value={typed} required={required} aria-invalid={invalid} autocomplete="off"
    aria-describedby={`${id}-understood ${describedBy}`} disabled={disabled} readOnly={readonly}
    onInput={event => onTyped(event.currentTarget.value)} onFocus={onFocus} onBlur={onBlur} />;
}
