import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element } from '../src/shared/element';

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
