// The addresses by which a person's calendar reads their deadlines: make one, take one back.

import { ask, element, moment, problem, styles } from './page-1.js';

export async function showFeeds(node) {
  styles();
  const made = element('div', { 'aria-live': 'polite' });
  const kept = element('div');
  const name = element('input', { name: 'name', required: true, maxlength: 100, value: 'My calendar' });
  const form = element('form', { class: 'cw-filter' }, element('label', {}, element('span', { text: 'What it is for' }), name),
    element('button', { type: 'submit', class: 'cw-main', text: 'Make an address' }));
  const list = async () => {
    try {
      const feeds = await ask('api/feeds');
      kept.replaceChildren(element('h2', { text: 'Addresses you have' }), feeds.length === 0 ? element('p', { text: 'None.' }) : element('ul', {}, ...feeds.map(feed =>
        element('li', {}, `${feed.name}, made ${moment(feed.createdAt)}, ${feed.lastRead ? `last read ${moment(feed.lastRead)}` : 'never read'} (UTC) `,
          element('button', { type: 'button', text: `Take back ${feed.name}`, onclick: async () => {
            await ask(`api/feeds/${feed.id}`, {}, { method: 'DELETE' }).catch(error => made.replaceChildren(problem(error)));
            list();
          } })))));
    } catch (error) {
      kept.replaceChildren(problem(error));
    }
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const feed = await ask('api/feeds', {}, { body: { name: name.value } });
      const address = (label, value) => element('p', {}, element('label', {}, `${label} `, element('input', { readonly: true, size: 90, value, onfocus: focus => focus.target.select() })));
      made.replaceChildren(element('p', { role: 'status', text: 'Copy it now; it is not shown again. Whoever knows it can read your deadlines.' }),
        address('For calendar programs', feed.calendar), address('As JSON', feed.json));
      list();
    } catch (error) {
      made.replaceChildren(problem(error));
    }
  });
  node.replaceChildren(element('div', { class: 'casework cw-programme' }, element('h1', { text: 'Deadlines in your calendar' }),
    element('p', { text: 'An address that your calendar program subscribes to: what you and your teams have to do until when. It only reads.' }),
    form, made, kept, element('p', {}, element('a', { href: '#/', text: 'Back to the tasks' }))));
  await list();
}
