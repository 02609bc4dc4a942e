// On a phone Tasklist shows either the lists or the open task. Which, the address says; the style sheet does the rest.

import { element } from '../../shared/element';
import type { Plugin } from '../../shared/plugin';
import { language } from '../../shared/words';
import { opensTask, withoutTask } from './address';
import { TEXTS } from './texts';

const OPEN = 'cw-task-open';

/** The way back from a task to the lists; shown where there is room for one column only. */
export const back: Plugin = {
  id: 'casework.back',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: node => void language().then(({ word }) => node.append(element('button', {
    type: 'button', class: 'btn btn-link cw-back', text: word(TEXTS.back), onclick: () => { location.hash = withoutTask(location.hash); }
  })))
};

/** Has the page begin below its head, which has two lines where the names of places are long or the window is narrow. */
export function keepBelowHead(): void {
  const head = document.querySelector<HTMLElement>('[cam-widget-header]');
  if (head) {
    new ResizeObserver(() => document.documentElement.style.setProperty('--cw-head', `${head.offsetHeight}px`)).observe(head);
  }
}

/** Marks the page as long as its address opens a task. */
export function followAddress(): void {
  const mark = () => document.body.classList.toggle(OPEN, opensTask(location.hash));
  window.addEventListener('hashchange', mark);
  mark();
}
