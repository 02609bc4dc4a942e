// On a model's diagram, where cases wait and how long.

import { element } from '../shared/element';
import { wearLooks } from '../shared/frame/looks';
import { messageOf } from '../shared/problem';
import { NOTHING, reader, type Reader } from '../shared/reader';
import { TEXTS } from './texts';
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
export async function heatMap(viewer: Viewer, processDefinitionId: string): Promise<void> {
  wearLooks();
  const now = await reader();
  const { word } = now;
  const button = element('button', { type: 'button', class: 'cw-heat-button', 'aria-pressed': 'false', text: word(TEXTS.heatMap) });
  button.onclick = async () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      viewer.get('overlays').remove({ type: KIND });
      button.setAttribute('aria-pressed', 'false');
      return;
    }
    button.disabled = true;
    try {
      lay(now, viewer, await waitsOf(processDefinitionId));
      button.setAttribute('aria-pressed', 'true');
    } catch (error) {
      button.textContent = word(TEXTS.heatMapFails, { reason: messageOf(error) });
    } finally {
      button.disabled = false;
    }
  };
  viewer.get('canvas').getContainer().append(element('div', { class: 'casework cw-heat-control' }, button));
}

function lay(reader: Reader, viewer: Viewer, all: Wait[]): void {
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
      over({ bottom: 2, left: 2 }, element('div', { class: 'cw-heat-label', title: titleOf(reader, wait), text: wordsOf(reader, wait) }));
    }
  });
}

function longestMedian(waits: Wait[]): number {
  return Math.max(...waits.filter(wait => !/[pP]rocess|Gateway/.test(wait.type)).map(wait => wait.medianDays ?? 0), SHORTEST_DAYS);
}

function heat(wait: Wait, longest: number): number {
  return Math.sqrt(Math.min(1, (wait.medianDays ?? 0) / longest)) * HOTTEST;
}

function titleOf(reader: Reader, wait: Wait): string {
  return reader.word(TEXTS.heatTitle, { name: reader.word(wait.name ?? ''), count: reader.number(wait.finished), days: wait.medianDays === null ? NOTHING : reader.number(wait.medianDays, 1) });
}

/** How often an activity was finished and how long it took, in the little room there is. */
export function wordsOf(reader: Reader, { finished, medianDays }: Pick<Wait, 'finished' | 'medianDays'>): string {
  const count = reader.number(finished);
  if (medianDays === null) {
    return reader.word(TEXTS.heatTimes, { count });
  }
  const span = medianDays >= 1 ? reader.unit(medianDays, 'day', 'narrow', 1) : reader.unit(medianDays * HOURS_A_DAY, 'hour', 'narrow', 1);
  return reader.word(TEXTS.heatTimesSpan, { count, span });
}
