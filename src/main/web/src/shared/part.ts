import { element } from './element';

/** Shows a part that is fetched only now. One that can't be fetched, or fails, says so in its place and leaves the web app running. */
export async function showPart<T>(node: HTMLElement, part: Promise<T>, show: (part: T) => unknown): Promise<void> {
  try {
    await show(await part);
  } catch {
    node.replaceChildren(element('p', {
      role: 'alert',
      text: 'This part of Casework could not be shown. Reload the page; if that does not help, contact an administrator.'
    }));
  }
}
