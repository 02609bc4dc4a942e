import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents, ofCents, shown, understandAmount } from '../src/forms/amounts';

const amount = (text: string): string => {
  const understood = understandAmount(text);
  return understood.kind === 'amount' ? understood.amount : understood.kind;
};

test('an amount is understood as people write it', () => {
  for (const text of ['40000', '40000.00', '40000.0', '40,000', '40 000', '40,000.00', '40.000,00', "40'000", '40\u00a0000', '40\u202f000,00', 'USD 40000', '40000 USD', 'US$40,000',
    '$ 40 000', '  40000', '0040000']) {
    assert.equal(amount(text), '40000.00', text);
  }
  assert.equal(amount('1,234,567.89'), '1234567.89');
  assert.equal(amount('12,5'), '12.50');
  assert.equal(amount('0.5'), '0.50');
});

test('an amount that can be read in two ways is not guessed', () => {
  assert.deepEqual(understandAmount('40.000'), { kind: 'either', amounts: ['40000.00', '40.00'] });
});

test('what is no amount is refused', () => {
  for (const text of ['', 'forty', '-5', '40,00,0', '4,0000', '1,234.567', '40.125', '1.2.3', '1,234 567', '4e4', '40000 EUR', '40%', '1,234,56']) {
    assert.equal(amount(text), 'nonsense', text);
  }
});

test('amounts are shown in groups of thousands and added without rounding', () => {
  assert.equal(shown('1234567.8', 'en'), '1,234,567.80');
  assert.equal(shown('999.00', 'en'), '999.00');
  assert.equal(shown('1234567.8', 'fr'), '1\u202f234\u202f567,80');
  assert.equal(shown('1234567.8', 'es'), '1.234.567,80');
  assert.equal(shown('1234.5', 'es'), '1.234,50');
  assert.equal(shown('1234567.8', 'ar'), '1,234,567.80');
  assert.equal(shown('1234567.8', 'ru'), '1\u00a0234\u00a0567,80');
  assert.equal(amount(shown('1234567.8', 'fr')), '1234567.80');
  assert.equal(shown('forty', 'en'), 'forty');
  assert.equal(ofCents(['0.10', '0.20', '1,000', 'x', null].reduce((sum, each) => sum + cents(each), 0), 'en'), '1,000.30');
});
