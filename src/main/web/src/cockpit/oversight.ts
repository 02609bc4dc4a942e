// The programme's own parts of Cockpit. This file only says where they stand: each is fetched when it is shown.

import type { Viewer } from '../oversight/heat-map';
import { history, programme, story } from '../oversight/parts';
import type { Place } from '../oversight/programme/place';
import { TEXTS } from '../oversight/texts';
import { showPart } from '../shared/part';
import type { Plugin } from '../shared/plugin';
import { address } from '../shared/server';
import { linkTo, translateLabels } from '../shared/translated';

const PROGRAMME = '/programme';
const STORY = '/story';
const CASES = '/cases-history';

const place = placeAt(PROGRAMME);
const cases = placeAt(CASES);

const plugins: Plugin[] = [
  {
    id: 'casework.programme',
    pluginPoint: 'cockpit.route',
    priority: 100,
    properties: { path: PROGRAMME, label: TEXTS.programme },
    render: node => void showPart(node, programme(), part => part.showProgramme(node, place)),
    unmount: () => undefined
  },
  {
    id: 'casework.programme.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 100,
    properties: { path: PROGRAMME, label: TEXTS.programme },
    render: node => link(node, PROGRAMME, TEXTS.programme),
    unmount: () => undefined
  },
  {
    id: 'casework.programme.summary',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    properties: { label: TEXTS.programme },
    render: node => void showPart(node, programme(), part => part.showSummary(node, place)),
    unmount: () => undefined
  },
  {
    id: 'casework.story.page',
    pluginPoint: 'cockpit.route',
    priority: 100,
    properties: { path: STORY, label: TEXTS.storyOfCase },
    render: node => void showPart(node, story(), part => part.showStory(node, { businessKey: parameters().get('case') ?? '' }, place.story)),
    unmount: () => undefined
  },
  {
    id: 'casework.history',
    pluginPoint: 'cockpit.route',
    priority: 100,
    properties: { path: CASES, label: TEXTS.cases },
    render: node => void showPart(node, history(), part => part.showHistory(node, cases)),
    unmount: () => undefined
  },
  {
    id: 'casework.history.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 99,
    properties: { path: CASES, label: TEXTS.cases },
    render: node => link(node, CASES, TEXTS.cases),
    unmount: () => undefined
  },
  {
    id: 'casework.hand-over.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 98,
    properties: { label: TEXTS.handOver },
    render: node => node.append(linkTo(address('casework/hand-over/'), TEXTS.handOver)),
    unmount: () => undefined
  },
  {
    id: 'casework.waits',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 100,
    properties: { label: TEXTS.waits },
    render: (node, { processDefinitionId }) => void showPart(node, history(), part => part.showWaits(node, processDefinitionId)),
    unmount: () => undefined
  },
  {
    id: 'casework.story',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: TEXTS.story },
    render: (node, { processInstanceId }) => void showPart(node, story(), part => part.showStory(node, { processInstanceId })),
    unmount: () => undefined
  }
];

const heat: Plugin<Viewer> = {
  id: 'casework.heat',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 100,
  render: (viewer, { processDefinitionId }) => {
    history().then(part => part.heatMap(viewer, processDefinitionId)).catch(() => undefined); // the diagram is whole without it
  },
  unmount: () => undefined
};

translateLabels(plugins);

export default [...plugins, heat];

function placeAt(path: string): Place {
  return {
    parameters,
    href: given => to(path, given),
    go: given => { window.location.hash = to(path, given); },
    story: key => to(STORY, { case: key }),
    acts: true
  };
}

function parameters(): URLSearchParams {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '');
}

function to(path: string, given: Record<string, string>): string {
  const query = new URLSearchParams(given).toString();
  return query ? `#${path}?${query}` : `#${path}`;
}

function link(node: HTMLElement, path: string, text: string): void {
  node.append(linkTo(to(path, {}), text));
}
