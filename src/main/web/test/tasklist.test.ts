import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOf, refusalOf, saidByTheDeputy, type Preferences } from '../src/pages/preferences/preferences';
import { question } from '../src/shared/question';
import { keepReturnTo, returnAddress, takeReturnTo } from '../src/shared/return-to';
import type { IntakeRow } from '../src/tasklist/intake/answers';
import { rowOf } from '../src/tasklist/intake/rows';
import { byReason } from '../src/tasklist/endorse-plans/refusals';
import { WaitingRows } from '../src/tasklist/endorse-plans/rows';
import { READER } from './shown';

test('each reason of a refused endorsement is said once, with all plans it concerns', () => {
  const result = { taskId: '1', outcome: 'refused', message: null, followUp: null, faults: [] };
  const grouped = byReason([
    { ...result, outcome: 'endorsed', followUp: 'A' }, { ...result, message: 'Comment: is required', followUp: 'B' },
    { ...result, message: 'Somebody else has it' }, { ...result, message: 'Comment: is required', followUp: 'C' }], 'gone');

  assert.deepEqual([...grouped], [['Comment: is required', ['B', 'C']], ['Somebody else has it', ['gone']]]);
});

test('all plans on a page are chosen at once, and a new page starts with none', () => {
  const rows = new WaitingRows(READER);
  const item = { followUp: 'FU-KEN-2027-0001', title: 'Prisons', country: 'KEN', recommendations: 3, actions: 2, planSummary: '<b>Train</b>', due: '2027-03-01' };
  rows.show([{ ...item, taskId: '1' }, { ...item, taskId: '2' }]);
  const all = rows.node.querySelector('thead input') as HTMLInputElement;
  all.checked = true;
  all.onchange?.(new Event('change'));

  assert.deepEqual(rows.chosen(), ['1', '2']);
  assert.equal(rows.node.querySelector('details p')?.textContent, '<b>Train</b>');
  assert.deepEqual([...rows.node.querySelectorAll('tbody tr:first-child > td')].slice(2).map(cell => cell.textContent), ['Kenya', '3', '2', '1 Mar 2027']);
  rows.show([{ ...item, taskId: '3' }]);
  assert.deepEqual(rows.chosen(), []);
  assert.equal(all.checked, false);
});

test('a row of a file says its reason and what changed', () => {
  const row: IntakeRow = {
    row: 4, status: 'changed', country: 'KEN', body: 'CAT', symbol: 'CAT/C/KEN/CO/3', paragraph: '12', text: 'Investigate.', column: 'Text', reason: 'is shorter',
    changes: { text: { from: 'Investigate all.', to: 'Investigate.' }, themes: { from: null, to: 'Torture' } }
  };

  assert.deepEqual(rowOf(row).slice(-2), ['Text: is shorter', 'text: Investigate all. → Investigate.; themes: – → Torture']);
  assert.deepEqual(rowOf({ ...row, column: null, reason: null, changes: null }).slice(-2), ['', '']);
});

test('a question is asked in the page and goes with its answer', () => {
  const place = document.createElement('p');
  const said: string[] = [];
  question(place, 'Stop?', { text: 'Stop', class: 'btn', act: () => said.push('stopped') }, { text: 'Not now', class: 'btn', act: () => said.push('no') });
  assert.match(place.textContent ?? '', /^Stop\? Stop Not now/);

  place.querySelectorAll('button')[0]?.click();

  assert.deepEqual(said, ['stopped']);
  assert.equal(place.textContent, '');
});

test('a sign-in leads on to a page of the program and never to another site', () => {
  const here = 'https://casework.example.org';
  assert.equal(returnAddress('?return=%2Fcasework%2Fstory%2F%3Fcase%3DFU-KEN-2027-0001', here), `${here}/casework/story/?case=FU-KEN-2027-0001`);
  for (const wanted of ['', '//evil.example/casework/', '/\\evil.example/casework/', 'https://evil.example/casework/', 'javascript:alert(1)', '/camunda/app/', '/casework/../camunda/', 'http://[']) {
    assert.equal(returnAddress(`?return=${encodeURIComponent(wanted)}`, here), undefined, wanted);
  }
});

test('what stood behind # comes back once', () => {
  keepReturnTo('#/?task=1');

  assert.equal(takeReturnTo(), '#/?task=1');
  assert.equal(takeReturnTo(), '');
});

test('preferences say what a deputy and oneself answered, and all that is wrong', () => {
  const absence = { from: '2027-03-01', until: '2027-03-08', deputy: 'ken-rc-deputy', answer: 'agreed' as const };
  const preferences: Preferences = { language: 'en', timeZone: null, choices: {}, absence, standsInFor: [] };

  assert.equal(saidByTheDeputy(preferences, READER), 'ken-rc-deputy agreed to stand in.');
  assert.equal(saidByTheDeputy({ ...preferences, absence: null }, READER), '');
  assert.equal(askedOf({ person: 'ken-rc', name: 'Daniel Mwangi', from: '2027-03-01', until: '2027-03-08', answer: 'asked' }, READER),
    'For Daniel Mwangi (ken-rc), from 1 Mar 2027 until 8 Mar 2027. You have not answered yet.');
  assert.equal(refusalOf({ message: 'Not saved.', faults: [{ label: 'Deputy', message: 'Name somebody else.' }] }), 'Not saved. Deputy: Name somebody else.');
});
