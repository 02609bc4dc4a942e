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
  }, new Set(['budget', 'title']), french), {
    actionStates: [{ status: 'Livrée', agency: 'UNDP' }], escalationActions: [{ label: 'Laisser expirer', value: 'Delivered' }], budget: [{ description: 'Delivered' }], title: 'Delivered'
  });
});

test('lists within a rule of the case are in the language of the reader as well', () => {
  const french = translator({ 'Theme: children': 'Thème : enfants' });
  assert.deepEqual(worded({ followUpRule: { months: 36, source: 'Theme: children', agencies: [{ agency: 'agency-unicef', reason: 'Theme: children' }] } }, new Set(), french),
    { followUpRule: { months: 36, source: 'Theme: children', agencies: [{ agency: 'agency-unicef', reason: 'Thème : enfants' }] } });
});
