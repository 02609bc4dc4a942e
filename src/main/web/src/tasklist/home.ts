// The start page in Tasklist: where people come after signing in, unless they follow the address of a task.

import { TEXTS } from '../home/texts';
import { element } from '../shared/element';
import { showPart } from '../shared/part';
import type { Plugin } from '../shared/plugin';
import { address } from '../shared/server';
import { language } from '../shared/words';
import { asksForNothing, HOME } from './frame/address';
import { TEXTS as FRAME } from './frame/texts';

declare const angular: { module(name: string): { run(parts: unknown[]): unknown } };

interface Scope {
  $on(event: string, act: (event: unknown, who?: unknown) => void): () => void;
  $applyAsync(): void;
}
interface Location {
  url(): string;
  path(path: string): Location;
  search(parameters: object): Location;
  replace(): Location;
}

/** Goes to the start page where whoever comes asks for no task, no list and no page of their own. */
angular.module('cam.tasklist.custom').run(['$rootScope', '$location', (root: Scope, location: Location) => {
  let beganWithNothing: boolean | undefined;
  const goHome = (): void => {
    if (asksForNothing(location.url())) {
      location.path(HOME).search({}).replace();
    }
  };
  root.$on('$routeChangeStart', () => { beganWithNothing ??= asksForNothing(location.url()); });
  root.$on('authentication.changed', (_, who) => { // who had signed in before is known only now
    if (who && beganWithNothing) {
      beganWithNothing = false;
      goHome();
    }
  });
  root.$on('authentication.login.success', () => window.setTimeout(() => { // after Tasklist has gone where it was asked to
    goHome();
    root.$applyAsync();
  }));
}]);

const plugins: Plugin[] = [
  {
    id: 'casework.home',
    pluginPoint: 'tasklist.route',
    priority: 5,
    properties: { path: HOME, label: TEXTS.home },
    render: node => void showPart(node, import('../home/page'), () => node.replaceChildren(document.createElement('casework-home'))),
    unmount: () => undefined
  },
  link('casework.home.link', 400, `#${HOME}`, TEXTS.home),
  link('casework.tasks.link', 395, '#/', FRAME.tasks),
  link('casework.help.link', 40, address('casework/help/'), FRAME.help)
];

function link(id: string, priority: number, href: string, text: string): Plugin {
  return {
    id, priority,
    pluginPoint: 'tasklist.navbar.action',
    render: node => {
      const anchor = element('a', { href });
      node.append(anchor);
      void language().then(({ word }) => { anchor.textContent = word(text); });
    },
    unmount: () => undefined
  };
}


export default plugins;
