// Names for what Tasklist shows as a sign only, so that it can be read aloud.

const NAMES: [selector: string, name: string][] = [
  ['.region-toggle[data-region=filters]', 'Show or hide the filters'],
  ['.region-toggle[data-region=list]', 'Show or hide the list of tasks'],
  ['.region-toggle[data-region=task]', 'Show or hide the task'],
  ['button.maximize', 'Give the task the whole page'],
  ['button.reset-regions', 'Show all columns']
];

/** Names whatever is there and has no name yet. */
export function nameAll(root: ParentNode): void {
  NAMES.forEach(([selector, name]) => root.querySelectorAll(selector).forEach(node => {
    if (!node.hasAttribute('aria-label')) {
      node.setAttribute('aria-label', name);
    }
  }));
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
  }).observe(document.body, { childList: true, subtree: true });
  nameAll(document);
}
