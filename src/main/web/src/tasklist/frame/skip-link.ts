import { element } from '../../shared/element';

/** Where the link leads, the best that is shown: the open task's form, its column, the list. */
const TARGETS = ['[cam-tasklist-task] .tab-content', '.column-right .content', '.column-center .content'];

/** Puts a link before everything else, by which whoever uses the keyboard comes to the task at once. */
export function addSkipLink(): void {
  document.body.prepend(element('a', {
    id: 'casework-skip', href: '#', text: 'Skip to the task',
    onclick: (event: Event) => {
      event.preventDefault();
      focusOn(TARGETS);
    }
  }));
}

function focusOn(targets: string[]): void {
  const target = targets.map(each => document.querySelector<HTMLElement>(each)).find(each => each !== null && each.getClientRects().length > 0);
  target?.setAttribute('tabindex', '-1');
  target?.focus();
}
