import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Checks, tidy } from '../src/forms/checks';
import { LIST, prepared, type Component, type Schema } from '../src/forms/schema';
import { translator } from '../src/shared/translator';

const word = translator({});
const checks = new Checks(word, 'en');
const field = (parts: Partial<Component>): Component => ({ type: 'textfield', id: 'f', key: 'f', label: 'Field', ...parts });
const messages = (parts: Partial<Component>, value: unknown): string[] => checks.messages(field(parts), value);

test('what is required may be no blank', () => {
  for (const value of [undefined, null, '', '  ', []]) {
    assert.deepEqual(messages({ validate: { required: true } }, value), ['is required']);
  }
  assert.deepEqual(messages({}, ''), []);
});

test('no is an answer, an unticked box is none', () => {
  assert.deepEqual(messages({ type: 'radio', validate: { required: true } }, false), []);
  assert.deepEqual(messages({ type: 'select', validate: { required: true } }, false), []);
  assert.deepEqual(messages({ type: 'checkbox', validate: { required: true } }, false), ['is required']);
});

test('texts are held against their rules without the blanks around them', () => {
  assert.deepEqual(messages({ validate: { minLength: 5 } }, ' abcd '), ['must have at least 5 characters']);
  assert.deepEqual(messages({ validate: { maxLength: 2 } }, '🙂🙂'), []);
  assert.deepEqual(messages({ validate: { maxLength: 2 } }, 'abc'), ['must have at most 2 characters']);
  assert.deepEqual(messages({ validate: { validationType: 'email' } }, 'me@here'), ['is not an e-mail address']);
  assert.deepEqual(messages({ validate: { pattern: '^SF-' }, properties: { expected: 'a reference such as SF-KEN-2026-0001' } }, 'x'), ['must be a reference such as SF-KEN-2026-0001']);
});

test('dates and amounts are refused in words', () => {
  const date = { type: 'datetime', subtype: 'date' };
  assert.deepEqual(messages(date, '2027-03-01'), []);
  assert.deepEqual(messages(date, '31/02/2027'), ['is not a date that exists']);
  assert.deepEqual(messages(date, '01/03/27'), ['can be read in two ways: choose the day that you mean']);
  assert.deepEqual(new Checks(word, 'fr').messages(field(date), '31 février 2027'), ['is not a date that exists']);
  assert.deepEqual(messages(date, 'soon'), ['is not a date: write it such as 2027-03-01 or 1 March 2027']);
  assert.deepEqual(messages({ properties: { money: 'true' } }, 'forty'), ['is not an amount: write it such as 40,000.00']);
  assert.deepEqual(messages({ properties: { money: 'true' }, validate: { pattern: '^\\d{1,9}(\\.\\d{1,2})?$' } }, '40,000'), []);
});

test('numbers are whole and within their bounds', () => {
  const score = { type: 'number', decimalDigits: 0, validate: { min: 1, max: 5 } };
  assert.deepEqual(messages(score, 3), []);
  assert.deepEqual(messages(score, 0), ['must be at least 1']);
  assert.deepEqual(messages(score, 6), ['must be at most 5']);
  assert.deepEqual(messages(score, 2.5), ['must be a whole number']);
});

const budget: Component = {
  type: 'dynamiclist', id: 'b', path: 'budget', label: 'Budget', validate: { required: true }, components: [
    { type: 'select', id: 'l', key: 'line', label: 'Category', validate: { required: true }, values: [{ label: 'Travel', value: 'travel' }] },
    { type: 'textfield', id: 'a', key: 'amount', label: 'Amount (USD)', properties: { money: 'true' }, validate: { required: true } }]
};
const schema: Schema = { id: 'form', type: 'default', components: [budget] };

test('each cell of a list is named by its row', () => {
  const [list] = prepared(schema, word).components;
  assert.ok(list);
  assert.deepEqual(checks.of(list, [{ line: 'travel', amount: '10' }, { line: null, amount: 'x' }]), [
    { path: 'budget.1.line', label: 'Budget, row 2, Category', message: 'is required' },
    { path: 'budget.1.amount', label: 'Budget, row 2, Amount (USD)', message: 'is not an amount: write it such as 40,000.00' }]);
  assert.deepEqual(checks.of(list, []), [{ path: 'budget', label: 'Budget', message: 'is required' }]);
});

test('what is sent is as it is stored', () => {
  const [list] = prepared(schema, word).components;
  assert.ok(list);
  assert.deepEqual(tidy(list, [{ line: 'travel', amount: ' 1,000' }], 'en'), [{ line: 'travel', amount: '1000.00' }]);
  assert.equal(tidy(field({}), '  Legal aid ', 'en'), 'Legal aid');
  assert.equal(tidy(field({ type: 'datetime', subtype: 'date' }), '', 'en'), null);
  assert.equal(tidy(field({ type: 'datetime', subtype: 'date' }), ' 1er mars 2027', 'fr'), '2027-03-01');
});

test('a form is put into the language of the reader, with what it computes', () => {
  const french = translator({ Budget: 'Budget prévu', Category: 'Catégorie', Travel: 'Voyages', '**{{reference}}** is late': '**{{reference}}** est en retard' });
  const [list, text] = prepared({ ...schema, components: [budget, { type: 'text', id: 't', text: '**{{reference}}** is late' } as unknown as Component] }, french).components;
  assert.equal(list?.type, LIST);
  assert.equal(list?.label, 'Budget prévu');
  assert.equal(list?.rows?.[0]?.label, 'Catégorie');
  assert.equal(list?.rows?.[0]?.values?.[0]?.label, 'Voyages');
  assert.equal((text as unknown as { text: string }).text, '**{{reference}}** est en retard');
});

test('a list with parts that only the viewer knows is left to it', () => {
  const rows = { ...budget, components: [{ type: 'text', id: 'x' }] };
  assert.equal(prepared({ ...schema, components: [rows] }, word).components[0]?.type, 'dynamiclist');
});
