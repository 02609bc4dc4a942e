import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../src/forms/dates';
import { inWords } from '../src/shared/dates';

const day = (text: string, language = 'en'): string => {
  const understood = understand(text, language);
  return understood.kind === 'day' ? understood.day : understood.kind;
};

test('a date is understood as people write it', () => {
  for (const text of ['2027-03-01', '2027-3-1', '1 March 2027', ' 1  march 2027 ', '01 Mar 2027', '1st March 2027', 'March 1, 2027', 'Mar 1 2027']) {
    assert.equal(day(text), '2027-03-01', text);
  }
  assert.equal(day('31/12/2027'), '2027-12-31');
  assert.equal(day('12/31/2027'), '2027-12-31');
  assert.equal(day('31.12.27'), '2027-12-31');
  assert.equal(day('01/01/2027'), '2027-01-01');
});

test('a date is understood in the language of the reader, and in English always', () => {
  assert.equal(day('1er mars 2027', 'fr'), '2027-03-01');
  assert.equal(day('15 août 2027', 'fr'), '2027-08-15');
  assert.equal(day('15 aout 2027', 'fr'), '2027-08-15');
  assert.equal(day('1 March 2027', 'fr'), '2027-03-01');
  assert.equal(day('1 de marzo de 2027', 'es'), '2027-03-01');
  for (const text of ['1 марта 2027', '1 март 2027', '1 Мар 2027', '1 марта 2027 г.', '1 марта 2027 года']) {
    assert.equal(day(text, 'ru'), '2027-03-01', text);
  }
  for (const text of ['1 مارس 2027', '١ مارس ٢٠٢٧', '1 آذار 2027', '٢٠٢٧-٠٣-٠١']) {
    assert.equal(day(text, 'ar'), '2027-03-01', text);
  }
});

test('figures that mean two days are never made into one', () => {
  assert.deepEqual(understand('01/03/27', 'en'), { kind: 'either', days: ['2027-03-01', '2027-01-03'] });
  assert.deepEqual(understand('2.4.2027', 'fr'), { kind: 'either', days: ['2027-04-02', '2027-02-04'] });
});

test('a day that does not exist is refused', () => {
  for (const text of ['31/02/2027', '2027-02-30', '29 February 2027', '2027-13-01', '32/13/2027', '0000-01-01', '9999-01-01', '2027-00-10']) {
    assert.equal(day(text), 'none', text);
  }
  assert.equal(day('29 February 2028'), '2028-02-29');
});

test('what is no date is refused', () => {
  for (const text of ['tomorrow', '2027', 'March 2027', '1 M 2027', '1 Ma 2027', '1 Ju 2027', '2027-03-01T00:00:00Z', '20270301', '1/3', '1 2 3 4']) {
    assert.equal(day(text), 'nonsense', text);
  }
});

test('a date in words does not depend on where the reader is', () => {
  const zone = process.env.TZ;
  for (const each of ['Pacific/Midway', 'America/Lima', 'UTC', 'Asia/Kathmandu', 'Pacific/Tongatapu']) {
    process.env.TZ = each;
    assert.match(inWords('2027-03-01', 'en'), /^Monday,? 1 March 2027$/, each);
    assert.equal(inWords('2027-03-01', 'fr', false), '1er mars 2027', each);
  }
  process.env.TZ = zone ?? '';
});
