// The programme's own parts of Tasklist. This file only says where they stand: each is fetched when it is shown.

import { feeds, story } from '../oversight/parts';
import { TEXTS } from '../shared/frame/texts';
import { showPart } from '../shared/part';
import type { Plugin } from '../shared/plugin';
import { address } from '../shared/server';
import { linkTo, translateLabels } from '../shared/translated';

const FEEDS = '/calendar';

const plugins: Plugin[] = [
  {
    id: 'casework.feeds',
    pluginPoint: 'tasklist.route',
    priority: 5,
    properties: { path: FEEDS, label: TEXTS.calendar },
    render: node => void showPart(node, feeds(), part => part.showFeeds(node)),
    unmount: () => undefined
  },
  {
    id: 'casework.feeds.link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 55,
    render: node => node.append(linkTo(`#${FEEDS}`, TEXTS.calendar)),
    unmount: () => undefined
  },
  {
    id: 'casework.programme',
    pluginPoint: 'tasklist.navbar.action',
    priority: 60,
    render: node => node.append(linkTo(address('casework/programme/'), TEXTS.programme)),
    unmount: () => undefined
  },
  {
    id: 'casework.story',
    pluginPoint: 'tasklist.task.detail',
    priority: 100,
    properties: { label: TEXTS.story },
    render: (node, { taskId }) => void showPart(node, story(), part => part.showStory(node, { taskId })),
    unmount: () => undefined
  }
];

translateLabels(plugins);

export default plugins;
