import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../src/shared/translator';
import { plain, variables, worded } from '../src/forms/values';

test('JSON goes and comes as text', () => {
  assert.deepEqual(plain({ a: { type: 'Json', value: '[1]' }, b: { type: 'Object', value: '{"c":2}', valueInfo: { serializationDataFormat: 'application/json' } }, d: { type: 'String', value: '[3]' } }),
    { a: [1], b: { c: 2 }, d: '[3]' });
  assert.deepEqual(variables({ a: [1], b: 'text', c: undefined, d: false }), { a: { type: 'Json', value: '[1]' }, b: { value: 'text' }, c: { value: null }, d: { value: false } });
});

test('what the program says in lists is in the language of the reader, what people typed is not', () => {
  const french = translator({ Delivered: 'Livrée', 'Let it lapse': 'Laisser expirer' });
  assert.deepEqual(worded({
    actionStates: [{ status: 'Delivered', agency: 'UNDP' }], escalationActions: [{ label: 'Let it lapse', value: 'Delivered' }], budget: [{ description: 'Delivered' }], title: 'Delivered'
  }, new Set(['budget', 'title']), { code: 'fr', word: french }), {
    actionStates: [{ status: 'Livrée', agency: 'UNDP' }], escalationActions: [{ label: 'Laisser expirer', value: 'Delivered' }], budget: [{ description: 'Delivered' }], title: 'Delivered'
  });
});

test('lists within a rule of the case are in the language of the reader as well', () => {
  const french = translator({ 'Theme: children': 'Thème : enfants' });
  assert.deepEqual(worded({ followUpRule: { months: 36, source: 'Theme: children', agencies: [{ agency: 'agency-unicef', reason: 'Theme: children' }] } }, new Set(), { code: 'fr', word: french }),
    { followUpRule: { months: 36, source: 'Theme: children', agencies: [{ agency: 'agency-unicef', reason: 'Thème : enfants' }] } });
});

test('days and countries are in the words of the reader, but not in the fields of the form', () => {
  const values = { country: 'KEN', endDate: '2027-12-01', firstDeadline: 'none to come', reminderDates: '2027-01-02, 2028-01-02', dates: { due: '2027-12-01' },
    newEndDate: '2028-03-01', comments: [{ day: '2026-11-29', comment: 'Agreed.' }], options: [{ label: '2026-11-29', value: '2026-11-29' }] };
  const shown = (code: string): unknown => worded(values, new Set(['newEndDate']), { code, word: translator({}) });

  assert.deepEqual(shown('en'), { country: 'Kenya', endDate: '1 December 2027', firstDeadline: 'none to come', reminderDates: '2 January 2027, 2 January 2028',
    dates: { due: '1 December 2027' }, newEndDate: '2028-03-01', comments: [{ day: '29 November 2026', comment: 'Agreed.' }],
    options: [{ label: '29 November 2026', value: '2026-11-29' }] });
  assert.equal((shown('fr') as { endDate: string }).endDate, '1er décembre 2027');
});

test('sentences that run the other way than the form keep their signs in their places', () => {
  const shown = (code: string): unknown => worded({ objective: 'Legal aid.\nTwo desks.', title: 'عيادة قانونية.', reference: 'SF-KEN-2026-0001', reasons: [{ reason: 'Too late.', value: 'too late' }] },
    new Set(), { code, word: translator(code === 'ar' ? { 'Too late.': 'متأخر جداً.' } : {}) });

  assert.deepEqual(shown('ar'), { objective: '\u2068Legal aid.\u2069\n\u2068Two desks.\u2069', title: 'عيادة قانونية.', reference: 'SF-KEN-2026-0001', reasons: [{ reason: 'متأخر جداً.', value: 'too late' }] });
  assert.deepEqual(shown('en'), { objective: 'Legal aid.\nTwo desks.', title: '\u2068عيادة قانونية.\u2069', reference: 'SF-KEN-2026-0001', reasons: [{ reason: 'Too late.', value: 'too late' }] });
});
