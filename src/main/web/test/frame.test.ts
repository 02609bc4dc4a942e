import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opensTask, withoutTask } from '../src/tasklist/frame/address';
import { translator } from '../src/shared/translator';
import { nameAll } from '../src/tasklist/frame/names';

test('an address opens a task where it names one', () => {
  assert.equal(opensTask('#/?filter=1&task=2'), true);
  assert.equal(opensTask('#/?filter=1&task='), false);
  assert.equal(opensTask('#/calendar'), false);
});

test('going back keeps the filter and the page of the list', () => {
  assert.equal(withoutTask('#/?filter=1&task=2&page=3&detailsTab=task-detail-form'), '#/?filter=1&page=3');
  assert.equal(withoutTask('#/?task=2'), '#/');
});

test('signs get a name, and what has one keeps it', () => {
  document.body.replaceChildren();
  const named = document.createElement('button');
  named.className = 'maximize';
  named.setAttribute('aria-label', 'Its own');
  const sign = document.createElement('button');
  sign.className = 'maximize';
  document.body.append(named, sign);

  nameAll(document, translator({}));

  assert.equal(named.getAttribute('aria-label'), 'Its own');
  assert.equal(sign.getAttribute('aria-label'), 'Show the task on the whole page');
});

test('what shows a tip is named by it, also when it changes, unless it has words', () => {
  document.body.replaceChildren();
  const sort = document.createElement('a');
  sort.setAttribute('uib-tooltip', 'Descending');
  const words = document.createElement('a');
  words.setAttribute('uib-tooltip', 'My tasks');
  words.textContent = 'My tasks';
  const added = document.createElement('a');
  added.append(document.createElement('span'));
  added.firstElementChild?.setAttribute('uib-tooltip', 'Add sorting');
  document.body.append(sort, words, added);

  nameAll(document, translator({}));
  sort.setAttribute('uib-tooltip', 'Ascending');
  nameAll(document, translator({}));

  assert.deepEqual([sort, words, added].map(node => node.getAttribute('aria-label')), ['Ascending', null, 'Add sorting']);
});

test('a sign without an address is pressed by keyboard as well', () => {
  document.body.replaceChildren();
  const sign = document.createElement('a');
  sign.setAttribute('uib-tooltip', 'Copy the link');
  let pressed = 0;
  sign.addEventListener('click', () => { pressed++; });
  document.body.append(sign);

  nameAll(document, translator({}));
  nameAll(document, translator({}));
  sign.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter' }));

  assert.equal(sign.getAttribute('role'), 'button');
  assert.equal(pressed, 1);
});

test('a dialog is called by its title, also when that is another', () => {
  const dialog = document.createElement('div');
  dialog.className = 'modal';
  dialog.setAttribute('role', 'dialog');
  document.body.replaceChildren(dialog);
  for (const text of ['Start process', 'Start process: Seed-funding request']) {
    const title = document.createElement('h3');
    title.className = 'modal-title';
    title.textContent = text;
    dialog.replaceChildren(title);
    nameAll(document, translator({}));

    assert.equal(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent, text);
  }
});
