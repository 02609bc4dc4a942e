// Tasklist shows Camunda Forms with the viewer of this program instead of its own, older one, which changes dates west of
// Greenwich and stores them. If the viewer can't be had, a sentence says so: no form is better than one that corrupts.
import { signInAgain } from '../forms/sign-in';
import { TEXTS } from '../forms/texts';
import { forgetLanguage, language } from '../shared/words';
import { element } from '../shared/element';
import { allIsKept, beforeSigningOut } from '../shared/signing-out';
import type { Shown, Tasklist } from '../forms/host';

/* What is used here of Angular and of Tasklist, which come without types. */
interface Scope {
  $root: Scope & { authentication: { name: string } | null };
  $on(event: string, act: (event: unknown, ...parts: unknown[]) => void): () => void;
  $watch(read: () => unknown, act: (value: unknown) => void): () => void;
  $evalAsync(act: () => void): void;
  $broadcast(event: string, ...parts: unknown[]): unknown;
  asynchronousFormKey: { key: string };
}
interface Controller {
  getParams(): { taskId?: string; processDefinitionId: string; processDefinitionKey?: string; processDefinitionName?: string; processInstanceId?: string };
  getOptions(): { disableForm?: boolean };
  notifyFormInitialized(): void;
  notifyFormValidated(isInvalid: boolean): void;
  notifyFormDirty(isDirty: boolean): void;
  registerSaveHandler(save: () => void): void;
  registerCompletionHandler(complete: (tell: (failure: { message: string } | null, answer?: unknown) => void) => void): void;
}
type Link = (scope: Scope, element: { 0: HTMLElement }, attributes: unknown, controller: Controller) => void;
interface Directive {
  link: Link;
  compile?: () => Link;
}
interface Provide {
  decorator(name: string, by: unknown[]): void;
}
interface Promises {
  when<T>(promise: Promise<T>): Promise<T>;
}
interface Authentication {
  logout(engine?: string): Promise<unknown>;
}
interface Modals {
  open(options: object): unknown;
}
declare const angular: { module(name: string): { config(parts: unknown[]): { run(parts: unknown[]): unknown } } };

/** The dialog of start forms, which a click beside it does not close. */
const START_DIALOG = 'camProcessStartModalCtrl';

/** Forms that are shown; while there is one, an ended session must not tear it down. */
const open = new Set<Shown>();

beforeSigningOut(() => Promise.all([...open].map(form => form.save())));

const host = (): Promise<typeof import('../forms/host')> => import('../forms/host');
window.setTimeout(() => void host().catch(() => undefined), 1000); // at hand when the first task is opened

const link: Link = (scope, { 0: node }, _, controller) => {
  controller.notifyFormValidated(true); // nothing can be sent before the form stands
  const { taskId, processDefinitionId, processDefinitionKey, processDefinitionName, processInstanceId } = controller.getParams();
  let isGone = false;
  let shown: Shown | undefined;
  const inAngular = (act: () => void): void => scope.$evalAsync(() => { if (!isGone) { act(); } });
  const tasklist: Tasklist = {
    taskId, processDefinitionId, processDefinitionKey, processInstanceId,
    name: taskId === undefined ? processDefinitionName ?? '' : taskName(node),
    account: scope.$root.authentication?.name ?? '',
    schemaAddress: scope.asynchronousFormKey.key,
    isLocked: () => controller.getOptions().disableForm === true,
    initialized: () => inAngular(() => controller.notifyFormInitialized()),
    blocked: isBlocked => inAngular(() => controller.notifyFormValidated(isBlocked)),
    dirty: isDirty => inAngular(() => controller.notifyFormDirty(isDirty)),
    onSave: save => controller.registerSaveHandler(save),
    onComplete: complete => controller.registerCompletionHandler(tell => complete((failure, answer) => scope.$evalAsync(() => tell(failure, answer))))
  };
  const stops = [
    scope.$watch(() => controller.getOptions().disableForm === true, isLocked => shown?.lock(isLocked as boolean)),
    scope.$on('shortcut:focusForm', () => shown?.focus()),
    scope.$on('$destroy', () => {
      isGone = true;
      stops.forEach(stop => stop());
      if (shown) {
        open.delete(shown);
        shown.destroy();
      }
    })
  ];
  const start = (): void => {
    void host().then(({ show }) => show(node, tasklist)).then(form => {
      if (isGone) {
        form.destroy();
      } else {
        shown = form;
        open.add(form);
      }
    }).catch((failure: unknown) => {
      console.error(failure);
      void sayItFailed(node, controller, scope, start);
    });
  };
  start();
};

async function sayItFailed(node: HTMLElement, controller: Controller, scope: Scope, again: () => void): Promise<void> {
  const { word, code } = await language();
  node.replaceChildren(element('div', { class: 'alert alert-danger', lang: code, role: 'alert' },
    element('p', { text: word(TEXTS.cannotLoad) }),
    element('button', { type: 'button', class: 'btn btn-default', text: word(TEXTS.tryAgain), onclick: again })));
  scope.$evalAsync(() => {
    controller.notifyFormInitialized();
    controller.notifyFormValidated(true);
  });
}

/** The name of the open task, which Tasklist shows above its form. */
const taskName = (node: HTMLElement): string => node.closest('[cam-tasklist-task]')?.querySelector('h2')?.textContent?.trim() ?? '';

type Broadcast = (this: unknown, ...parts: unknown[]) => unknown;

/**
 * While a form is open, the person signs in again where they are. Tasklist would leave the page, and what is typed with it: it
 * forgets who is there and then asks for a sign-in. The first of these waits for the second; after signing out it goes its way.
 */
function stayWhenTheSessionEnds(root: Scope['$root'] & { $broadcast: Broadcast }): void {
  const broadcast = root.$broadcast;
  let known = root.authentication;
  let held: unknown[] | undefined;
  const goOn = (event: unknown, parts: unknown[]): unknown => {
    if (held !== undefined) {
      const forgotten = held;
      held = undefined;
      broadcast.apply(root, forgotten);
    }
    return broadcast.call(root, event, ...parts);
  };
  root.$broadcast = function broadcastUnlessAFormIsOpen(...[event, ...parts]) { // other scopes inherit it
    if (this !== root) {
      return broadcast.call(this, event, ...parts);
    }
    known = event === 'authentication.logout.success' ? null : root.authentication ?? known;
    if (open.size === 0 || known === null) {
      return goOn(event, parts);
    }
    if (event === 'authentication.changed' && parts[0] === null) {
      held = [event, ...parts];
      return { defaultPrevented: true };
    }
    if (event !== 'authentication.login.required') {
      return goOn(event, parts);
    }
    held = undefined;
    const { name } = root.authentication = known;
    void language().then(({ word }) => signInAgain(word, name)).then(() => broadcast.call(root, 'refresh'));
    return { defaultPrevented: true };
  };
}

angular.module('cam.tasklist.custom').config(['$provide', ($provide: Provide) => {
  $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', ($delegate: [Directive]) => {
    $delegate[0].compile = () => link;
    return $delegate;
  }]);
  $provide.decorator('AuthenticationService', ['$delegate', '$q', ($delegate: Authentication, $q: Promises) => {
    const { logout } = $delegate;
    $delegate.logout = engine => $q.when(allIsKept()).then(() => logout(engine));
    return $delegate;
  }]);
  $provide.decorator('$uibModal', ['$delegate', ($delegate: Modals) => ({
    ...$delegate,
    open: (options: { controller?: unknown }) => $delegate.open(options.controller === START_DIALOG ? { ...options, backdrop: 'static' } : options)
  })]);
}]).run(['$rootScope', (root: Parameters<typeof stayWhenTheSessionEnds>[0]) => {
  root.$on('authentication.changed', forgetLanguage);
  stayWhenTheSessionEnds(root);
}]);

const DRAFTS = '/drafts';
let leave = (): void => undefined;

export default [
  {
    id: 'casework.drafts',
    pluginPoint: 'tasklist.route',
    priority: 5,
    properties: { path: DRAFTS, label: 'My drafts' },
    render: (node: HTMLElement): void => {
      void Promise.all([import('../forms/drafts-page'), host()])
        .then(([{ showDrafts }, { chooseDraft }]) => showDrafts(node, chooseDraft)).then(stop => { leave = stop; });
    },
    unmount: (): void => leave()
  },
  {
    id: 'casework.drafts.link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 56,
    render: (node: HTMLElement): void => {
      const anchor = element('a', { href: `#${DRAFTS}` });
      node.append(anchor);
      void language().then(({ word }) => { anchor.textContent = word(TEXTS.myDrafts); });
    },
    unmount: (): void => undefined
  }
];
