// The addresses by which a person's calendar reads their deadlines: make one, take one back.

import { moment } from '../shared/dates';
import { element } from '../shared/element';
import { problem } from '../shared/problem';
import { call } from '../shared/server';
import { styles } from './styles';

interface Feed {
  id: string;
  name: string;
  createdAt: string;
  lastRead: string | null;
}

interface NewFeed {
  calendar: string;
  json: string;
}

/** Shows a person's addresses. */
export async function showFeeds(node: HTMLElement): Promise<void> {
  styles();
  const made = element('div', { 'aria-live': 'polite' });
  const kept = element('div');
  const name = element('input', { name: 'name', required: true, maxlength: 100, value: 'My calendar' });
  const form = element('form', { class: 'cw-filter' }, element('label', {}, element('span', { text: 'Name' }), name),
    element('button', { type: 'submit', class: 'cw-main', text: 'Create an address' }));
  const list = () => showKept(kept, feed => takeBack(feed, made).then(list));
  form.addEventListener('submit', event => {
    event.preventDefault();
    void make(name.value, made).then(list);
  });
  node.replaceChildren(element('div', { class: 'casework cw-programme' }, element('h1', { text: 'Deadlines in your calendar' }),
    element('p', { text: 'Create an address to which your calendar program can subscribe. It shows what you and your teams have to do, and when it is due. It is read-only.' }),
    form, made, kept, element('p', {}, element('a', { href: '#/', text: 'Back to the tasks' }))));
  await list();
}

async function showKept(kept: HTMLElement, takeItBack: (feed: Feed) => void): Promise<void> {
  try {
    const feeds = await call<Feed[]>('api/feeds');
    kept.replaceChildren(element('h2', { text: 'Your addresses' }),
      feeds.length === 0 ? element('p', { text: 'None.' }) : element('ul', {}, ...feeds.map(feed => entry(feed, takeItBack))));
  } catch (error) {
    kept.replaceChildren(problem(error));
  }
}

function entry(feed: Feed, takeItBack: (feed: Feed) => void): HTMLElement {
  return element('li', {}, `${feed.name}, created ${moment(feed.createdAt)}, ${feed.lastRead ? `last read ${moment(feed.lastRead)}` : 'never read'} (UTC) `,
    element('button', { type: 'button', text: `Revoke ${feed.name}`, onclick: () => takeItBack(feed) }));
}

async function make(name: string, made: HTMLElement): Promise<void> {
  try {
    const feed = await call<NewFeed>('api/feeds', {}, { body: { name } });
    made.replaceChildren(element('p', { role: 'status', text: 'Copy the address now; it will not be shown again. Anyone who has it can read your deadlines.' }),
      toCopy('For calendar programs', feed.calendar), toCopy('As JSON', feed.json));
  } catch (error) {
    made.replaceChildren(problem(error));
  }
}

async function takeBack(feed: Feed, made: HTMLElement): Promise<void> {
  try {
    await call(`api/feeds/${feed.id}`, {}, { method: 'DELETE' });
  } catch (error) {
    made.replaceChildren(problem(error));
  }
}

function toCopy(label: string, value: string): HTMLElement {
  const field = element('input', { readonly: true, size: 90, value, onfocus: (): void => field.select() });
  return element('p', {}, element('label', {}, `${label} `, field));
}
