// The programme's own parts of Cockpit. This file only says where they stand: each is fetched when it is shown, and one
// that can't be fetched or fails says so in its place and leaves Cockpit running.

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

const PROGRAMME = '/programme';
const STORY = '/story';
const CASES = '/cases-history';

function parameters() {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '');
}

function to(path, given) {
  const query = new URLSearchParams(given).toString();
  return query ? `#${path}?${query}` : `#${path}`;
}

const place = {
  parameters,
  href: given => to(PROGRAMME, given),
  go: given => { window.location.hash = to(PROGRAMME, given); },
  story: key => to(STORY, { case: key }),
  acts: true
};

const cases = { ...place, href: given => to(CASES, given), go: given => { window.location.hash = to(CASES, given); } };

function link(node, path, text) {
  const anchor = document.createElement('a');
  anchor.href = to(path, {});
  anchor.textContent = text;
  node.append(anchor);
}

export default [
  {
    id: 'casework.programme',
    pluginPoint: 'cockpit.route',
    priority: 100,
    properties: { path: PROGRAMME, label: 'Programme' },
    render: node => { show(node, 'programme-1.js', programme => programme.showProgramme(node, place)); },
    unmount: () => {}
  },
  {
    id: 'casework.programme.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 100,
    properties: { path: PROGRAMME, label: 'Programme' },
    render: node => { link(node, PROGRAMME, 'Programme'); },
    unmount: () => {}
  },
  {
    id: 'casework.programme.summary',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    properties: { label: 'Programme' },
    render: node => { show(node, 'programme-1.js', programme => programme.showSummary(node, place)); },
    unmount: () => {}
  },
  {
    id: 'casework.story.page',
    pluginPoint: 'cockpit.route',
    priority: 100,
    properties: { path: STORY, label: 'Story of a case' },
    render: node => { show(node, 'story-1.js', story => story.showStory(node, { businessKey: parameters().get('case') ?? '' }, place.story)); },
    unmount: () => {}
  },
  {
    id: 'casework.history',
    pluginPoint: 'cockpit.route',
    priority: 100,
    properties: { path: CASES, label: 'Cases' },
    render: node => { show(node, 'history-1.js', history => history.showHistory(node, cases)); },
    unmount: () => {}
  },
  {
    id: 'casework.history.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 99,
    properties: { path: CASES, label: 'Cases' },
    render: node => { link(node, CASES, 'Cases'); },
    unmount: () => {}
  },
  {
    id: 'casework.waits',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 100,
    properties: { label: 'Where cases wait' },
    render: (node, { processDefinitionId }) => { show(node, 'history-1.js', history => history.showWaits(node, processDefinitionId)); },
    unmount: () => {}
  },
  {
    id: 'casework.heat',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 100,
    render: (viewer, { processDefinitionId }) => {
      import(`${FOLDER}history-1.js`).then(history => history.heatMap(viewer, processDefinitionId)).catch(() => {}); // the diagram is whole without it
    },
    unmount: () => {}
  },
  {
    id: 'casework.story',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: 'Story' },
    render: (node, { processInstanceId }) => { show(node, 'story-1.js', story => story.showStory(node, { processInstanceId })); },
    unmount: () => {}
  }
];
