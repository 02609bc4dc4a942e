import { element } from './element';
import { TEXTS } from './texts';
import { language } from './words';

/** Shows a part that is fetched only now. One that can't be fetched, or fails, says so in its place and leaves the web app running. */
export async function showPart<T>(node: HTMLElement, part: Promise<T>, show: (part: T) => unknown): Promise<void> {
  try {
    await show(await part);
  } catch {
    const { word } = await language();
    node.replaceChildren(element('p', { role: 'alert', text: word(TEXTS.partFails) }));
  }
}
