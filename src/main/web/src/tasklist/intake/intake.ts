// Page of Tasklist on which the OHCHR desk uploads an export of recommendations, sees the answer and goes to its task.

import { TEXTS } from '../../forms/texts';
import { language } from '../../shared/words';
import { element } from '../../shared/element';
import type { Plugin } from '../../shared/plugin';
import { belongsTo } from './engine';
import { showPage } from './page';

const PATH = '/take-recommendations-in';
const DESK = 'ohchr-desk';

let leave = (): void => undefined;

const plugins: Plugin[] = [
  {
    id: 'take-recommendations-in.page',
    pluginPoint: 'tasklist.route',
    priority: 5,
    properties: { path: PATH, label: TEXTS.intakeTitle },
    render: (node, { api }) => void Promise.all([belongsTo(DESK, api.engine), language()]).then(([isDesk, { word }]) => {
      if (isDesk) {
        leave = showPage(word, api.engine, node);
      } else {
        node.replaceChildren(element('p', { role: 'alert', text: word(TEXTS.intakeDeskOnly) }));
      }
    }),
    unmount: () => leave()
  },
  {
    id: 'take-recommendations-in.link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 5,
    render: (node, { api }) => void Promise.all([belongsTo(DESK, api.engine), language()]).then(([isDesk, { word }]) => {
      if (isDesk) {
        node.replaceChildren(element('a', { href: `#${PATH}`, id: 'take-recommendations-in', text: word(TEXTS.intakeTitle) }));
      }
    }),
    unmount: () => undefined
  }
];

export default plugins;
