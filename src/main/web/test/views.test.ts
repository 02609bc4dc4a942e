import './dom';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { showFeeds } from '../src/oversight/feeds';
import { showHistory } from '../src/oversight/history';
import { showProgramme } from '../src/oversight/programme/programme';
import type { Place } from '../src/oversight/programme/place';
import { showStory } from '../src/oversight/story';
import { PreferencesForm, wishesIn } from '../src/pages/preferences/form';
import { framed } from '../src/shared/frame/page';
import { forgetLanguage } from '../src/shared/words';
import { READER, shown } from './shown';

const LIST = {
  list: 'tasks', title: 'Open tasks', total: 1, page: 0, size: 50,
  columns: [{ name: 'id', label: 'Task', kind: 'TEXT' }, { name: 'name', label: 'What is to be done', kind: 'CODE' }, { name: 'country', label: 'Country', kind: 'COUNTRY' },
    { name: 'due', label: 'Due', kind: 'MOMENT' }],
  items: [{ id: 't1', name: 'Endorse request', country: 'KEN', due: '2027-03-01T08:00:00Z' }]
};
const FIGURE = {
  id: 'incidents', title: 'Failures', explanation: 'Open incidents', chart: 'none', list: 'incidents', keyLabel: 'Process', keyKind: 'CODE',
  columns: [{ name: 'count', label: 'Number', kind: 'NUMBER' }], rows: [{ key: 'mail-delivery', values: [3], links: [{ process: 'mail-delivery' }] }]
};
const STORY = {
  businessKey: 'SF-KEN-2026-0001', title: 'Legal aid', country: 'KEN', process: 'Seed-funding request', stage: 'screening', startedAt: '2027-03-01T08:00:00Z', endedAt: null,
  reviews: [{ agency: 'agency-undp', status: 'recorded', average: '4.2', recommendation: 'approve', comment: null }],
  links: [{ relation: 'Is to fund', businessKey: 'FU-KEN-2026-0001', title: 'Prisons' }],
  events: [{ kind: 'task', at: '2027-03-01T08:00:00Z', until: null, what: 'Endorse request', state: 'open', personName: 'Daniel Mwangi', due: null, late: true, details: [{ label: 'Endorsed', value: 'true' }] },
    { kind: 'mail', at: '2027-03-01T08:00:00Z', until: null, what: 'Mail: task offered', state: '', personName: null, due: null, late: false, details: [] }]
};
const ANSWERS: [RegExp, unknown][] = [
  [/forms\/words/, { language: 'fr', words: { Programme: 'Programme', 'Skip to the content': 'Aller au contenu', 'Open tasks': 'Tâches ouvertes', '{title} – Action 2 Casework': '{title} – Casework' } }],
  [/lists\//, LIST], [/figures\//, FIGURE], [/api\/programme$/, { figures: [FIGURE], countries: ['KEN'], agencies: ['agency-undp'], bodies: ['CAT'], missingHolidays: [] }],
  [/cases\/story/, STORY], [/api\/feeds$/, [{ id: 'f1', name: 'Mine', createdAt: '2027-03-01T08:00:00Z', lastRead: null }]],
  [/auth\/user/, { userId: 'manager' }], [/identity\/groups/, { groups: [{ id: 'manager' }] }], [/profile/, { firstName: 'Peter', lastName: 'Okafor' }]
];

const place = (query: string): Place => ({
  parameters: () => new URLSearchParams(query), href: given => `?${new URLSearchParams(given)}`, go: () => undefined, story: key => `story/${key}`, acts: true
});
const shownIn = async (show: (node: HTMLElement) => Promise<void>): Promise<HTMLElement> => {
  const node = document.createElement('div');
  document.body.append(node);
  await show(node);
  await new Promise(resolve => setTimeout(resolve));
  assert.ok(node.querySelector('.casework[data-complete]'), node.textContent ?? '');
  return node;
};

beforeEach(() => {
  forgetLanguage();
  document.body.replaceChildren();
  globalThis.fetch = ((where: string) => Promise.resolve(new Response(JSON.stringify(ANSWERS.find(([pattern]) => pattern.test(where))?.[1] ?? null), { status: 200 }))) as typeof fetch;
});

test('a page stands in its frame, in the reader’s language', async () => {
  const { main } = await framed('Programme', 'programme');
  await new Promise(resolve => setTimeout(resolve, 20));

  assert.equal(document.documentElement.lang, 'fr');
  assert.equal(document.title, 'Programme – Casework');
  assert.equal(document.querySelector('.cw-skip')?.textContent, 'Aller au contenu');
  assert.equal(document.querySelector('.cw-who')?.textContent, 'Peter Okafor');
  assert.equal(main.id, 'page');
});

test('the programme shows its figures, a list its rows with a box for each', async () => {
  const figures = await shownIn(node => showProgramme(node, place('')));
  assert.equal(figures.querySelector('#figure-incidents td a')?.getAttribute('href'), '?process=mail-delivery&list=incidents');
  assert.equal(figures.querySelectorAll('form select option').length, 6);

  const list = await shownIn(node => showProgramme(node, place('list=tasks')));
  assert.equal(list.querySelector('h1')?.textContent, 'Tâches ouvertes');
  assert.deepEqual([...list.querySelectorAll('tbody td')].slice(1, 3).map(cell => cell.textContent), ['Endorse request', 'Kenya']);
  assert.equal(list.querySelector('tbody input')?.getAttribute('value'), 't1');

  const sheet = await shownIn(node => showProgramme(node, place('sheet=KEN')));
  assert.equal(sheet.querySelector('h1')?.textContent, 'Country sheet: Kenya');
});

test('cases are searched and found', async () => {
  const node = await shownIn(each => showHistory(each, place('q=SF')));
  assert.equal(node.querySelector<HTMLInputElement>('[name=q]')?.value, 'SF');
  assert.equal(node.querySelectorAll('tbody tr').length, 1);
});

test('a story says what people did, and the rest where it is wanted', async () => {
  const node = await shownIn(each => showStory(each, { businessKey: 'SF-KEN-2026-0001' }));
  assert.match(node.querySelector('.cw-list-of-facts')?.textContent ?? '', /Kenya.*Screening/);
  assert.deepEqual([...node.querySelectorAll('.cw-story .cw-what')].map(what => what.textContent), ['Endorse request late']);

  const mails = node.querySelector<HTMLInputElement>('input[value=mails]');
  assert.ok(mails);
  mails.checked = true;
  mails.dispatchEvent(new window.Event('change', { bubbles: true }));
  await new Promise(resolve => setTimeout(resolve));
  assert.equal(node.querySelectorAll('.cw-story > li').length, 2);
});

test('addresses of calendars can be revoked', async () => {
  const node = await shownIn(showFeeds);
  assert.deepEqual([...node.querySelectorAll('li button')].map(button => button.textContent), ['Revoke Mine']);
});

test('preferences are sent as they stand in the form', async () => {
  const preferences = {
    language: 'fr', timeZone: null, choices: { 'task-offered': 'soon', 'case-closed': 'none' }, absence: { from: '2027-03-01', until: '2027-03-08', deputy: 'ken-rc', answer: 'asked' as const }
  };
  const form = (await shown(Object.assign(new PreferencesForm(), { reader: READER, preferences }))).querySelector('form') as HTMLFormElement;

  const offered = (name: string) => [...form.querySelectorAll<HTMLOptionElement>(`[name=${name}] option`)].map(option => option.value);
  Object.entries({ language: 'fr', 'task-offered': 'soon', 'case-closed': 'none' }).forEach(([name, value]) => {
    assert.ok(offered(name).includes(value), name);
    (form.querySelector(`[name=${name}]`) as HTMLSelectElement).value = value;
  });

  assert.deepEqual(wishesIn(form, preferences), {
    language: 'fr', timeZone: null, choices: { 'task-offered': 'soon', 'case-closed': 'none' }, absence: { from: '2027-03-01', until: '2027-03-08', deputy: 'ken-rc' }
  });
});
