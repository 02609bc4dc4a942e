// Comments of the case, and questions to the country team, in Tasklist. Its own way to comment is closed: there is one.

import { offerQuestion } from '../comments/ask';
import { TEXTS } from '../comments/texts';
import { showPart } from '../shared/part';
import type { Plugin } from '../shared/plugin';

const own = new CSSStyleSheet();
own.replaceSync('.createCommentLink { display: none !important; }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];

const plugins: Plugin[] = [
  {
    id: 'casework.comments',
    pluginPoint: 'tasklist.task.detail',
    priority: 110,
    properties: { label: TEXTS.comments },
    render: (node, { taskId }) => void showPart(node, import('../comments/comments'), part => part.showComments(node, taskId)),
    unmount: () => undefined
  },
  {
    id: 'casework.clarification',
    pluginPoint: 'tasklist.task.action',
    priority: 90,
    render: node => void offerQuestion(node)
  }
];

export default plugins;
