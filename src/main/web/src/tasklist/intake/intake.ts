// Page of Tasklist on which the OHCHR desk uploads an export of recommendations, sees the answer and goes to its task.

import { element } from '../../shared/element';
import type { Plugin } from '../../shared/plugin';
import { belongsTo } from './engine';
import { showPage } from './page';

const PATH = '/take-recommendations-in';
const DESK = 'ohchr-desk';
const NAME = 'Import recommendations';

let leave = (): void => undefined;

const plugins: Plugin[] = [
  {
    id: 'take-recommendations-in.page',
    pluginPoint: 'tasklist.route',
    priority: 5,
    properties: { path: PATH, label: NAME },
    render: (node, { api }) => void belongsTo(DESK, api.engine).then(isDesk => {
      if (isDesk) {
        leave = showPage(api.engine, node);
      } else {
        node.replaceChildren(element('p', { role: 'alert', text: 'Only the OHCHR desk imports recommendations.' }));
      }
    }),
    unmount: () => leave()
  },
  {
    id: 'take-recommendations-in.link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 5,
    render: (node, { api }) => void belongsTo(DESK, api.engine).then(isDesk => {
      if (isDesk) {
        node.replaceChildren(element('a', { href: `#${PATH}`, id: 'take-recommendations-in', text: NAME }));
      }
    }),
    unmount: () => undefined
  }
];

export default plugins;
