// Names for what Tasklist shows as a sign only, so that it can be read aloud.

import type { Words } from '../../shared/translator';
import { TEXTS } from './texts';

const NAMES: [selector: string, name: string][] = [
  ['.region-toggle[data-region=filters]', TEXTS.filters],
  ['.region-toggle[data-region=list]', TEXTS.list],
  ['.region-toggle[data-region=task]', TEXTS.task],
  ['button.maximize', TEXTS.wholePage],
  ['button.reset-regions', TEXTS.allColumns],
  ['.new-sort > .dropdown-toggle', TEXTS.addSorting], // its words are hidden where the page is narrow
  ['.app-switch > .dropdown-toggle', TEXTS.otherApplications],
  ['[cam-widget-search] .dropdown-toggle', TEXTS.savedSearches],
  ['.shutter > a', TEXTS.details]
];
const TIP = 'uib-tooltip';

/** Names whatever is there and has no name yet: by what appears when the mouse is over it, else by what it is. */
export function nameAll(root: ParentNode, word: Words): void {
  root.querySelectorAll(`a[${TIP}], a:has([${TIP}]), button[${TIP}]`).forEach(nameByTip);
  NAMES.forEach(([selector, name]) => root.querySelectorAll(selector).forEach(node => giveName(node, word(name))));
  root.querySelectorAll('input[aria-expanded]:not([role])').forEach(node => node.setAttribute('role', 'combobox'));
  root.querySelectorAll('.modal[role=dialog]').forEach(nameByTitle);
}

/** Does something to the page now, and after whatever changes it, at most once a frame. @returns has it done once more */
export function keepDoing(act: (page: Document) => void): () => void {
  let waiting = false;
  const soon = (): void => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        act(document);
      });
    }
  };
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: [TIP] });
  act(document);
  return soon;
}

function nameByTip(node: Element): void {
  const tip = (node.hasAttribute(TIP) ? node : node.querySelector(`[${TIP}]`))?.getAttribute(TIP);
  if (tip && node.textContent?.trim() === '' && node.getAttribute('aria-label') !== tip) {
    node.setAttribute('aria-label', tip);
    makeButton(node);
  }
}

/** What is a link without an address, and so no link, becomes a button, also for the keyboard. */
function makeButton(node: Element): void {
  if (node instanceof HTMLElement && node.tagName === 'A' && !node.hasAttribute('href') && !node.hasAttribute('role')) {
    node.setAttribute('role', 'button');
    node.tabIndex = 0;
    node.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        node.click();
      }
    });
  }
}

/** A dialog is called what it says on top, whatever that becomes. */
function nameByTitle(dialog: Element, index: number): void {
  const title = dialog.querySelector('.modal-title');
  if (title) {
    title.id ||= `casework-dialog-${index}`;
    dialog.setAttribute('aria-labelledby', title.id);
  }
}

function giveName(node: Element, name: string): void {
  if (!node.hasAttribute('aria-label')) {
    node.setAttribute('aria-label', name);
  }
}
