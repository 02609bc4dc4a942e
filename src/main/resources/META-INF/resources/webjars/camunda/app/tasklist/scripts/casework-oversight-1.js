// The programme's own parts of Tasklist. This file only says where they stand: each is fetched when it is shown, and one
// that can't be fetched or fails says so in its place and leaves Tasklist running.

const FOLDER = '../../../../casework/oversight/';

async function show(node, part, work) {
  try {
    await work(await import(FOLDER + part));
  } catch (error) {
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.textContent = 'This part of Casework could not be shown. Load the page again; if that does not help, tell an administrator.';
    node.replaceChildren(message);
  }
}

export default [
  {
    id: 'casework.programme',
    pluginPoint: 'tasklist.navbar.action',
    priority: 60,
    render: node => {
      const link = document.createElement('a');
      link.href = new URL('../../../../casework/programme/', import.meta.url).toString();
      link.textContent = 'Programme';
      node.append(link);
    },
    unmount: () => {}
  },
  {
    id: 'casework.story',
    pluginPoint: 'tasklist.task.detail',
    priority: 100,
    properties: { label: 'Story' },
    render: (node, { taskId }) => { show(node, 'story-1.js', story => story.showStory(node, { taskId })); },
    unmount: () => {}
  }
];
