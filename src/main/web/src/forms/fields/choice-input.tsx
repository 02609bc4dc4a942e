import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../shared/server';
import { TEXTS } from '../texts';
import type { InputProps } from './inputs';

const WAIT_MILLIS = 200;

/** What may be chosen. */
interface Choice {
  value: string;
  label: string;
}

/** Offers what the server has of one's own while the person types a part of it; the arrow keys choose, Enter takes, Escape closes. What is chosen is named below. */
export function ChoiceInput({ around, choices = '', id, label, value, required, invalid, describedBy, disabled, readonly, onValue, onFocus, onBlur }: InputProps) {
  const given = typeof value === 'string' ? value : '';
  const [offered, setOffered] = useState<Choice[]>([]);
  const [known, setKnown] = useState<Choice>();
  const [open, setOpen] = useState(false);
  const [place, setPlace] = useState(-1);
  const question = useRef(0);
  const isLocked = disabled || readonly;

  const ask = (part: string, then: (found: Choice[]) => void): void => {
    const number = ++question.current;
    window.setTimeout(() => {
      if (number === question.current) {
        call<Choice[]>(`api/choices/${choices}`, { q: part }).then(found => { if (number === question.current) { then(found); } }, () => undefined);
      }
    }, WAIT_MILLIS);
  };
  const offer = (part: string): void => ask(part, found => {
    setOffered(found);
    setPlace(-1);
    setOpen(true);
  });
  const close = (): void => {
    question.current++;
    setOpen(false);
    setPlace(-1);
  };
  const take = (choice: Choice): void => {
    setKnown(choice);
    onValue(choice.value);
    close();
  };
  useEffect(() => {
    if (given && known?.value !== given && !open) {
      ask(given, found => setKnown(found.find(each => each.value === given)));
    }
  }, [given]);
  useEffect(() => () => { question.current++; }, []);

  const press = (event: KeyboardEvent): void => {
    const isShown = open && offered.length > 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isShown) {
        setPlace((place + (event.key === 'ArrowDown' ? 1 : place < 0 ? 0 : -1) + offered.length) % offered.length);
      } else {
        offer('');
      }
    } else if (event.key === 'Enter' && isShown) {
      event.preventDefault();
      const chosen = offered[place];
      if (chosen) {
        take(chosen);
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return <div class="casework-input casework-choices">
    <input type="text" id={id} class="fjs-input" value={given} required={required} aria-invalid={invalid} autocomplete="off" role="combobox" aria-autocomplete="list"
      aria-expanded={open && offered.length > 0} aria-controls={`${id}-choices`} aria-activedescendant={open && place >= 0 ? `${id}-choice-${place}` : undefined}
      aria-describedby={`${id}-understood ${describedBy}`} disabled={disabled} readOnly={readonly}
      onInput={event => { onValue(event.currentTarget.value); offer(event.currentTarget.value); }} onKeyDown={press}
      onFocus={() => { onFocus(); if (!isLocked && !given) { offer(''); } }} onBlur={() => { close(); onBlur(); }} />
    <ul id={`${id}-choices`} role="listbox" aria-label={label} class="casework-choice-list" hidden={!open || offered.length === 0}>
      {offered.map((choice, n) => <li key={choice.value} id={`${id}-choice-${n}`} role="option" aria-selected={n === place}
        onMouseDown={event => { event.preventDefault(); take(choice); }}><strong>{choice.value}</strong> {choice.label}</li>)}
    </ul>
    <p class="casework-understood" id={`${id}-understood`} aria-live="polite">
      {open && offered.length === 0 ? around.word(TEXTS.noChoice) : known?.value === given ? known.label : ''}
    </p>
  </div>;
}
