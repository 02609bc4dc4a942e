import { element } from '../shared/element';
import { address, ask, Refusal } from '../shared/server';
import { TEXTS } from './texts';
import type { Words } from '../shared/translator';

let asking: Promise<void> | undefined;

/** Lets the person sign in again where they are; done once they are signed in as before. Asked once, however many wait. */
export function signInAgain(word: Words, account: string): Promise<void> {
  asking ??= show(word, account).finally(() => { asking = undefined; });
  return asking;
}

async function show(word: Words, account: string): Promise<void> {
  const isElsewhere = await ask<{ singleSignOn: boolean }>('GET', address('casework/sign-on/state')).then(({ body }) => body.singleSignOn).catch(() => false);
  const message = element('p', { role: 'alert' });
  const leave = element('button', { type: 'button', class: 'btn btn-link', text: word(TEXTS.leave), onclick: () => window.location.reload() });
  await new Promise<void>(resolve => {
    /** @returns whether the same person is there; another one gets the page anew, and nothing of what the first has typed */
    const isBack = (who: string | undefined): boolean => {
      if (who === account) {
        dialog.remove();
        resolve();
      } else if (who !== undefined) {
        message.textContent = word(TEXTS.someoneElse);
        window.location.reload();
      }
      return who !== undefined;
    };
    const form = isElsewhere ? elsewhere(word, message, leave, isBack) : here(word, account, message, leave, isBack);
    const dialog = element('dialog', { class: 'casework-sign-in', 'aria-label': word(TEXTS.sessionEnded) },
      element('h2', { text: word(TEXTS.sessionEnded) }), element('p', { text: word(TEXTS.signInAgain, { account }) }), form);
    dialog.addEventListener('cancel', event => event.preventDefault()); // Escape would leave a page that can save nothing
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Signs in by password, in the dialog itself. */
function here(word: Words, account: string, message: HTMLElement, leave: HTMLElement, isBack: (who: string | undefined) => boolean): HTMLElement {
  const password = element('input', { type: 'password', id: 'casework-password', class: 'form-control', autocomplete: 'current-password', required: true, autofocus: true });
  const submit = element('button', { type: 'submit', class: 'btn btn-primary', text: word(TEXTS.signIn) });
  const attempt = async (): Promise<void> => {
    submit.disabled = true;
    try {
      isBack(await signIn(account, password.value));
    } catch (refusal) {
      const { status, message: reason } = refusal as Refusal;
      message.textContent = status === 0 ? word(TEXTS.unreachable) : status === 401 ? word(TEXTS.wrongPassword) : reason || word(TEXTS.serverSays, { status });
    }
    submit.disabled = false;
    password.value = '';
  };
  return element('form', { onsubmit: (event: Event) => { event.preventDefault(); void attempt(); } },
    element('label', { for: 'casework-password', text: word(TEXTS.password) }), password, message, submit, ' ', leave);
}

/** Signs in at the provider, in a window of its own. */
function elsewhere(word: Words, message: HTMLElement, leave: HTMLElement, isBack: (who: string | undefined) => boolean): HTMLElement {
  const look = async (): Promise<void> => {
    if (!isBack(await whoIs())) {
      message.textContent = word(TEXTS.notSignedIn);
    }
  };
  return element('div', {},
    element('a', { class: 'btn btn-primary', href: address('camunda/app/tasklist/'), target: '_blank', rel: 'noopener', text: word(TEXTS.signInElsewhere) }), ' ',
    element('button', { type: 'button', class: 'btn btn-default', text: word(TEXTS.goOn), onclick: () => void look() }), ' ', leave, message);
}

/** Who is signed in now; undefined if nobody is. */
async function whoIs(): Promise<string | undefined> {
  return ask<{ userId: string }>('GET', address('camunda/api/admin/auth/user/default')).then(({ body }) => body.userId).catch(() => undefined);
}

/** @throws Refusal if the server does not let the person in */
async function signIn(account: string, password: string): Promise<string> {
  const renewToken = (): Promise<unknown> => ask('GET', address('camunda/api/engine/engine/')).catch(() => undefined); // each session has one of its own
  await renewToken();
  const { body, status } = await ask<{ userId?: string } | null>('POST', address('camunda/api/admin/auth/user/default/login/tasklist'),
    new URLSearchParams({ username: account, password }));
  if (body?.userId === undefined) {
    throw new Refusal('', status);
  }
  await renewToken();
  return body.userId;
}
