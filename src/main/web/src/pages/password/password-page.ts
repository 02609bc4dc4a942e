// People choose a password by the link that they were sent, or ask for one. Nobody has signed in here yet.

import { html, nothing, render, type TemplateResult } from 'lit';
import { languageToStartWith } from '../../shared/chosen-language';
import { translator, type Words } from '../../shared/translator';
import { direction } from '../../shared/locale';
import { TEXTS } from './texts';

interface Said {
  message?: string;
}

interface Owner {
  account: string;
  name: string;
}

const SIGN_IN = '/camunda/app/tasklist/';
const HERE = '/casework/password/';
const page = document.getElementById('page') as HTMLElement;
let word: Words = translator({});

void open(new URLSearchParams(location.search).get('token'));

/** Takes the token out of the address at once, so that neither the history nor another page keeps it. */
async function open(token: string | null): Promise<void> {
  history.replaceState(null, '', HERE);
  await learnWords();
  if (token === null) {
    showForgotten();
    return;
  }
  const { ok, body } = await post<Owner & Said>('link', { token });
  if (ok) {
    showChoice(token, body);
  } else {
    show(html`<h1>${word(TEXTS.choose)}</h1><p role="alert">${body.message}</p><p><a href=${HERE}>${word(TEXTS.another)}</a></p>`);
  }
}

async function learnWords(): Promise<void> {
  try {
    const { language, words } = await (await fetch(`/api/forms/words?before=${languageToStartWith()}`)).json() as { language: string; words: Record<string, string> };
    word = translator(words);
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
  } catch {
    // English then
  }
}

function showForgotten(said = '', problem = ''): void {
  show(html`
    <h1>${word(TEXTS.forgotten)}</h1>
    ${said ? html`<p role="status">${said}</p>` : html`
      <p>${word(TEXTS.forgottenHelp)}</p>
      <form @submit=${(event: SubmitEvent) => void ask(event)}>
        <label for="who">${word(TEXTS.who)}</label>
        <input id="who" name="who" autocomplete="username" maxlength="255" required autofocus>
        <p role="alert">${problem}</p>
        <button>${word(TEXTS.send)}</button>
      </form>`}
    ${toSignIn()}`);
}

async function ask(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const { ok, body } = await post<Said>('forgotten', { who: entered(event, 'who') });
  showForgotten(ok ? body.message : '', ok ? '' : body.message);
}

function showChoice(token: string, owner: Owner, problem = ''): void {
  show(html`
    <h1>${word(TEXTS.choose)}</h1>
    <p>${word(TEXTS.chooseFor, { name: owner.name, account: owner.account })}</p>
    <form @submit=${(event: SubmitEvent) => void choose(event, token, owner)}>
      <input type="text" name="username" autocomplete="username" .value=${owner.account} hidden>
      <label for="password">${word(TEXTS.password)}</label>
      <input id="password" name="password" type="password" autocomplete="new-password" required autofocus>
      <label for="repeat">${word(TEXTS.repeat)}</label>
      <input id="repeat" name="repeat" type="password" autocomplete="new-password" required>
      <label><input type="checkbox" @change=${reveal}>${word(TEXTS.show)}</label>
      <p role="alert">${problem}</p>
      <button>${word(TEXTS.save)}</button>
    </form>`);
}

function reveal(event: Event): void {
  const { checked, form } = event.target as HTMLInputElement;
  form?.querySelectorAll<HTMLInputElement>('#password, #repeat').forEach(field => { field.type = checked ? 'text' : 'password'; });
}

async function choose(event: SubmitEvent, token: string, owner: Owner): Promise<void> {
  event.preventDefault();
  const password = entered(event, 'password');
  if (password !== entered(event, 'repeat')) {
    showChoice(token, owner, word(TEXTS.differ));
    return;
  }
  const { ok, body } = await post<Said | null>('choose', { token, password });
  if (ok) {
    show(html`<h1>${word(TEXTS.choose)}</h1><p role="status">${word(TEXTS.saved)}</p>${toSignIn()}`);
  } else {
    showChoice(token, owner, body?.message);
  }
}

const toSignIn = (): TemplateResult => html`<p><a href=${SIGN_IN}>${word(TEXTS.signIn)}</a></p>`;

function entered(event: SubmitEvent, name: string): string {
  return String(new FormData(event.target as HTMLFormElement).get(name) ?? '');
}

function show(content: TemplateResult | typeof nothing): void {
  render(content, page);
  page.querySelector<HTMLElement>('[autofocus]')?.focus();
}

async function post<T>(what: string, body: unknown): Promise<{ ok: boolean; body: T }> {
  try {
    const answer = await fetch(HERE + what, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(body) });
    const text = await answer.text();
    return { ok: answer.ok, body: (text ? JSON.parse(text) : null) as T };
  } catch {
    return { ok: false, body: { message: word(TEXTS.unreachable) } as T };
  }
}
