import { html, render } from 'lit';
import { reader, type Reader } from '../reader';
import { CaseworkHeader } from './header';
import { wearLooks } from './looks';
import { whoIsThere, type Person } from './person';
import type { PlaceName } from './places';
import { TEXTS } from './texts';

/**
 * Puts a page of ours into its frame: the reader's language and direction, its title, a way past the header, the header, and
 * a line at the foot.
 *
 * @param title its English title @param here the place of the header that it is
 * @returns where its content goes, who reads, and, once it is known, who is signed in
 */
export async function framed(title: string, here: PlaceName | null): Promise<{ main: HTMLElement; reader: Reader; person: Promise<Person | null> }> {
  wearLooks();
  const now = await reader();
  const { word } = now;
  document.documentElement.lang = now.code;
  document.documentElement.dir = now.direction;
  document.title = word(TEXTS.titleOf, { title: word(title) });
  const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  main.id = 'page';
  main.tabIndex = -1;
  const header = new CaseworkHeader();
  Object.assign(header, { word, here });
  const top = document.createElement('div');
  render(html`<a class="cw-skip" href="#page" @click=${(event: Event) => { event.preventDefault(); main.focus(); }}>${word(TEXTS.skip)}</a>${header}`, top);
  document.body.prepend(top);
  const foot = document.createElement('footer');
  foot.className = 'cw-foot';
  foot.textContent = word(TEXTS.foot);
  main.after(foot);
  const person = whoIsThere();
  void person.then(found => { header.person = found; });
  return { main, reader: now, person };
}
