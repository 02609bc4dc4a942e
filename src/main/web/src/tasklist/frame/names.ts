// Names for what Tasklist shows as a sign only, so that it can be read aloud.

const NAMES: [selector: string, name: string][] = [
  ['.region-toggle[data-region=filters]', 'Show or hide the filters'],
  ['.region-toggle[data-region=list]', 'Show or hide the list of tasks'],
  ['.region-toggle[data-region=task]', 'Show or hide the task'],
  ['button.maximize', 'Show the task on the whole page'],
  ['button.reset-regions', 'Show all columns'],
  ['.new-sort > .dropdown-toggle', 'Add sorting'], // its words are hidden where the page is narrow
  ['.app-switch > .dropdown-toggle', 'Other applications'],
  ['[cam-widget-search] .dropdown-toggle', 'Saved searches'],
  ['.shutter > a', 'Show or hide the details']
];
const TIP = 'uib-tooltip';

/** Names whatever is there and has no name yet: by what appears when the mouse is over it, else by what it is. */
export function nameAll(root: ParentNode): void {
  root.querySelectorAll(`a[${TIP}], a:has([${TIP}]), button[${TIP}]`).forEach(nameByTip);
  NAMES.forEach(([selector, name]) => root.querySelectorAll(selector).forEach(node => giveName(node, name)));
  root.querySelectorAll('input[aria-expanded]:not([role])').forEach(node => node.setAttribute('role', 'combobox'));
  root.querySelectorAll('.modal[role=dialog]').forEach(nameByTitle);
}

/** Names what is there, and what comes, at most once a frame. */
export function keepNaming(): void {
  let waiting = false;
  new MutationObserver(() => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        nameAll(document);
      });
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: [TIP] });
  nameAll(document);
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
