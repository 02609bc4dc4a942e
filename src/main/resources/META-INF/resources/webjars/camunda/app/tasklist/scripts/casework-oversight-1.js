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

const FEEDS = '/calendar';

export default [
  {
    id: 'casework.feeds',
    pluginPoint: 'tasklist.route',
    priority: 5,
    properties: { path: FEEDS, label: 'Calendar' },
    render: node => { show(node, 'feeds-1.js', feeds => feeds.showFeeds(node)); },
    unmount: () => {}
  },
  {
    id: 'casework.feeds.link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 55,
    render: node => {
      const link = document.createElement('a');
      link.href = `#${FEEDS}`;
      link.textContent = 'Calendar';
      node.append(link);
    },
    unmount: () => {}
  },
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
