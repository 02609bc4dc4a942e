// Page of Tasklist on which the OHCHR desk uploads an export of recommendations, sees the answer and goes to its task.

import { TEXTS } from '../../forms/texts';
import { element } from '../../shared/element';
import type { Plugin } from '../../shared/plugin';
import { reader } from '../../shared/reader';
import { belongsTo } from './engine';

const PATH = '/take-recommendations-in';
const DESK = 'ohchr-desk';

let leave = (): void => undefined;

const plugins: Plugin[] = [
  {
    id: 'take-recommendations-in.page',
    pluginPoint: 'tasklist.route',
    priority: 5,
    properties: { path: PATH, label: TEXTS.intakeTitle },
    render: (node, { api }) => void Promise.all([belongsTo(DESK, api.engine), reader()]).then(async ([isDesk, now]) => {
      if (isDesk) {
        const { showPage } = await import('./page');
        leave = showPage(now, api.engine, node);
      } else {
        node.replaceChildren(element('p', { role: 'alert', text: now.word(TEXTS.intakeDeskOnly) }));
      }
    }),
    unmount: () => leave()
  },
  {
    id: 'take-recommendations-in.link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 5,
    render: (node, { api }) => void Promise.all([belongsTo(DESK, api.engine), reader()]).then(([isDesk, { word }]) => {
      if (isDesk) {
        node.replaceChildren(element('a', { href: `#${PATH}`, id: 'take-recommendations-in', text: word(TEXTS.intakeTitle) }));
      }
    }),
    unmount: () => undefined
  }
];

export default plugins;
