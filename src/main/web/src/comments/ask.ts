// A button in the head of a task by which a screener or reviewer asks the country team a question.

import { element } from '../shared/element';
import { messageOf } from '../shared/problem';
import { call } from '../shared/server';
import { language, type Language } from '../shared/words';
import { TEXTS } from './texts';

const FEWEST = 5;
const MOST = 4000;

/** Offers the button wherever Tasklist shows a task whose country team may be asked. */
export function offerQuestion(node: HTMLElement): void {
  const place = element('span');
  node.append(place);
  let shown = '';
  const look = async (): Promise<void> => {
    const task = openTask(location.hash);
    if (task === shown) {
      return;
    }
    shown = task;
    place.replaceChildren();
    if (task && await isOffered(task) && shown === task) {
      const tongue = await language();
      place.replaceChildren(element('button', { type: 'button', class: 'btn btn-link cw-ask', text: tongue.word(TEXTS.ask), onclick: () => ask(tongue, task) }));
    }
  };
  const follow = (): void => {
    if (place.isConnected) {
      void look();
    } else {
      window.removeEventListener('hashchange', follow);
    }
  };
  window.addEventListener('hashchange', follow);
  void look();
}

/** The task that an address of Tasklist, what stands behind #, opens. */
export function openTask(hash: string): string {
  return new URLSearchParams(hash.split('?')[1] ?? '').get('task') ?? '';
}

async function isOffered(task: string): Promise<boolean> {
  try {
    return (await call<{ possible: boolean }>('api/clarifications/possible', { task })).possible;
  } catch {
    return false;
  }
}

function ask({ word, code }: Language, task: string): void {
  const said = element('p', { role: 'status' });
  const area = element('textarea', { id: 'casework-question', class: 'form-control', rows: 6, required: true, minlength: FEWEST, maxlength: MOST, 'aria-describedby': 'casework-question-hint' });
  const send = element('button', { type: 'submit', class: 'btn btn-primary', text: word(TEXTS.sendQuestion) });
  const close = element('button', { type: 'button', class: 'btn btn-default', text: word(TEXTS.cancel), onclick: () => dialog.close() });
  const form = element('form', { method: 'dialog' },
    element('h2', { id: 'casework-question-title', text: word(TEXTS.askTitle) }),
    element('p', { id: 'casework-question-hint', text: word(TEXTS.askHint) }),
    element('label', { for: area.id, text: word(TEXTS.question) }), area, said,
    element('p', {}, send, ' ', close));
  const dialog: HTMLDialogElement = element('dialog', { 'aria-labelledby': 'casework-question-title', lang: code, class: 'casework-question', onclose: (): void => dialog.remove() }, form);
  Object.assign(dialog.style, { inlineSize: 'min(40rem, 92vw)', border: '1px solid #6b7a86', borderRadius: '6px', padding: '1rem 1.25rem' });
  form.addEventListener('submit', event => {
    event.preventDefault();
    send.disabled = true;
    void call('api/clarifications', {}, { body: { taskId: task, question: area.value } }).then(() => {
      form.replaceChildren(element('p', { role: 'status', text: word(TEXTS.asked) }),
        element('button', { type: 'button', class: 'btn btn-primary', autofocus: true, text: word(TEXTS.close), onclick: () => dialog.close() }));
      form.querySelector('button')?.focus();
      document.querySelectorAll('casework-comments').forEach(each => each.dispatchEvent(new Event('casework-comments-stale')));
    }, (error: unknown) => {
      send.disabled = false;
      said.setAttribute('role', 'alert');
      said.textContent = messageOf(error);
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
}
