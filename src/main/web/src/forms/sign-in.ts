import { address, token } from '../shared/server';
import { call, Refused } from './server';
import { TEXTS, type Words } from './texts';

let asking: Promise<void> | undefined;

/** Lets the person sign in again where they are; done once they are signed in as before. Asked once, however many wait. */
export function signInAgain(word: Words, account: string): Promise<void> {
  asking ??= ask(word, account).finally(() => { asking = undefined; });
  return asking;
}

/** Whether the page asks to sign in again. */
export const isAsking = (): boolean => asking !== undefined;

async function ask(word: Words, account: string): Promise<void> {
  const isElsewhere = await call<{ singleSignOn?: boolean }>('GET', address('casework/sign-on/state')).then(({ body }) => body?.singleSignOn === true).catch(() => false);
  const dialog = document.createElement('dialog');
  dialog.className = 'casework-sign-in';
  dialog.setAttribute('aria-label', word(TEXTS.sessionEnded));
  const title = text('h2', word(TEXTS.sessionEnded));
  const message = text('p', '');
  message.setAttribute('role', 'alert');
  const form = document.createElement('form');
  form.method = 'dialog';
  const leave = button(word(TEXTS.leave), 'btn btn-link');
  leave.addEventListener('click', () => window.location.reload());
  dialog.addEventListener('cancel', event => event.preventDefault()); // Escape would leave a page that can save nothing
  dialog.append(title, text('p', word(TEXTS.signInAgain, { account })), form);

  const done = new Promise<void>(resolve => {
    const finish = (): void => {
      dialog.close();
      dialog.remove();
      resolve();
    };
    if (isElsewhere) {
      const link = document.createElement('a');
      Object.assign(link, { href: address('camunda/app/tasklist/'), target: '_blank', rel: 'opener', className: 'btn btn-primary', textContent: word(TEXTS.signInElsewhere) });
      const goOn = button(word(TEXTS.goOn), 'btn btn-default');
      goOn.addEventListener('click', () => void whoIs().then(who => follow(who, account, word, message, finish)));
      form.append(link, ' ', goOn, ' ', leave, message);
    } else {
      const { label, field } = passwordField(word(TEXTS.password));
      const submit = button(word(TEXTS.signIn), 'btn btn-primary', 'submit');
      form.append(label, field, message, submit, ' ', leave);
      form.addEventListener('submit', event => {
        event.preventDefault();
        submit.disabled = true;
        void signIn(account, field.value).then(who => follow(who, account, word, message, finish))
          .catch((refused: unknown) => { message.textContent = refused instanceof Refused && refused.message ? refused.message : word(TEXTS.wrongPassword); })
          .finally(() => { submit.disabled = false; field.value = ''; });
      });
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  await done;
}

function follow(who: string | undefined, account: string, word: Words, message: HTMLElement, finish: () => void): void {
  if (who === account) {
    finish();
  } else if (who !== undefined) {
    message.textContent = word(TEXTS.someoneElse);
    window.location.reload();
  } else {
    message.textContent = word(TEXTS.wrongPassword);
  }
}

/** Who is signed in now; undefined if nobody is. */
async function whoIs(): Promise<string | undefined> {
  return call<{ userId?: string }>('GET', address('camunda/api/admin/auth/user/default')).then(({ body }) => body?.userId).catch(() => undefined);
}

/** @throws Refused if the server does not let the person in */
async function signIn(account: string, password: string): Promise<string | undefined> {
  await fetch(address('camunda/api/engine/engine/'), { credentials: 'same-origin' }); // gives the token of a new session
  const answer = await fetch(address('camunda/api/admin/auth/user/default/login/tasklist'), {
    method: 'POST', credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', 'X-XSRF-TOKEN': token() },
    body: new URLSearchParams({ username: account, password })
  });
  if (!answer.ok) {
    const refusal = await answer.json().catch(() => ({})) as { message?: string };
    throw new Refused(answer.status === 429 ? refusal.message ?? '' : '', answer.status, [], answer.headers);
  }
  await fetch(address('camunda/api/engine/engine/'), { credentials: 'same-origin' });
  return (await answer.json() as { userId?: string }).userId;
}

function text(tag: string, content: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: content });
}

function button(label: string, className: string, type: 'button' | 'submit' = 'button'): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type, className, textContent: label });
}

function passwordField(name: string): { label: HTMLLabelElement; field: HTMLInputElement } {
  const field = Object.assign(document.createElement('input'), { type: 'password', id: 'casework-password', className: 'form-control', required: true, autofocus: true });
  field.autocomplete = 'current-password';
  return { label: Object.assign(document.createElement('label'), { htmlFor: field.id, textContent: name }), field };
}
