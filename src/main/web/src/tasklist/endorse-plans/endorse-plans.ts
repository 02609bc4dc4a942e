// Endorsement of many plans in one confirmed step, for the Resident Coordinator: a button in Tasklist's head opens the list.

import { TEXTS } from '../../forms/texts';
import { element } from '../../shared/element';
import type { Plugin } from '../../shared/plugin';
import { belongsTo } from '../intake/engine';
import { reader, type Reader } from '../../shared/reader';

const DIALOG = 'cw-endorsements';
const COORDINATOR = 'resident-coordinator';

const endorsePlans: Plugin = {
  id: 'endorse-plans',
  pluginPoint: 'tasklist.navbar.action',
  priority: 5,
  render: (node, { api }) => void offer(node, api.engine),
  unmount: () => document.querySelector(DIALOG)?.remove()
};

export default endorsePlans;

/** The button stands there for those only who may endorse. */
async function offer(node: HTMLElement, engine: string): Promise<void> {
  if (!await belongsTo(COORDINATOR, engine)) {
    return;
  }
  const now = await reader();
  node.append(element('button', { type: 'button', class: 'btn btn-link', text: now.word(TEXTS.endorsePlans), onclick: () => void open(now) }));
}

/** The dialog is fetched when it is first wanted. */
async function open(reader: Reader): Promise<void> {
  const { EndorsementsDialog } = await import('./dialog');
  let dialog = document.querySelector<InstanceType<typeof EndorsementsDialog>>(DIALOG);
  if (dialog === null) {
    dialog = Object.assign(new EndorsementsDialog(), { reader });
    document.body.append(dialog);
  }
  await dialog.open();
}
