import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { TEXTS } from '../texts';
import type { Words } from '../../shared/translator';
import { SHOWN_KEYS } from './keys';

export interface Choice {
  value: string;
  text: string;
}

/** A question with many possible answers, of which typing leaves those that hold all its words. */
export interface Question {
  title: string;
  choices: readonly Choice[];
  answer: (value: string) => void;
}

const MOST_LINES = 12;

export function Picker({ word, id, question, onClose }: { word: Words; id: string; question: Question; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [value, setValue] = useState(question.choices[0]?.value ?? '');
  const list = useRef<HTMLSelectElement>(null);
  const found = useMemo(() => fitting(question.choices, typed), [question, typed]);
  const chosen = found.some(each => each.value === value) ? value : found[0]?.value;
  const answer = (): void => {
    if (chosen !== undefined) {
      onClose();
      question.answer(chosen);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      answer();
    } else if (event.key === 'ArrowDown' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      list.current?.focus();
    }
  };
  return <Dialog titleId={`${id}-title`} title={question.title} onClose={onClose} onKeyDown={onKeyDown}>
    <label>{word(TEXTS.search)} <input type="text" class="fjs-input" autocomplete="off" value={typed} onInput={event => setTyped(event.currentTarget.value)} /></label>
    {found.length === 0 ? <p role="status">{word(TEXTS.noResults)}</p>
      : <select ref={list} class="casework-triage-choices" size={Math.max(2, Math.min(MOST_LINES, found.length))} value={chosen} aria-labelledby={`${id}-title`}
        onChange={event => setValue(event.currentTarget.value)} onDblClick={answer}>
        {found.map(each => <option key={each.value} value={each.value}>{each.text}</option>)}
      </select>}
    <p>
      <button type="button" class="btn btn-primary" disabled={chosen === undefined} onClick={answer}>{word(TEXTS.choose)}</button>{' '}
      <button type="button" class="btn btn-default" onClick={onClose}>{word(TEXTS.cancel)}</button>
    </p>
  </Dialog>;
}

export function Help({ word, id, onClose }: { word: Words; id: string; onClose: () => void }) {
  return <Dialog titleId={`${id}-title`} title={word(TEXTS.keysTitle)} onClose={onClose}>
    <dl class="casework-triage-keys">
      {SHOWN_KEYS.map(([keys, text]) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{word(TEXTS[text])}</dd></div>)}
    </dl>
    <p><button type="button" class="btn btn-default" onClick={onClose}>{word(TEXTS.close)}</button></p>
  </Dialog>;
}

interface DialogProps {
  titleId: string;
  title: string;
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}

function Dialog({ titleId, title, onClose, onKeyDown, children }: DialogProps) {
  const node = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    node.current?.showModal();
    node.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);
  return <dialog ref={node} class="casework-triage-dialog" aria-labelledby={titleId} onKeyDown={onKeyDown}
    onCancel={event => { event.preventDefault(); onClose(); }}>
    <h3 id={titleId}>{title}</h3>
    {children}
  </dialog>;
}

function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ text }) => words.every(each => text.toLowerCase().includes(each)));
}
