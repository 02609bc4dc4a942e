// The documents of a task's case, as a tab of the task. This file only says where they stand: they are fetched when they are shown.

import { TEXTS } from '../documents/texts';
import { showPart } from '../shared/part';
import type { Plugin } from '../shared/plugin';

const plugins: Plugin[] = [
  {
    id: 'casework.documents',
    pluginPoint: 'tasklist.task.detail',
    priority: 110,
    properties: { label: TEXTS.documents },
    render: (node, { taskId }) => void showPart(node, import('../documents/documents'), () => {
      const documents = document.createElement('casework-documents');
      documents.setAttribute('task-id', taskId);
      node.replaceChildren(documents);
    }),
    unmount: () => undefined
  }
];

export default plugins;
