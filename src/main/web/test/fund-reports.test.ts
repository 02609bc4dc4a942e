import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quarterOf, wantedBy, type Offer } from '../src/pages/fund-reports/report';

const offer = (more: Partial<Offer> = {}): Offer => ({
  periods: [{ id: '2027', year: true, from: '2027-01-01', until: '2027-12-31', closed: false }, { id: '2026-Q4', year: false, from: '2026-10-01', until: '2026-12-31', closed: true },
    { id: '2026', year: true, from: '2026-01-01', until: '2026-12-31', closed: true }],
  countries: ['KEN', 'NPL'], wholeFund: true, views: ['internal', 'donors'], languages: ['en', 'ar'], zone: 'UTC', mayWrite: false, ...more
});

test('the newest period that is over is shown first, of the whole fund to those who may read it', () => {
  assert.deepEqual(wantedBy(new URLSearchParams(), offer(), 'ar'), { period: '2026-Q4', view: 'internal', country: '', language: 'ar' });
  assert.deepEqual(wantedBy(new URLSearchParams(), offer({ wholeFund: false }), 'en'), { period: '2026-Q4', view: 'internal', country: 'KEN', language: 'en' });
  assert.equal(wantedBy(new URLSearchParams(), offer({ periods: [] }), 'en'), null);
});

test('the address says which report is shown', () => {
  const wanted = wantedBy(new URLSearchParams('period=2026&view=donors&country=NPL&language=fr'), offer(), 'en');

  assert.deepEqual(wanted, { period: '2026', view: 'donors', country: 'NPL', language: 'fr' });
});

test('quarters are told from years', () => {
  assert.deepEqual(quarterOf('2026-Q3'), { quarter: '3', year: '2026' });
  assert.equal(quarterOf('2026'), null);
});
