import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../src/shared/translator';
import { isReading, receiptOf, type IntakeState } from '../src/tasklist/intake/answers';
import { progressOf, stateOf } from '../src/tasklist/intake/latest';
import { followReading, readSoFar, showUnreadable } from '../src/tasklist/intake/reading';
import { otherSheets, showReceipt } from '../src/tasklist/intake/receipt';
import { Reader } from '../src/shared/reader';
import { READER, shown } from './shown';

const waiting: IntakeState = {
  intake: {
    id: '1', fileName: 'uhri.xlsx', uploadedBy: 'ohchr-desk', uploadedAt: '2027-03-01T08:00:00Z', state: 'to-confirm', processInstanceId: '2', notes: 'Only one.\nNo macros.',
    rowsRead: 10, rowsSeen: 10, percentageRead: 99
  },
  counts: { new: 4, observation: 5, rejected: 1 }, taken: 0, registered: 0, progress: 0, sheets: [{ name: 'Export', rows: 10, isRead: true }, { name: 'Older', rows: 3, isRead: false }]
};

const inState = (state: string, more: Partial<IntakeState> = {}): IntakeState => ({ ...waiting, ...more, intake: { ...waiting.intake, state } });

/** Answers each call with the next body. */
function serverAnswers(...bodies: unknown[]): string[] {
  const asked: string[] = [];
  globalThis.fetch = ((where: string) => {
    asked.push(where);
    return Promise.resolve(new Response(JSON.stringify(bodies.length > 1 ? bodies.shift() : bodies[0]), { status: 200 }));
  }) as typeof fetch;
  return asked;
}

test('a file that waits for confirmation has no progress yet', () => {
  assert.deepEqual([stateOf(READER, waiting), progressOf(READER, waiting)], ['waits for confirmation', '']);
  assert.equal(progressOf(READER, inState('starting', { taken: 10, registered: 4, progress: 40 })), '40 % (4 of 10)');
});

test('a file that is being read says how far, in per cent where that can be told', () => {
  assert.deepEqual([stateOf(READER, inState('reading')), progressOf(READER, inState('reading'))], ['is being read', '99 % read, 10 rows so far']);
  assert.equal(readSoFar(READER, { ...waiting.intake, percentageRead: 0, rowsSeen: 12 }), '12 rows read so far');
  assert.ok(isReading({ intakeId: '1', processInstanceId: '2', state: 'reading' }));
});

test('a file that was read in the background comes to the same as one that was read at once', () => {
  const receipt = receiptOf(waiting);

  assert.equal(receipt.total, 10);
  assert.equal(receipt.observations, 5);
  assert.equal(receipt.duplicate, 0);
  assert.deepEqual(receipt.notes, ['Only one.', 'No macros.']);
});

test('other sheets with rows are offered, as long as the page has the file', async () => {
  const chosen: string[] = [];
  const offers = async (...given: Parameters<typeof otherSheets>) => [...(await shown(otherSheets(...given))).querySelectorAll('button')];
  const [offer] = await offers(READER, waiting.sheets ?? [], name => chosen.push(name));

  assert.equal(offer?.textContent, 'Read the sheet “Older” instead (3 rows)');
  offer?.click();
  assert.deepEqual(chosen, ['Older']);
  assert.deepEqual(await offers(READER, waiting.sheets ?? []), []);
  assert.deepEqual(await offers(READER, [{ name: 'Export', rows: 10, isRead: true }], () => undefined), []);
});

test('reading is followed until the file is read', async () => {
  const area = document.createElement('section');
  document.body.append(area);
  const asked = serverAnswers(inState('reading'), waiting);
  const read: unknown[] = [];

  const following = followReading(READER, area, '1', () => false, receipt => Promise.resolve(void read.push(receipt.total)));
  await new Promise(resolve => setTimeout(resolve, 50));
  assert.match(area.textContent ?? '', /99 % read, 10 rows so far/);
  assert.equal(area.querySelector('progress')?.getAttribute('aria-label'), 'The file is being read');
  await following;

  assert.deepEqual(read, [10]);
  assert.equal(asked.length, 2);
});

test('a file that turns out to be no export is refused with its faults', async () => {
  const area = document.createElement('section');
  document.body.append(area);
  serverAnswers(inState('unreadable', { refusal: { message: 'The file contains no records.', faults: [{ row: 3, column: 'Text', message: 'is missing' }] } }));

  await followReading(READER, area, '1', () => false, () => Promise.resolve());

  assert.equal(area.querySelector('[role=alert]')?.textContent, 'The file contains no records.');
  assert.deepEqual([...area.querySelectorAll('tbody td')].map(cell => cell.textContent), ['3', 'Text', 'is missing']);
  showUnreadable(READER, area, inState('unreadable'));
  assert.equal(area.querySelectorAll('td').length, 0);
});

test('a reading that is stopped says that nothing was kept', async () => {
  const area = document.createElement('section');
  document.body.append(area);
  serverAnswers(inState('stopped'));

  await followReading(READER, area, '1', () => false, () => Promise.resolve());

  assert.equal(area.textContent, 'Reading was stopped. Nothing from the file was saved.');
});

test('a receipt says what becomes of the rows in the reader\'s language', async () => {
  const area = document.createElement('section');
  serverAnswers([]);

  document.body.append(area);
  await showReceipt(new Reader('fr', translator({ 'Rows in the file': 'Lignes du fichier' })), 'default', area, receiptOf(waiting), () => undefined);

  assert.match(area.textContent ?? '', /Lignes du fichier10/);
  assert.match(area.textContent ?? '', /Read the sheet “Older” instead/);
});
