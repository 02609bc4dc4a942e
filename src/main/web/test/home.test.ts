import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../src/shared/translator';
import { asksForNothing } from '../src/tasklist/frame/address';
import { narrowed, textOf } from '../src/tasklist/frame/questions';
import { whatBecameOf } from '../src/tasklist/frame/task-notes';
import { UNKNOWN, type TaskState } from '../src/tasklist/frame/task-states';
import type { Event, Late } from '../src/home/answers';
import { byCase, reason, said } from '../src/home/said';
import { READER } from './shown';

const word = translator({});
const event: Event = { at: '2027-03-01T10:00:00Z', kind: 'task', what: 'Endorse request', task: null, who: 'Daniel Mwangi', reference: 'SF-KEN-2027-0001', title: 'Wells' };

test('the start page is for those who ask for no task, list or page', () => {
  ['', '/', '/?', '/?searchQuery=%5B%5D'].forEach(url => assert.equal(asksForNothing(url), true, url));
  ['/?task=1', '/?filter=2', '/?processStart=seed-funding-request', '/drafts', '/home'].forEach(url => assert.equal(asksForNothing(url), false, url));
});

test('what happened is said in a sentence, whoever did it', () => {
  assert.equal(said(event, READER), 'Daniel Mwangi did: Endorse request');
  assert.equal(said({ ...event, who: null }, READER), 'Done: Endorse request');
  assert.equal(said({ ...event, kind: 'stage', what: 'awaiting-report' }, READER), 'Now in the stage: Awaiting report');
  assert.equal(said({ ...event, kind: 'mail', what: 'task-offered', task: 'Screen request' }, READER), 'New for your team: Screen request');
  assert.equal(said({ ...event, kind: 'mail', what: 'something-new' }, READER), 'You have been told something');
});

test('news stand case by case, that first where something happened last', () => {
  const other = { ...event, reference: 'FU-KEN-2027-0001' };
  const none = { ...event, reference: null };

  assert.deepEqual(byCase([event, other, event, none, none]).map(each => each.length), [2, 1, 1, 1]);
});

test('a late task says why it does not go on', () => {
  const late: Late = { id: '1', task: 'Screen request', reference: null, title: null, country: 'KEN', due: '2027-03-01T10:00:00Z', reason: 'waiting', who: ['A', 'B'] };

  assert.equal(reason(late, READER), 'Waits for A and B.');
  assert.equal(reason({ ...late, reason: 'nobody', who: [] }, READER), 'Nobody can take it: no team is named.');
  assert.equal(reason({ ...late, reason: 'on-hold' }, READER), 'The case is on hold.');
});

test('a text over the list finds tasks by what people call them', () => {
  const query = { nameLike: '%legal aid%', active: true };

  assert.equal(textOf(query), 'legal aid');
  assert.deepEqual(narrowed(query, { ids: ['1', '2'], more: false }), { active: true, taskIdIn: ['1', '2'] });
  assert.deepEqual(narrowed(query, { ids: [], more: false }), { active: true, taskIdIn: ['none'] });
  assert.deepEqual(narrowed(query, { ids: ['1'], more: true }), query);
});

test('of a task that is gone people read what became of it', () => {
  const state: TaskState = { id: '1', name: 'Endorse request', reference: 'SF-KEN-2027-0001', open: false, mayClaim: false, reason: null, finishedAt: '2027-03-01T10:00:00Z', finishedBy: 'Daniel Mwangi', done: true };
  const text = (known: TaskState | typeof UNKNOWN): string => whatBecameOf(known, { word, code: 'en' }).map(node => node.textContent).join(' ');

  assert.match(text(state), /^Endorse request: done by Daniel Mwangi, 1 Mar 2027, .* See the case SF-KEN-2027-0001$/);
  assert.match(text({ ...state, done: false }), /no longer to be done/);
  assert.match(text(UNKNOWN), /no such task/);
});
