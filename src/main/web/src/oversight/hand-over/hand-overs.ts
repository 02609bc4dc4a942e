// Handing over all that somebody has, and where it stands since.

import { html, nothing, type TemplateResult } from 'lit';
import { showView, type Show } from '../../shared/parts/view';
import type { Reader } from '../../shared/reader';
import { call, Refusal } from '../../shared/server';
import { TEXTS } from '../texts';
import type { Effects, Holder, Opened, Page } from './answers';
import { HandOverForm } from './form';
import { entries, opened, pageOf } from './list';

const FORBIDDEN = 403;

/** Shows one hand-over, or, where none is named, all with the form for those who may hand over. */
export async function showHandOvers(node: HTMLElement, id: string | null): Promise<void> {
  await showView(node, 'cw-programme', (reader, show) => id === null ? all(reader, show) : one(reader, id));
}

async function one(reader: Reader, id: string): Promise<TemplateResult> {
  return html`${opened(reader, await call<Opened>(`api/handovers/${encodeURIComponent(id)}`))}
    <p class="cw-noprint"><a href=${pageOf(null)}>${reader.word(TEXTS.allHandOvers)}</a></p>`;
}

async function all(reader: Reader, show: Show): Promise<TemplateResult> {
  const { word } = reader;
  const [people, first] = await Promise.all([whoMayBeNamed(), call<Page>('api/handovers')]);
  const form = people ? Object.assign(new HandOverForm(), { reader, people, done: open }) : null;
  const turn = async (page: number) => show(content(await call<Page>('api/handovers', { page })));
  const content = (earlier: Page): TemplateResult => html`<h1>${word(TEXTS.handOver)}</h1>${form ? html`<p>${word(TEXTS.handOverWhat)}</p>${form}` : nothing}
    <h2>${word(form ? TEXTS.previousHandOvers : TEXTS.handedToOrFromYou)}</h2>
    ${earlier.total > 0 ? html`<p class="cw-facts">${reader.zoneNote()}</p>` : nothing}${entries(reader, earlier, page => void turn(page))}`;
  return content(first);
}

function open({ id }: Effects): void {
  if (id) {
    window.location.assign(pageOf(id));
  }
}

/** Nothing for those who may not hand over. */
async function whoMayBeNamed(): Promise<Holder[] | null> {
  try {
    return await call<Holder[]>('api/handovers/people');
  } catch (error) {
    if (error instanceof Refusal && error.status === FORBIDDEN) {
      return null;
    }
    throw error;
  }
}
