import { html, render } from 'lit';
import { Reader } from '../src/shared/reader';
import { translator } from '../src/shared/translator';

/** Who reads English in Nairobi. */
export const READER = new Reader('en', translator({}), 'Africa/Nairobi');

/** What a template or part comes to in the page, once all its parts stand. */
export async function shown(content: unknown): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  render(html`${content}`, place);
  await new Promise(resolve => setTimeout(resolve));
  return place;
}
