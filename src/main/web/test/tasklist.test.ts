import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../src/pages/preferences/preferences';
import { keepReturnTo, returnAddress, takeReturnTo } from '../src/shared/return-to';
import type { IntakeRow } from '../src/tasklist/intake/answers';
import { changesOf, reasonOf } from '../src/tasklist/intake/rows';
import { byReason } from '../src/tasklist/endorse-plans/refusals';

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

test('a refusal of preferences says all that is wrong', () => {
  assert.equal(refusalOf({ message: 'Not saved.', faults: [{ label: 'Deputy', message: 'Name somebody else.' }] }), 'Not saved. Deputy: Name somebody else.');
});
