import { element } from '../../shared/element';
import { language } from '../../shared/words';
import { TEXTS } from './texts';

/** Where the links lead, the best that is shown: a field of the form, the page of ours, the open task, its column, the list. */
const CONTENT = ['.modal .fjs-form :is(input, textarea, select):not([disabled], [type=hidden])', '.modal-dialog', '.cw-home', 'main', '[cam-tasklist-task] .tab-content', '.column-right .content', '.column-center .content'];
const LIST = ['[cam-tasks] .tasks-list a', '.column-center .content'];

/** Puts links before everything else, by which whoever uses the keyboard comes past the frame, the filters and the list at once. */
export function addSkipLink(): void {
  const content = skipLink('casework-skip', TEXTS.skip, CONTENT);
  const list = skipLink('casework-skip-list', TEXTS.skipToList, LIST);
  document.body.prepend(content, list);
  content.addEventListener('focus', () => say(content, nameOf(firstOf(CONTENT))));
  list.addEventListener('focus', () => say(list, TEXTS.skipToList));
}

/** In the reader's language, which is known only once somebody has signed in. */
function say(link: HTMLElement, text: string): void {
  void language().then(({ word }) => { link.textContent = word(text); });
}

function skipLink(id: string, text: string, targets: string[]): HTMLAnchorElement {
  return element('a', {
    id, class: 'cw-skip', href: '#', text,
    onclick: (event: Event) => {
      event.preventDefault();
      focusOn(firstOf(targets));
    }
  });
}

function nameOf(target: HTMLElement | undefined): string {
  return target?.closest('.fjs-form') ? TEXTS.skipToForm : target?.closest('[cam-tasklist-task], .column-right, .column-center') ? TEXTS.skip : TEXTS.skipToPage;
}

function firstOf(targets: string[]): HTMLElement | undefined {
  return targets.map(each => [...document.querySelectorAll<HTMLElement>(each)].find(node => node.getClientRects().length > 0)).find(node => node !== undefined);
}

function focusOn(target: HTMLElement | undefined): void {
  if (target !== undefined && target.tabIndex < 0) {
    target.setAttribute('tabindex', '-1');
  }
  target?.focus();
}
