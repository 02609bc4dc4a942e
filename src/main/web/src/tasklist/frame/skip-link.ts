import { element } from '../../shared/element';
import type { Words } from '../../shared/translator';
import { TEXTS } from './texts';

const ID = 'casework-skip';

/** Where the link leads, the best that is shown: the open task's form, its column, the list. */
const TARGETS = ['[cam-tasklist-task] .tab-content', '.column-right .content', '.column-center .content'];

/** Puts a link before everything else, by which whoever uses the keyboard comes to the task at once. */
export function addSkipLink(): void {
  document.body.prepend(element('a', {
    id: ID, href: '#',
    onclick: (event: Event) => {
      event.preventDefault();
      focusOn(TARGETS);
    }
  }));
}

/** Says what the link does, in the reader's language. */
export function nameSkipLink(word: Words): void {
  const link = document.getElementById(ID);
  if (link && link.textContent !== word(TEXTS.skip)) {
    link.textContent = word(TEXTS.skip);
  }
}

function focusOn(targets: string[]): void {
  const target = targets.map(each => document.querySelector<HTMLElement>(each)).find(each => each !== null && each.getClientRects().length > 0);
  target?.setAttribute('tabindex', '-1');
  target?.focus();
}
