import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, valueOf, whatOf, type StoryEvent } from '../src/oversight/timeline';
import { announced, orderOf } from '../src/oversight/operations';
import type { CaseList, Figure } from '../src/oversight/programme/answers';
import { drawn } from '../src/oversight/programme/chart';
import { said } from '../src/oversight/programme/dashboard';
import { figureTable, upright } from '../src/oversight/programme/figure';
import { deadlineOf, listTable } from '../src/oversight/programme/list-table';
import { filtersOf, parametersBut, type Place } from '../src/oversight/programme/place';
import { shortened } from '../src/oversight/programme/sheet';
import { sum } from '../src/oversight/programme/summary';
import { wordsOf } from '../src/oversight/heat-map';
import { pagesOf } from '../src/shared/parts/paging';
import { Reader } from '../src/shared/reader';
import { translator } from '../src/shared/translator';
import { READER, shown } from './shown';

const PLACE: Place = {
  parameters: () => new URLSearchParams(), href: given => `?${new URLSearchParams(given)}`, go: () => undefined, story: key => `story/${key}`
};

const MONEY: Figure = {
  id: 'money', title: 'Money', explanation: 'All money', chart: 'bar', list: 'requests', keyLabel: '', keyKind: 'CODE',
  columns: [{ name: 'asked', label: 'Asked (USD)', kind: 'MONEY' }, { name: 'paid', label: 'Paid (USD)', kind: 'MONEY' }],
  rows: [{ key: 'all', values: [4_000_000, null], links: [{ stage: 'paid' }, { stage: 'none' }] }]
};

test('filters are those of the address, and nothing else', () => {
  const parameters = new URLSearchParams('country=KEN&from=&page=2&list=tasks&agency=agency-undp');

  assert.deepEqual(filtersOf(parameters), { country: 'KEN', agency: 'agency-undp' });
  assert.deepEqual(parametersBut(parameters, 'list', 'page'), { country: 'KEN', agency: 'agency-undp' });
  assert.equal(said(READER, parameters), 'Kenya · UNDP');
  assert.equal(said(READER, new URLSearchParams()), 'Everything that you may see');
});

test('a figure of one row reads as a column', () => {
  assert.deepEqual(upright(MONEY).rows.map(row => [row.key, ...row.values]), [['Asked (USD)', 4_000_000], ['Paid (USD)', null]]);
  assert.equal(upright(MONEY).columns[0]?.label, 'Amount (USD)');
});

test('each number of a figure leads to its list, and none to nothing', async () => {
  const cells = [...(await shown(figureTable(READER, MONEY, { country: 'KEN' }, PLACE))).querySelectorAll('td')];

  assert.deepEqual(cells.map(cell => cell.textContent), ['40,000.00', '–']);
  assert.deepEqual(cells.map(cell => cell.querySelector('a')?.getAttribute('href')), ['?country=KEN&stage=paid&list=requests', undefined]);
});

test('charts draw the numbers of the table, money in whole units', () => {
  const { datasets } = drawn(READER, { ...MONEY, id: 'fund' });
  assert.deepEqual(datasets.map(each => [each.label, each.data]), [['Paid (USD)', [null]]]);
  assert.deepEqual(drawn(READER, { ...MONEY, columns: [...MONEY.columns] }).datasets[0]?.data.slice(0, 2), [40_000, null]);
});

test('lists hide ids and lead to stories', async () => {
  const answer: CaseList = {
    list: 'requests', title: 'Requests', total: 51, page: 0, size: 50,
    columns: [{ name: 'id', label: 'Id', kind: 'TEXT' }, { name: 'reference', label: 'Reference', kind: 'CASE' }, { name: 'days', label: 'Days', kind: 'DAYS' }],
    items: [{ id: 'x', reference: 'SF-KEN-1', days: 2 }]
  };
  const table = await shown(listTable(READER, answer, PLACE));

  assert.deepEqual([...table.querySelectorAll('thead th')].map(head => head.textContent), ['Reference', 'Days']);
  assert.equal(table.querySelector('td a')?.getAttribute('href'), 'story/SF-KEN-1');
  assert.equal(table.querySelector('td.cw-number')?.textContent, '2.0');
  assert.equal(pagesOf(answer), 2);
  assert.equal(pagesOf({ total: 0, size: 50 }), 1);
});

test('a deadline says what it is about', () => {
  assert.deepEqual(['period ends: Prisons', 'interim 2', 'final-financial', 'Train the officials.', null].map(what => deadlineOf(READER, what)),
    ['period ends: Prisons', 'interim report 2', 'Final financial report', 'Train the officials.', '–']);
});

test('long texts are shortened for print', () => {
  assert.equal(shortened('x'.repeat(91)), `${'x'.repeat(90)} …`);
  assert.equal(shortened('short'), 'short');
  assert.equal(shortened(undefined), undefined);
});

test('sums leave out what is not known', () => {
  assert.equal(sum([{ key: 'a', values: [1], links: [] }, { key: 'b', values: [null], links: [] }, { key: 'c', values: [4], links: [] }], 0), 5);
});

test('an order says only what was filled in', () => {
  const given = new FormData();
  given.append('assignee', 'ken-rc');
  given.append('reason', '');

  assert.deepEqual(orderOf(['1'], given), { ids: ['1'], assignee: 'ken-rc', dueDate: null, reason: null });
  assert.equal(announced(READER, { done: 2, refused: 0 }), 'This would change 2:');
  assert.equal(announced(READER, { done: 2, refused: 1 }), 'This would change 2 and leave 1 as they are:');
});

test('a task of a story says who, how it ended and how long it took', () => {
  const event: StoryEvent = {
    kind: 'task', at: '2027-03-01T08:00:00Z', until: '2027-03-01T10:00:00Z', what: 'Endorse request', state: 'cancelled', personName: 'Daniel Mwangi',
    due: null, late: false, details: []
  };

  assert.deepEqual(factsOf(READER, event), ['by Daniel Mwangi', 'ended without completion', 'took 2 hrs']);
  assert.deepEqual(factsOf(READER, { ...event, until: null, state: 'open', personName: null }, new Date('2027-03-03T08:00:00Z')), ['open', 'for 2 days']);
  assert.deepEqual(factsOf(READER, { ...event, kind: 'mail', personName: null }), []);
});

test('heat says hours below a day', () => {
  assert.equal(wordsOf(READER, { finished: 3, medianDays: 0.5 }), '3× 12.0h');
  assert.equal(wordsOf(READER, { finished: 3, medianDays: 2 }), '3× 2.0d');
  assert.equal(wordsOf(READER, { finished: 3, medianDays: null }), '3×');
});

test('what happened is said in the reader’s language, and what people wrote stays', () => {
  const french = new Reader('fr', translator({ '{what} began': 'Début : {what}', 'Seed-funding request': 'Demande de financement', 'none': 'néant' }), 'Europe/Paris');
  const event = (kind: string, what: string): StoryEvent => ({ kind, what, at: '', until: null, state: '', personName: null, due: null, late: false, details: [] });

  assert.equal(whatOf(french, event('start', 'Seed-funding request began')), 'Début : Demande de financement');
  assert.equal(whatOf(french, event('comment', 'The war began')), 'The war began');
  assert.equal(valueOf(french, '2027-03-01'), '1er mars 2027');
  assert.equal(valueOf(french, 'none → 2027-03-01T23:30:00Z'), 'néant → 2 mars 2027, 00:30');
  assert.equal(valueOf(french, 'none, Helpline, 17000.00; none, x, 1000.00'), 'néant, Helpline, 17\u202f000,00; néant, x, 1\u202f000,00');
  assert.equal(valueOf(french, 'There is none, sadly'), 'There is none, sadly');
  assert.equal(valueOf(french, '40,000.00'), '40\u202f000,00');
});
