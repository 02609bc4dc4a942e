// Where people sign in at a provider, the web apps' own page for it is never shown: who is not signed in goes to the
// provider, and who signs out leaves it as well.
const RETURN_TO = 'casework-return-to';
const SIGN_OUT = 'casework-sign-out=';
const TOKEN = 'XSRF-TOKEN=';

const returnTo = sessionStorage.getItem(RETURN_TO);
if (returnTo !== null) {
  sessionStorage.removeItem(RETURN_TO);
  if (returnTo) {
    location.hash = returnTo;
  }
}

let singleSignOn = false;
let leaving = false;

function leave(address) {
  if (!leaving) {
    leaving = true;
    location.assign(address);
  }
}

function cookie(name) {
  return document.cookie.split('; ').find((each) => each.startsWith(name))?.substring(name.length);
}

async function signOut() {
  const answer = await fetch('/camunda/api/admin/auth/user/default/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': cookie(TOKEN) ?? '' } });
  if (!answer.ok && answer.status !== 401) {
    location.reload(); // still signed in: the page is told so rather than the person told otherwise
    return;
  }
  const address = cookie(SIGN_OUT);
  document.cookie = SIGN_OUT + '; Path=/camunda; Max-Age=0';
  leave(address ? decodeURIComponent(address) : '/casework/sign-on/signed-out.html');
}

document.addEventListener('click', (event) => {
  if (singleSignOn && event.target.closest("[ng-click='logout()']")) {
    event.preventDefault();
    event.stopImmediatePropagation();
    signOut();
  }
}, true);

function signInAgain() {
  if (singleSignOn && location.hash.startsWith('#/login')) {
    leave('/casework/sign-on/index.html');
  }
}

fetch('/casework/sign-on/state').then((answer) => answer.json()).then((state) => {
  singleSignOn = state.singleSignOn;
  signInAgain();
}).catch(() => {});
window.addEventListener('hashchange', signInAgain);

export default [];
