import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry, Holder, Now, Thing } from '../src/oversight/hand-over/answers';
import { effectsTable, HandOverForm, orderOf } from '../src/oversight/hand-over/form';
import { entries, opened } from '../src/oversight/hand-over/list';
import { announced, fateOf, labelOf, told, whatOf, withOf } from '../src/oversight/hand-over/words';
import { READER, shown } from './shown';

const formFor = async (people: Holder[]) => (await shown(Object.assign(new HandOverForm(), { reader: READER, people, done: () => undefined }))).querySelector('section') as HTMLElement;

const THING: Thing = {
  kind: 'task', taskId: 'task-1', what: 'Endorse request', reference: 'SF-KEN-2026-0001', country: 'KEN', outcome: 'handed-over', holder: 'ken-rc', refusal: null
};
const NOW: Now = { ...THING, title: 'Legal aid', stage: 'Endorsement', open: true, with: 'Daniel Mwangi', due: '2026-12-04T14:00:00Z' };
const ENTRY: Entry = {
  id: 'e1', from: 'gone', fromName: 'gone', to: 'ken-rc', toName: 'Daniel Mwangi', byName: 'Peter Okafor', reason: 'She left.', at: '2026-11-28T10:00:00Z', things: 2, done: 1
};
const PEOPLE: Holder[] = [
  { id: 'gone', name: 'gone', tasks: 12, hasAccount: false }, { id: 'ken-rc', name: 'Daniel Mwangi', tasks: 1, hasAccount: true }
];

test('things and what becomes of them are said in words', () => {
  assert.deepEqual([whatOf(READER, THING), whatOf(READER, { ...THING, kind: 'candidate' }), whatOf(READER, { ...THING, kind: 'requester', what: null }), whatOf(READER, { ...THING, kind: 'stand-in', what: 'npl-rc' })],
    ['Endorse request', 'Endorse request, to take by name', 'Is notified of the decision', 'Stands in for npl-rc']);
  assert.deepEqual((['handed-over', 'released', 'returned', 'ended', 'kept'] as const).map(outcome => fateOf(READER, { ...THING, outcome })),
    ['to ken-rc', 'back to the team', 'back to ken-rc, whose it is', 'ends', 'stays with ken-rc']);
  assert.deepEqual([withOf(READER, NOW), withOf(READER, { ...NOW, with: '' }), withOf(READER, { ...NOW, open: false }), withOf(READER, { ...NOW, open: null })], ['Daniel Mwangi', 'nobody', 'done', '–']);
  assert.equal(announced(READER, { id: null, done: 3, kept: 1, left: 2, items: [] }), 'This would change 3 and leave 1 where they are; 2 more remain to be handed over:');
  assert.equal(announced(READER, { id: null, done: 0, kept: 0, left: 0, items: [] }), 'There is nothing to hand over.');
  assert.equal(told(READER, { id: 'e1', done: 3, kept: 0, left: 0, items: [] }), '3 done, 0 not done.');
});

test('who has no account can be chosen with what they hold, and receives nothing', async () => {
  assert.deepEqual(PEOPLE.map(each => labelOf(READER, each)), ['no account, 12 open tasks', 'Daniel Mwangi, 1 open task']);

  const form = await formFor(PEOPLE);
  assert.deepEqual([...form.querySelectorAll('datalist')].map(list => [...list.querySelectorAll('option')].map(option => option.value)), [['gone', 'ken-rc'], ['ken-rc']]);
});

test('back to the teams names nobody and asks nothing of them', async () => {
  const form = await formFor(PEOPLE);
  const whom = form.querySelector<HTMLSelectElement>('[name=whom]');
  const account = form.querySelector<HTMLInputElement>('[name=to]');
  assert.ok(whom && account);
  assert.equal(account.required, true);

  whom.value = 'team';
  whom.dispatchEvent(new window.Event('change', { bubbles: true }));
  await new Promise(resolve => setTimeout(resolve));
  assert.equal(account.required, false);
  assert.equal(account.closest('label')?.hidden, true);

  const given = new FormData();
  Object.entries({ from: ' gone ', whom: 'team', to: 'ken-rc', otherwise: 'keep', reason: ' She left. ' }).forEach(([name, value]) => { given.append(name, value); });
  assert.deepEqual(orderOf(given), { from: 'gone', to: null, reason: 'She left.', otherwise: null });
  given.set('whom', 'person');
  assert.deepEqual(orderOf(given), { from: 'gone', to: 'ken-rc', reason: 'She left.', otherwise: 'keep' });
});

test('every field has a label', async () => {
  const fields = [...(await formFor(PEOPLE)).querySelectorAll('input, select')];
  assert.deepEqual(fields.map(field => field.closest('label')?.querySelector('span')?.textContent),
    ['Everything held by', 'Goes to', 'Account', 'What they may not take over', 'Reason']);
});

test('a refusal stands beside what it keeps, and data never becomes markup', async () => {
  const rows = [...(await shown(effectsTable(READER, [THING, { ...THING, outcome: 'kept', holder: 'gone', what: '<b>x</b>', refusal: 'ken-rc does not work for SVN.' }]))).querySelectorAll('tbody tr')];
  assert.equal(rows[1]?.textContent, 'SF-KEN-2026-0001Kenya<b>x</b>stays with goneken-rc does not work for SVN.');
  assert.ok(rows[0]?.querySelector('a')?.getAttribute('href')?.endsWith('casework/case/?key=SF-KEN-2026-0001'));
});

test('a list leads to the case, and to the task while it is open', async () => {
  const links = async (now: Now) => [...(await shown(opened(READER, { handOver: ENTRY, items: [now] }))).querySelectorAll('a')].map(link => link.getAttribute('href')?.replace(/^.*\/((casework|camunda)\/)/, '$1'));

  assert.deepEqual(await links(NOW), ['casework/case/?key=SF-KEN-2026-0001', 'camunda/app/tasklist/default/#/?task=task-1']);
  assert.deepEqual(await links({ ...NOW, open: false }), ['casework/case/?key=SF-KEN-2026-0001']);
  assert.equal((await shown(opened(READER, { handOver: ENTRY, items: [] }))).querySelector('h1')?.textContent, 'From gone to Daniel Mwangi (ken-rc)');
});

test('earlier hand-overs are turned over by page', async () => {
  const asked: number[] = [];
  const list = await shown(entries(READER, { items: [{ ...ENTRY, to: null, toName: null }], total: 120, page: 1, size: 50 }, page => asked.push(page)));

  [...list.querySelectorAll<HTMLElement>('nav button')].forEach(button => button.click());
  assert.deepEqual(asked, [0, 2]);
  assert.equal((await shown(entries(READER, { items: [], total: 0, page: 0, size: 50 }, () => undefined))).textContent, 'None yet.');
});
