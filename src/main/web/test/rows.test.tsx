import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Checks } from '../src/forms/checks';
import { Cell } from '../src/forms/fields/cell';
import { entries } from '../src/forms/fields/entries';
import { AmountInput } from '../src/forms/fields/inputs';
import type { Surroundings } from '../src/forms/fields/types';
import { intoRows } from '../src/forms/fixed-rows';
import { prepared, LIST, type Component, type Schema } from '../src/forms/schema';
import { translator } from '../src/shared/translator';

const word = translator({});
const OPTIONS = [{ label: 'CCPR/C/KEN/CO/4, para. 12: Train the police', value: 'CCPR/C/KEN/CO/4#12' }, { label: 'CCPR/C/KEN/CO/4, para. 13', value: 'CCPR/C/KEN/CO/4#13' }];
const AROUND = { word, language: 'en', checks: new Checks(word, 'en'), valueOf: () => OPTIONS } as unknown as Surroundings;
const SCHEMA: Schema = {
  id: 'report-progress', type: 'default', components: [{
    type: 'group', id: 'group', components: [{
      type: 'dynamiclist', id: 'list', path: 'recommendations', allowAddRemove: false, components: [
        { type: 'select', id: 'key', key: 'key', label: 'Recommendation', readonly: true, valuesKey: 'options' },
        { type: 'checklist', id: 'several', key: 'several', label: 'For which', valuesKey: 'options' }]
    }]
  }]
};

test('a list with a choice of several in its rows is the host\'s own', () => {
  assert.equal(prepared(SCHEMA, word).components[0]?.components?.[0]?.type, LIST);
});

test('rows that cannot be added are those of the case, with what was typed into them', () => {
  const typed = { recommendations: [{ key: 'a', status: 'completed' }, { key: 'gone', status: 'completed' }], summary: 'Done' };

  assert.deepEqual(intoRows(prepared(SCHEMA, word).components, { recommendations: [{ key: 'b' }, { key: 'a' }] }, typed),
    { recommendations: [{ key: 'b' }, { key: 'a', status: 'completed' }], summary: 'Done' });
});

test('rows that people add themselves stay as they were typed', () => {
  const own: Component[] = [{ type: LIST, id: 'list', key: 'actions', rows: [{ type: 'textfield', id: 'action', key: 'action' }] }];

  assert.deepEqual(intoRows(own, { actions: [] }, { actions: [{ action: 'Train' }] }), { actions: [{ action: 'Train' }] });
});

test('what a row is about is read, not chosen', () => {
  const node = shown({ type: 'select', id: 'key', key: 'key', label: 'Recommendation', readonly: true, valuesKey: 'options' }, 'CCPR/C/KEN/CO/4#12');

  assert.equal(node.querySelector('output')?.textContent, 'CCPR/C/KEN/CO/4, para. 12: Train the police');
  assert.equal(node.querySelector('select'), null);
});

test('none of several stands for all; those that are ticked are the value, in the order of the options', () => {
  const taken: unknown[] = [];
  const node = shown({ type: 'checklist', id: 'several', key: 'several', label: 'For which', valuesKey: 'options' }, [OPTIONS[1]?.value], value => taken.push(value));
  const boxes = [...node.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

  assert.equal(node.querySelector('summary')?.textContent, '1 of 2 chosen');
  assert.deepEqual(boxes.map(box => box.checked), [false, true]);
  assert.ok(boxes[0]);
  boxes[0].checked = true;
  boxes[0].dispatchEvent(new window.Event('change', { bubbles: true }));
  assert.deepEqual(taken, [OPTIONS.map(option => option.value)]);
  assert.equal(shown({ type: 'checklist', id: 'several', key: 'several', label: 'For which', valuesKey: 'options' }, []).querySelector('summary')?.textContent, 'All');
});

test('references are written one a line', () => {
  assert.deepEqual(entries(' CCPR/C/KEN/CO/4#12 \n\n CCPR/C/KEN/CO/4#13'), ['CCPR/C/KEN/CO/4#12', 'CCPR/C/KEN/CO/4#13']);
});

test('nothing that is typed gets lost, however fast', async () => {
  const node = document.createElement('div');
  const Field = () => {
    const [value, setValue] = useState('');
    return <AmountInput around={AROUND} id="amount" label="Requested amount (USD)" value={value} required={false} invalid={false} describedBy=""
      disabled={false} readonly={false} onValue={setValue} onFocus={() => undefined} onBlur={() => undefined} />;
  };
  render(<Field />, node);
  const input = node.querySelector('input');
  assert.ok(input);

  for (const key of '40,000') {
    input.value += key;
    input.dispatchEvent(new window.Event('input', { bubbles: true }));
    await Promise.resolve();
  }

  assert.equal(input.value, '40,000');
});

function shown(cell: Component, value: unknown, onValue: (value: unknown) => void = () => undefined): HTMLElement {
  const node = document.createElement('div');
  render(<Cell around={AROUND} cell={cell} id="cell" row={0} value={value} message={undefined} locked={false} onValue={onValue} onLeft={() => undefined} />, node);
  return node;
}
