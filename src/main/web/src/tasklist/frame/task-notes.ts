// What a person should know of the task that they open: that it is finished, or why they may not claim it, and its case.

import { element } from '../../shared/element';
import type { Plugin } from '../../shared/plugin';
import { Reader } from '../../shared/reader';
import { address } from '../../shared/server';
import { language, type Language } from '../../shared/words';
import { UNKNOWN, watch, type Known, type TaskState } from './task-states';
import { TEXTS } from './texts';

const GONE = 'casework-gone';
let stop = (): void => undefined;

/** Beside the task's own buttons: why it may not be claimed, and the way to its case. */
export const notes: Plugin = {
  id: 'casework.task-notes',
  pluginPoint: 'tasklist.task.action',
  priority: 900,
  render: node => {
    node.classList.add('cw-task-notes');
    stop();
    stop = watch(state => {
      if (state !== undefined) {
        void language().then(words => node.replaceChildren(...noted(state, words)));
      }
    });
  },
  unmount: () => stop()
};

/** Hides *Claim* from those who may not, and says in place of a task what became of it. */
export function tellOfTasks(): void {
  watch(state => {
    document.body.classList.toggle('cw-no-claim', state !== undefined && state !== UNKNOWN && state.open && !state.mayClaim);
    document.getElementById(GONE)?.remove();
    if (state === UNKNOWN || state?.open === false) {
      void language().then(words => showGone(state, words));
    }
  });
}

function noted(state: Known, { word }: Language): HTMLElement[] {
  if (state === undefined || state === UNKNOWN) {
    return [];
  }
  return [
    ...(state.reason === null ? [] : [element('span', { class: 'cw-no-claim-reason', role: 'status', text: state.reason })]),
    ...(state.reference === null ? [] : [caseLink(state.reference, word(TEXTS.caseOf, { reference: state.reference }))])
  ];
}

function showGone(state: TaskState | typeof UNKNOWN, words: Language): void {
  const note = element('section', { id: GONE, class: 'alert alert-info', role: 'status', lang: words.code }, ...whatBecameOf(state, words));
  (document.querySelector('.column-right .content') ?? document.querySelector('.column-right') ?? document.body).prepend(note);
}

/** What became of a task that is not open. */
export function whatBecameOf(state: TaskState | typeof UNKNOWN, { word, code }: Language): HTMLElement[] {
  if (state === UNKNOWN) {
    return [element('p', { text: word(TEXTS.noSuchTask) })];
  }
  const parts = { task: word(state.name), who: state.finishedBy ?? '', moment: new Reader(code, word).moment(state.finishedAt) };
  return [
    element('p', {}, element('strong', { text: word(!state.done ? TEXTS.givenUp : state.finishedBy === null ? TEXTS.finished : TEXTS.finishedBy, parts) })),
    ...(state.reference === null ? [] : [element('p', {}, caseLink(state.reference, word(TEXTS.seeCase, { reference: state.reference })))])
  ];
}

const caseLink = (reference: string, text: string): HTMLElement => element('a', { class: 'cw-case-link', href: address('casework/case/', { key: reference }), text });
