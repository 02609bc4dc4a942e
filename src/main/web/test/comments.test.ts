import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTask } from '../src/comments/ask';
import { beingMentioned, pieces, withMention } from '../src/comments/pieces';

const DANIEL = { id: 'ken-rc', name: 'Daniel Mwangi' };

test('only addresses of the web become links, without the full stop behind them', () => {
  assert.deepEqual(pieces('See https://ohchr.org/a?b=1, or javascript:alert(1).', []), [
    { kind: 'text', text: 'See ' }, { kind: 'link', text: 'https://ohchr.org/a?b=1', href: 'https://ohchr.org/a?b=1' }, { kind: 'text', text: ', or javascript:alert(1).' }]);
  assert.deepEqual(pieces('https://a"onclick=1', []).map(piece => piece.kind), ['link', 'text']);
  assert.deepEqual(pieces('http://[', []), [{ kind: 'text', text: 'http://[' }]);
});

test('whom the server knows as mentioned is shown by name, and nobody else', () => {
  assert.deepEqual(pieces('@ken-rc. Write to a@ken-rc, @nobody', [DANIEL]), [
    { kind: 'person', text: 'Daniel Mwangi', account: 'ken-rc' }, { kind: 'text', text: '. Write to a@ken-rc, @nobody' }]);
});

test('a name is looked for behind @ only while it is being typed', () => {
  assert.deepEqual(beingMentioned('Dear @dan', 9), { from: 5, part: 'dan' });
  assert.deepEqual(beingMentioned('@Daniel Mw', 10), { from: 0, part: 'Daniel Mw' });
  assert.equal(beingMentioned('a@dan', 5), null);
  assert.equal(beingMentioned('@dan is here', 12), null);
  assert.deepEqual(withMention('Dear @dan, hello', 5, 9, 'ken-rc'), { text: 'Dear @ken-rc , hello', cursor: 13 });
});

test('the open task stands in the address', () => {
  assert.equal(openTask('#/?filter=1&task=abc&detailsTab=x'), 'abc');
  assert.equal(openTask('#/'), '');
});
