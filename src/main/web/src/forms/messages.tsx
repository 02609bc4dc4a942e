import type { State } from './autosave';
import type { Problem } from './checks';
import { momentHere } from '../shared/dates';
import { TEXTS } from './texts';
import type { Words } from '../shared/translator';

/** What the person is told above the form, with what can be done about it. */
export function Notice({ text, actions, isUrgent = false }: { text: string; actions: readonly { label: string; act: () => void }[]; isUrgent?: boolean }) {
  return <div class={`casework-notice alert ${isUrgent ? 'alert-warning' : 'alert-info'}`} role={isUrgent ? 'alert' : 'status'}>
    <span>{text}</span>
    {actions.map(({ label, act }) => <button type="button" class="btn btn-default btn-sm" key={label} onClick={act}>{label}</button>)}
  </div>;
}

/** How saving the draft went. */
export function Status({ word, language, state }: { word: Words; language: string; state: State }) {
  return <p class={`casework-status${state.kind === 'failed' || state.kind === 'newer' ? ' casework-differs' : ''}`} role="status">{text(word, language, state)}</p>;
}

function text(word: Words, language: string, state: State): string {
  switch (state.kind) {
    case 'saving': return word(TEXTS.saving);
    case 'saved': return word(TEXTS.saved, { time: momentHere(state.at, language) });
    case 'newer': return word(TEXTS.newer, { time: momentHere(state.at, language) });
    case 'failed': return state.failure.isSignedOut ? word(TEXTS.notSavedSignIn)
      : word(TEXTS.notSaved, { reason: state.failure.message || word(state.failure.status ? TEXTS.serverSays : TEXTS.unreachable, { status: state.failure.status }) });
    default: return '';
  }
}

/** What is wrong, beside the button; each leads to its field. */
export function Summary({ word, problems, message, lead }: { word: Words; problems: readonly Problem[]; message?: string | undefined; lead: (path: string) => void }) {
  if (problems.length === 0 && message === undefined) {
    return null;
  }
  return <div class="casework-summary alert alert-danger" role="alert" tabIndex={-1}>
    <p>{message ?? word(TEXTS.notSent)}</p>
    {problems.length > 0 && <ul>
      {problems.map(({ path, label, message: what }) => <li key={`${path} ${what}`}>
        <a href="#" onClick={event => { event.preventDefault(); lead(path); }}>{word(TEXTS.sentence, { label, message: what })}</a>
      </li>)}
    </ul>}
  </div>;
}
