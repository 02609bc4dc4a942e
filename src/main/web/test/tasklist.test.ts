import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOf, refusalOf, saidByTheDeputy, type Preferences } from '../src/pages/preferences/preferences';
import { keepReturnTo, returnAddress, takeReturnTo } from '../src/shared/return-to';
import type { IntakeRow } from '../src/tasklist/intake/answers';
import { changesOf, reasonOf } from '../src/tasklist/intake/rows';
import { byReason } from '../src/tasklist/endorse-plans/refusals';
import { READER } from './shown';

test('each reason of a refused endorsement is said once, with all plans it concerns', () => {
  const result = { taskId: '1', outcome: 'refused', message: null, followUp: null, faults: [] };
  const grouped = byReason([
    { ...result, outcome: 'endorsed', followUp: 'A' }, { ...result, message: 'Comment: is required', followUp: 'B' },
    { ...result, message: 'Somebody else has it' }, { ...result, message: 'Comment: is required', followUp: 'C' }], 'gone');

  assert.deepEqual([...grouped], [['Comment: is required', ['B', 'C']], ['Somebody else has it', ['gone']]]);
});

test('a row of a file says its reason and what changed', () => {
  const row: IntakeRow = {
    row: 4, status: 'changed', country: 'KEN', body: 'CAT', symbol: 'CAT/C/KEN/CO/3', paragraph: '12', text: 'Investigate.', column: 'Text', reason: 'is shorter',
    changes: { text: { from: 'Investigate all.', to: 'Investigate.' }, themes: { from: null, to: 'Torture' } }
  };

  assert.deepEqual([reasonOf(row), changesOf(row)], ['Text: is shorter', 'text: Investigate all. → Investigate.; themes: – → Torture']);
  assert.deepEqual([reasonOf({ ...row, column: null, reason: null }), changesOf({ ...row, changes: null })], ['', '']);
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
