import { html, render, type TemplateResult } from 'lit';
import { wearLooks } from '../frame/looks';
import { reader, type Reader } from '../reader';
import { loading, problem } from './notice';

/** What shows a part again in its place, such as after a change. */
export type Show = (content: TemplateResult) => void;

/**
 * Shows a part of Casework in a place of a page or web app: that it is on its way, then itself, or why it can't be shown.
 *
 * @param look    its class, beside that of all parts
 * @param content fetches what there is to show; may show more than once
 */
export async function showView(place: HTMLElement, look: string, content: (reader: Reader, show: Show) => Promise<TemplateResult>, waiting?: string): Promise<void> {
  wearLooks();
  const now = await reader();
  const view = document.createElement('div');
  view.className = `casework ${look}`;
  view.lang = now.code;
  view.dir = now.direction;
  place.replaceChildren(view);
  const show: Show = shown => { render(shown, view); };
  show(html`${loading(now, waiting)}`);
  try {
    show(await content(now, show));
    view.dataset.complete = 'yes';
  } catch (error) {
    show(html`${problem(error)}`);
  }
}
