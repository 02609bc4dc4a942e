import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addedTo, answered, asBefore, changeOf, changesOf, goneParts, leftOut, recordsOf, shortened, without, withSentence, wordsIn, wordsOf } from '../src/forms/report/changes';
import type { Statement } from '../src/forms/report/contract';

const statement = (number: number, part: string, lead: string, text: string): Statement => ({
  number, part, place: part, section: 'Said', quotation: lead === '' && number > 1, lead, text, source: `source ${number}`, record: number === 4 ? 'R3' : `R${number}`
});

const statements = [statement(1, 'D', 'No report is on record.', ''), statement(2, 'D#10', '', '10. The State party should train the police.'),
  statement(3, 'D#10', 'UNICEF: Delivered.', 'Forty officers were trained.'), statement(4, 'D#10', 'In progress.', ''), statement(5, 'D#11', '', '11. Investigate.')];

test('words are counted as the server does: what has a letter or a figure', () => {
  assert.equal(wordsIn(' 12. The  State – party’s law, […] and\u00a0more: '), 7);
  assert.equal(wordsIn('ينبغي للدولة الطرف'), 3);
  assert.equal(wordsIn('— … –'), 0);
  assert.equal(wordsOf([], statements), 5 + 8 + 2 + 4 + 2 + 2);
});

test('what is shortened or left out counts no more, and comes back as on record', () => {
  const shorter = shortened([], statements[1], '10. The State party should […].');
  assert.equal(changeOf(shorter, statements[1])?.text, '10. The State party should […].');
  assert.equal(wordsOf(shorter, statements), wordsOf([], statements) - 3);

  const out = leftOut(shorter, statements[2], statements);
  assert.equal(wordsOf(out, statements), wordsOf(shorter, statements) - 6);
  assert.deepEqual(asBefore(asBefore(out, statements[2]), statements[1]), []);
});

test('with a recommendation goes all that is said of it, and what was added to it', () => {
  const added = answered(withSentence([], statements[1]), 0, 'text', 'A law was passed.');
  assert.deepEqual(addedTo(added, statements, 'D#10').map(each => each.index), [0]);
  assert.deepEqual(addedTo(added, statements, 'D#11'), []);
  assert.equal(wordsOf(added, statements), wordsOf([], statements) + 4);

  const out = leftOut(added, statements[1], statements);
  assert.deepEqual([...goneParts(out, statements)], ['D#10']);
  assert.deepEqual(out.map(each => each.change), ['leave-out']);
  assert.equal(wordsOf(out, statements), 5 + 2);
});

test('a sentence begins with the record of its place, and another kind of source is chosen anew', () => {
  const added = withSentence([], statements[2]);
  assert.deepEqual(added, [{ entry: '3', change: 'add', text: '', sourceKind: 'record', source: 'R3' }]);
  assert.equal(answered(added, 0, 'sourceKind', 'citation')[0].source, '');
  assert.deepEqual(recordsOf(statements, 'D#10').map(each => each.record), ['R2', 'R3']);
  assert.deepEqual(without(added, 0), []);
});

test('whatever the form holds is read as changes', () => {
  assert.deepEqual(changesOf(undefined), []);
  assert.deepEqual(changesOf([{ entry: '2', change: 'leave-out' }]), [{ entry: '2', change: 'leave-out', text: null, sourceKind: null, source: null }]);
});
