// Where people sign in at a provider, the web apps' own page for it is never shown: who is not signed in goes to the
// provider, and who signs out leaves it as well.

import { TEXTS } from '../pages/password/texts';
import { element } from '../shared/element';
import type { Plugin } from '../shared/plugin';
import { returnAddress, takeReturnTo } from '../shared/return-to';
import { ask, cookie, type Refusal } from '../shared/server';
import { allIsKept } from '../shared/signing-out';
import { linkTo } from '../shared/translated';

const SIGN_OUT = 'casework-sign-out';

/** How our own pages ask to sign out. */
const SIGN_OUT_WISH = '#/sign-out';

let singleSignOn = false;
let leaving = false;

if (location.hash === SIGN_OUT_WISH) {
  history.replaceState(null, '', '#/'); // once, whatever comes of it
  void signOut();
} else {
  returnTo(takeReturnTo());
}
document.addEventListener('click', signOutAtTheProviderToo, true);
window.addEventListener('hashchange', signInAtTheProvider);
window.addEventListener('hashchange', () => void goOn());
void goOn();
void learn();

/** Stands below the form of each web app. */
const forgotten = (app: string): Plugin => ({
  id: `casework.forgotten-password.${app}`,
  pluginPoint: `${app}.login`,
  priority: -1,
  render: forgottenPassword
});

export default ['tasklist', 'cockpit', 'admin', 'welcome'].map(forgotten);

/** In the language of the browser, as nobody is known yet. */
function forgottenPassword(node: HTMLElement): void {
  node.append(element('p', { class: 'cw-forgotten' }, linkTo('/casework/password/', TEXTS.forgotten)));
}

function returnTo(hash: string): void {
  if (hash) {
    location.hash = hash;
  }
}

/** Opens the page for whose sake somebody came to sign in, as soon as they are. */
async function goOn(): Promise<void> {
  const address = returnAddress(location.search, location.origin);
  if (!address || location.hash.startsWith('#/login')) {
    return;
  }
  try {
    const { body } = await ask<{ userId: string } | null>('GET', '/camunda/api/admin/auth/user/default');
    if (body !== null) { // nobody is there where the answer is empty
      location.replace(address);
    }
  } catch {
    // not signed in yet
  }
}

async function learn(): Promise<void> {
  try {
    singleSignOn = (await ask<{ singleSignOn: boolean }>('GET', '/casework/sign-on/state')).body.singleSignOn;
    signInAtTheProvider();
  } catch {
    // the web app signs people in itself
  }
}

function signInAtTheProvider(): void {
  if (singleSignOn && location.hash.startsWith('#/login')) {
    leave('/casework/sign-on/index.html');
  }
}

function signOutAtTheProviderToo(event: Event): void {
  if (singleSignOn && (event.target as Element).closest("[ng-click='logout()']")) {
    event.preventDefault();
    event.stopImmediatePropagation();
    void signOut();
  }
}

async function signOut(): Promise<void> {
  await allIsKept();
  try {
    await ask('POST', '/camunda/api/admin/auth/user/default/logout');
  } catch (refusal) {
    const { isSignedOut, status } = refusal as Refusal;
    if (!isSignedOut) {
      if (status) {
        location.reload(); // still signed in: the page is told so rather than the person told otherwise
      }
      return;
    }
  }
  const address = cookie(SIGN_OUT);
  document.cookie = `${SIGN_OUT}=; Path=/camunda; Max-Age=0`;
  leave(address || '/casework/sign-on/signed-out.html');
}

function leave(address: string): void {
  if (!leaving) {
    leaving = true;
    location.assign(address);
  }
}
