// Where handing over stands among the sections of Admin.

import { TEXTS } from '../oversight/texts';
import type { Plugin } from '../shared/plugin';
import { address } from '../shared/server';
import { linkTo } from '../shared/translated';

const section: Plugin = {
  id: 'casework.hand-over',
  pluginPoint: 'admin.dashboard.section',
  priority: 0,
  properties: { label: 'Hand over' },
  render: node => node.append(linkTo(address('casework/hand-over/'), TEXTS.handOverAll)),
  unmount: () => undefined
};

export default section;
