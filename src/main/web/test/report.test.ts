import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addedTo, answered, asBefore, changeOf, changesOf, goneParts, leftOut, recordsOf, shortened, told, without, withSentence, wordsIn, wordsOf } from '../src/forms/report/changes';
import type { Statement } from '../src/forms/report/contract';

const statement = (number: number, part: string, lead: string, text: string): Statement => ({
  number, part, place: part, section: 'Said', quotation: lead === '' && number > 1, lead, text, source: `source ${number}`, record: number === 4 ? 'R3' : `R${number}`, topic: '', elsewhere: ''
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

  const out = leftOut(shorter, statements[2]);
  assert.equal(wordsOf(out, statements), wordsOf(shorter, statements) - 6);
  assert.deepEqual(asBefore(asBefore(out, statements[2]), statements[1]), []);
});

test('with a recommendation goes all that is said of it, and what was added to it waits until it is kept again', () => {
  const added = answered(withSentence([], statements[1]), 0, 'text', 'A law was passed.');
  assert.deepEqual(addedTo(added, statements, 'D#10').map(each => each.index), [0]);
  assert.deepEqual(addedTo(added, statements, 'D#11'), []);
  assert.equal(wordsOf(added, statements), wordsOf([], statements) + 4);

  const out = leftOut(added, statements[1]);
  assert.deepEqual([...goneParts(out, statements)], ['D#10']);
  assert.equal(wordsOf(out, statements), 5 + 2);
  assert.equal(wordsOf(asBefore(out, statements[1]), statements), wordsOf([], statements) + 4);
});

/** The server's {@code ReportTextTest} counts the same. */
test('what several statements share is told in full by the first that is kept', () => {
  const shared = [...['10', '11', '12'].flatMap((paragraph, at) => [statement(2 * at + 1, `D#${paragraph}`, '', `${paragraph}. Train the police.`),
    { ...statement(2 * at + 2, `D#${paragraph}`, 'UNDP: Delivered, 2 May 2027.', 'Forty officers were trained.'), topic: 'A1', elsewhere: 'UNDP: Delivered. See {place}.' }])]
    .map(each => ({ ...each, quotation: each.number % 2 === 1 }));
  assert.equal(wordsOf([], shared), 3 * 4 + 9 + 2 * 4);
  assert.equal(told([], shared).get(4)?.lead, 'UNDP: Delivered. See D#10.');

  const out = leftOut([], shared[0]);
  assert.equal(told(out, shared).get(4)?.text, 'Forty officers were trained.');
  assert.equal(told(out, shared).get(6)?.lead, 'UNDP: Delivered. See D#11.');
  assert.equal(wordsOf(out, shared), 2 * 4 + 9 + 4);
  assert.equal(told(leftOut(out, shared[3]), shared).get(6)?.text, 'Forty officers were trained.');
});

test('a sentence begins without a source, and the recommendation itself is none', () => {
  const added = withSentence([], statements[2]);
  assert.deepEqual(added, [{ entry: '3', change: 'add', text: '', sourceKind: 'record', source: '' }]);
  assert.equal(answered(added, 0, 'sourceKind', 'citation')[0].source, '');
  assert.deepEqual(recordsOf(statements, 'D#10').map(each => each.record), ['R3']);
  assert.deepEqual(without(added, 0), []);
});

test('whatever the form holds is read as changes', () => {
  assert.deepEqual(changesOf(undefined), []);
  assert.deepEqual(changesOf([{ entry: '2', change: 'leave-out' }]), [{ entry: '2', change: 'leave-out', text: null, sourceKind: null, source: null }]);
});
