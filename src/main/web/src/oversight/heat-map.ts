// On a model's diagram, where cases wait and how long.

import { element } from '../shared/element';
import { messageOf } from '../shared/problem';
import { shown } from './programme/words';
import { styles } from './styles';
import { waitsOf, type Wait } from './waits';

/** What of a diagram's viewer is used here. */
export interface Viewer {
  get(name: 'overlays'): { add(activity: string, type: string, overlay: object): void; remove(filter: { type: string }): void };
  get(name: 'elementRegistry'): { get(activity: string): { width: number; height: number } | undefined };
  get(name: 'canvas'): { getContainer(): HTMLElement };
}

const KIND = 'casework-heat';
const HOTTEST = 0.55;
const SHORTEST_DAYS = 0.0001;
const HOURS_A_DAY = 24;

/** A button on the diagram that lays over each activity how often it was finished and its median; the longer, the redder. */
export function heatMap(viewer: Viewer, processDefinitionId: string): void {
  styles();
  const button = element('button', { type: 'button', class: 'cw-heat-button', 'aria-pressed': 'false', text: 'Heat map' });
  button.onclick = async () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      viewer.get('overlays').remove({ type: KIND });
      button.setAttribute('aria-pressed', 'false');
      return;
    }
    button.disabled = true;
    try {
      lay(viewer, await waitsOf(processDefinitionId));
      button.setAttribute('aria-pressed', 'true');
    } catch (error) {
      button.textContent = `Heat map: ${messageOf(error)}`;
    } finally {
      button.disabled = false;
    }
  };
  viewer.get('canvas').getContainer().append(element('div', { class: 'casework cw-heat-control' }, button));
}

function lay(viewer: Viewer, all: Wait[]): void {
  const elements = viewer.get('elementRegistry');
  const waits = all.filter(wait => wait.finished > 0 && elements.get(wait.activity));
  const longest = longestMedian(waits);
  waits.filter(wait => wait.type !== 'subProcess').forEach(wait => {
    const shape = elements.get(wait.activity);
    const over = (position: object, html: HTMLElement) => viewer.get('overlays').add(wait.activity, KIND, { position, show: { minZoom: 0, maxZoom: 9 }, html });
    const colour = element('div', { class: 'cw-heat' });
    colour.style.cssText = `width: ${shape?.width}px; height: ${shape?.height}px; background: rgba(163, 32, 26, ${heat(wait, longest).toFixed(2)})`;
    over({ top: 0, left: 0 }, colour);
    if (!/Gateway|Event|boundary/.test(wait.type)) {
      over({ bottom: 2, left: 2 }, element('div', { class: 'cw-heat-label', title: titleOf(wait), text: wordsOf(wait) }));
    }
  });
}

function longestMedian(waits: Wait[]): number {
  return Math.max(...waits.filter(wait => !/[pP]rocess|Gateway/.test(wait.type)).map(wait => wait.medianDays ?? 0), SHORTEST_DAYS);
}

function heat(wait: Wait, longest: number): number {
  return Math.sqrt(Math.min(1, (wait.medianDays ?? 0) / longest)) * HOTTEST;
}

function titleOf(wait: Wait): string {
  return `${wait.name}: finished ${wait.finished} times, median ${shown('DAYS', wait.medianDays)} days`;
}

/** How often an activity was finished and how long it took, in the little room there is. */
export function wordsOf(wait: Pick<Wait, 'finished' | 'medianDays'>): string {
  if (wait.medianDays === null) {
    return `${wait.finished}×`;
  }
  return `${wait.finished}× ${wait.medianDays >= 1 ? `${wait.medianDays.toFixed(1)} d` : `${(wait.medianDays * HOURS_A_DAY).toFixed(1)} h`}`;
}
