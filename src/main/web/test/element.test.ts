import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element } from '../src/shared/element';
import { table } from '../src/shared/table';

test('data never becomes markup', () => {
  const node = element('p', { text: '<img src=x onerror=alert(1)>' }, '<b>bold</b>');

  assert.equal(node.children.length, 0);
  assert.equal(node.textContent, '<img src=x onerror=alert(1)><b>bold</b>');
});

test('what is empty is not written', () => {
  const node = element('input', { name: 'country', value: null, disabled: false, required: true, title: undefined });

  assert.deepEqual(node.getAttributeNames(), ['name', 'required']);
});

test('handlers are called', () => {
  let clicks = 0;
  element('button', { onclick: () => { clicks++; } }).click();

  assert.equal(clicks, 1);
});

test('cells of a table are text, and cells of its own are taken as they are', () => {
  const node = table({ class: 'table', caption: 'Rows' }, ['Row', 'Reason'], [[element('th', { scope: 'row', text: 7 }), '<b>'], [8, null]]);

  assert.deepEqual([...node.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => `${cell.tagName} ${cell.textContent}`)),
    [['TH 7', 'TD <b>'], ['TD 8', 'TD ']]);
  assert.deepEqual([...node.querySelectorAll('thead th')].map(head => head.getAttribute('scope')), ['col', 'col']);
});
