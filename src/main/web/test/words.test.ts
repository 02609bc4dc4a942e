import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown, words } from '../src/oversight/programme/words';
import { day, moment, span } from '../src/shared/dates';

test('keys read as words', () => {
  assert.equal(words('agency-undp'), 'UNDP');
  assert.equal(words('agency-unwomen'), 'UN Women');
  assert.equal(words('in-review'), 'in review');
  assert.equal(words('2027-03'), '2027-03');
  assert.equal(words('30'), 'Within 30 days');
  assert.equal(words(null), '–');
});

test('values read by their kind', () => {
  assert.equal(shown('MONEY', 4_000_050), '40,000.50');
  assert.equal(shown('NUMBER', 50_000), '50,000');
  assert.equal(shown('DAYS', 2.345), '2.3');
  assert.equal(shown('DATE', '2027-03-01'), '1 Mar 2027');
  assert.equal(shown('YES', false), 'no');
  assert.equal(shown('TEXT', ''), '–');
  assert.equal(shown('NUMBER', 0), '0');
});

test('instants read in UTC', () => {
  assert.equal(moment('2027-03-01T23:30:00Z'), '1 Mar 2027, 23:30');
  assert.equal(day('2027-03-01T23:30:00Z'), '1 Mar 2027');
  assert.equal(moment(null), '');
});

test('spans read in the unit that fits', () => {
  const from = '2027-03-01T00:00:00Z';
  assert.equal(span(from, '2027-03-01T00:00:20Z'), 'less than a minute');
  assert.equal(span(from, '2027-03-01T00:59:00Z'), '59 min');
  assert.equal(span(from, '2027-03-02T23:00:00Z'), '47 h');
  assert.equal(span(from, '2027-03-03T00:00:00Z'), '2 days');
});
