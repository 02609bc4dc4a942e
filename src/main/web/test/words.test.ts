import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown } from '../src/oversight/programme/words';
import { Reader } from '../src/shared/reader';
import { translator } from '../src/shared/translator';

const reader = new Reader('en', translator({}), 'Africa/Nairobi');
const french = new Reader('fr', translator({ Screening: 'Examen préalable', 'less than a minute': 'moins d’une minute', 'Times are those of {zone}.': 'Heures : {zone}.' }), 'Europe/Paris');

test('codes read as people call them', () => {
  assert.deepEqual(['agency-undp', 'agency-unwomen', 'country-team', 'awaiting-report', '30', 'overdue'].map(code => reader.label(code)),
    ['UNDP', 'UN Women', 'UN country team', 'Awaiting report', 'Within 30 days', 'Overdue']);
  assert.equal(reader.label('legislation, agency-ilo'), 'Legislation, ILO');
  assert.equal(reader.label('2027-03'), 'Mar 2027');
  assert.equal(reader.label('some-new-stage'), 'Some new stage');
  assert.equal(reader.label('What people wrote'), 'What people wrote');
  assert.equal(reader.label(null), '–');
  assert.equal(french.label('screening'), 'Examen préalable');
});

test('countries read by their names', () => {
  assert.deepEqual([reader.country('KEN'), french.country('SVN'), reader.country('XXX'), reader.country(null)], ['Kenya', 'Slovénie', 'XXX', '–']);
});

test('values read by their kind', () => {
  assert.equal(shown(reader, 'MONEY', 4_000_050), '40,000.50');
  assert.equal(shown(french, 'MONEY', 4_000_050), '40\u202f000,50');
  assert.equal(shown(reader, 'MONEY', -150), '\u22121.50');
  assert.equal(shown(reader, 'NUMBER', 50_000), '50,000');
  assert.equal(shown(reader, 'DAYS', 2.345), '2.3');
  assert.equal(shown(french, 'DAYS', 2.345), '2,3');
  assert.equal(shown(reader, 'DATE', '2027-03-02'), '2 Mar 2027');
  assert.equal(shown(reader, 'YES', false), 'no');
  assert.equal(shown(reader, 'TEXT', ''), '–');
  assert.equal(shown(reader, 'NUMBER', 0), '0');
});

test('instants read in the zone of the reader, and dates are nobody’s', () => {
  assert.equal(reader.moment('2027-03-01T23:30:00Z'), '2 Mar 2027, 02:30');
  assert.equal(reader.day('2027-03-01T23:30:00Z'), '2 Mar 2027');
  assert.equal(reader.day('2027-03-01'), '1 Mar 2027');
  assert.equal(french.day('2027-03-01'), '1er mars 2027');
  assert.equal(reader.moment(null), '');
  assert.equal(french.zoneNote(), 'Heures : heure d’Europe centrale.');
});

test('spans read in the unit that fits', () => {
  const from = '2027-03-01T00:00:00Z';
  assert.equal(reader.span(from, '2027-03-01T00:00:20Z'), 'less than a minute');
  assert.equal(reader.span(from, '2027-03-01T00:59:00Z'), '59 mins');
  assert.equal(reader.span(from, '2027-03-02T23:00:00Z'), '47 hrs');
  assert.equal(reader.span(from, '2027-03-03T00:00:00Z'), '2 days');
  assert.equal(french.span(from, '2027-03-03T00:00:00Z'), '2\u00a0jours');
});
