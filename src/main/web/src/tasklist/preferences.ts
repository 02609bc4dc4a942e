import { element } from '../shared/element';
import type { Plugin } from '../shared/plugin';

const link: Plugin = {
  id: 'casework.preferences',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: node => node.append(element('a', { href: '/casework/preferences/', text: 'Mail preferences' }))
};

export default link;
