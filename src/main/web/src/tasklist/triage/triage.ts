// Triage of many recommendations in one confirmed step, for the OHCHR desk: a button in Tasklist's head opens the list.

import { element } from '../../shared/element';
import type { Plugin } from '../../shared/plugin';
import { call } from '../../shared/server';
import { ENDPOINT, TriageDialog } from './dialog';

const triage: Plugin = {
  id: 'triage-many',
  pluginPoint: 'tasklist.navbar.action',
  priority: 5,
  render: node => void offer(node),
  unmount: () => document.getElementById('triage-many')?.remove()
};

export default triage;

/** The button stands there for those only who may triage. */
async function offer(node: HTMLElement): Promise<void> {
  try {
    await call(ENDPOINT, { size: 1 });
  } catch {
    return;
  }
  let dialog: TriageDialog | undefined;
  node.append(element('button', { type: 'button', class: 'btn btn-link', text: 'Triage many', onclick: () => void (dialog ??= new TriageDialog()).open() }));
}
