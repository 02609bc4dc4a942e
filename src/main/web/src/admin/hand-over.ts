// Where handing over stands among the sections of Admin.

import { element } from '../shared/element';
import type { Plugin } from '../shared/plugin';
import { address } from '../shared/server';

const section: Plugin = {
  id: 'casework.hand-over',
  pluginPoint: 'admin.dashboard.section',
  priority: 0,
  properties: { label: 'Hand over' },
  render: node => node.append(element('a', { href: address('casework/hand-over/'), text: 'Give everything that somebody holds to somebody else, or back to the teams' })),
  unmount: () => undefined
};

export default section;
