import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choices, EVERYTHING, found, yearOf, type Grant } from '../src/pages/public/grants';

const GRANTS: Grant[] = [
  { reference: 'SF-KEN-2026-0001', title: 'Legal aid for survivors', country: 'KEN', stage: 'reporting', themes: ['claiming-rights'], approvedOn: '2026-03-01' },
  { reference: 'SF-SVN-2027-0001', title: 'Égalité devant la loi', country: 'SVN', stage: 'closed', themes: ['legislation', 'participation'], approvedOn: '2027-01-09' },
  { reference: 'SF-SVN-2027-0002', country: 'SVN', startDate: '2028-02-01' }
];
const references = (wanted: Partial<typeof EVERYTHING>): (string | undefined)[] => found(GRANTS, { ...EVERYTHING, ...wanted }).map(({ reference }) => reference);

test('grants are found by each of their published fields, the newest first', () => {
  assert.deepEqual(references({}), ['SF-SVN-2027-0001', 'SF-KEN-2026-0001', 'SF-SVN-2027-0002']);
  assert.deepEqual(references({ country: 'SVN', stage: 'closed' }), ['SF-SVN-2027-0001']);
  assert.deepEqual(references({ theme: 'participation' }), ['SF-SVN-2027-0001']);
  assert.deepEqual(references({ words: 'egalite LOI' }), ['SF-SVN-2027-0001']);
  assert.deepEqual(references({ words: 'ken-2026' }), ['SF-KEN-2026-0001']);
  assert.deepEqual(references({ year: '2028' }), ['SF-SVN-2027-0002']);
  assert.deepEqual(references({ country: 'NPL' }), []);
});

test('a year is that of the approval, else of the start, else of none', () => {
  assert.deepEqual([...GRANTS, {}].map(yearOf), ['2026', '2027', '2028', '']);
  assert.deepEqual(choices(GRANTS, grant => [yearOf(grant), undefined, '']), ['2026', '2027', '2028']);
});
