// Endorsement of many plans in one confirmed step, for the Resident Coordinator: a button in Tasklist's head opens the list.

import { TEXTS } from '../../forms/texts';
import { element } from '../../shared/element';
import type { Plugin } from '../../shared/plugin';
import { reader } from '../../shared/reader';
import { call } from '../../shared/server';
import { DIALOG, ENDPOINT, EndorsementsDialog } from './dialog';

const endorsePlans: Plugin = {
  id: 'endorse-plans',
  pluginPoint: 'tasklist.navbar.action',
  priority: 5,
  render: node => void offer(node),
  unmount: () => document.getElementById(DIALOG)?.remove()
};

export default endorsePlans;

/** The button stands there for those only who may endorse. */
async function offer(node: HTMLElement): Promise<void> {
  try {
    await call(ENDPOINT, { size: 1 });
  } catch {
    return;
  }
  const now = await reader();
  let dialog: EndorsementsDialog | undefined;
  node.append(element('button', { type: 'button', class: 'btn btn-link', text: now.word(TEXTS.endorsePlans), onclick: () => void (dialog ??= new EndorsementsDialog(now)).open() }));
}
