import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterNode } from '../src/shared/letter';

test('a letter is shown block by block, in its own direction', () => {
  const node = letterNode({ subject: 'Decision', blocks: [
    { is: 'lines', lines: ['To the team', 'Kenya'] },
    { is: 'heading', level: 2, text: 'Reasons' },
    { is: 'paragraph', spans: [{ text: 'Well ', strong: false }, { text: 'founded', strong: true }] },
    { is: 'bullets', items: [{ spans: [{ text: 'One', strong: false }] }] },
    { is: 'grid', caption: 'Budget', columns: [{ label: 'Line', number: false }, { label: 'Amount', number: true }], rows: [['staff', '1.00']], total: ['Total', '1.00'] }
  ] }, 'ar');
  assert.equal(node.getAttribute('dir'), 'rtl');
  assert.equal(node.querySelector('h3')?.textContent, 'Decision');
  assert.equal(node.querySelector('h4')?.textContent, 'Reasons');
  assert.equal(node.querySelectorAll('br').length, 1);
  assert.equal(node.querySelector('strong')?.textContent, 'founded');
  assert.equal(node.querySelector('tbody .number')?.textContent, '1.00');
  assert.equal(node.querySelector('tfoot th')?.getAttribute('scope'), 'row');
});

test('what people wrote becomes no markup', () => {
  const node = letterNode({ subject: '<b>x</b>', blocks: [{ is: 'paragraph', spans: [{ text: '<script>1</script>', strong: false }] }] }, 'en');
  assert.equal(node.querySelector('script, b'), null);
});
