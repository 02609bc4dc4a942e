// Where handing over and people stand among the sections of Admin.

import { TEXTS } from '../oversight/texts';
import type { Plugin } from '../shared/plugin';
import { address } from '../shared/server';
import { linkTo, translateLabels } from '../shared/translated';

const handOver: Plugin = {
  id: 'casework.hand-over',
  pluginPoint: 'admin.dashboard.section',
  priority: 0,
  properties: { label: TEXTS.handOver },
  render: node => node.append(linkTo(address('casework/hand-over/'), TEXTS.handOverAll)),
  unmount: () => undefined
};

const people: Plugin = {
  id: 'casework.people',
  pluginPoint: 'admin.dashboard.section',
  priority: 0,
  properties: { label: 'People and teams' },
  render: node => node.append(linkTo(address('casework/people/'), TEXTS.peopleAll)),
  unmount: () => undefined
};

const plugins = [handOver, people];
translateLabels(plugins);

export default plugins;
