import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CaseworkHeader } from '../src/shared/frame/header';
import { placesFor } from '../src/shared/frame/places';
import { facts } from '../src/shared/parts/facts';
import { paging } from '../src/shared/parts/paging';
import { table } from '../src/shared/parts/table';
import { READER, shown } from './shown';

interface Row {
  name: string;
  days: number | null;
}

const ROWS: Row[] = [{ name: '<b>b</b>', days: 2 }, { name: 'a', days: null }, { name: 'c', days: 10 }];
const TABLE = {
  caption: 'Days', rows: ROWS,
  columns: [{ head: 'Name', names: true, cell: (row: Row) => row.name }, { head: 'Days', number: true, cell: (row: Row) => row.days, sort: (row: Row) => row.days }]
};
const texts = (nodes: Iterable<Element>) => [...nodes].map(node => node.textContent);

test('a table names its rows and columns, and data never becomes markup', async () => {
  const place = await shown(table(TABLE));

  assert.equal(place.querySelector('caption')?.textContent, 'Days');
  assert.deepEqual(texts(place.querySelectorAll('tbody th')), ['<b>b</b>', 'a', 'c']);
  assert.deepEqual([...place.querySelectorAll('thead th')].map(head => head.getAttribute('scope')), ['col', 'col']);
  assert.deepEqual([...place.querySelectorAll('tbody td')].map(cell => cell.getAttribute('data-head')), ['Days', 'Days', 'Days']);
  assert.equal(place.querySelector('.cw-wide')?.getAttribute('tabindex'), null);
});

test('a table is sorted by its heads, up and down, and what is not known comes last first', async () => {
  const place = await shown(table(TABLE));
  const [name, days] = [...place.querySelectorAll('thead th')];
  const press = async () => {
    days?.querySelector('button')?.click();
    await new Promise(resolve => setTimeout(resolve));
  };
  assert.deepEqual([name?.getAttribute('aria-sort'), days?.getAttribute('aria-sort')], [null, 'none']);

  await press();
  assert.equal(days?.getAttribute('aria-sort'), 'ascending');
  assert.deepEqual(texts(place.querySelectorAll('tbody td')), ['2', '10', '']);
  await press();
  assert.equal(days?.getAttribute('aria-sort'), 'descending');
  assert.deepEqual(texts(place.querySelectorAll('tbody th')).slice(1), ['c', '<b>b</b>']);
});

test('pages are turned where there is more than one', async () => {
  const links = async (total: number, page: number) => texts((await shown(paging(READER, { total, size: 50 }, page, to => `?page=${to}`))).querySelectorAll('a'));

  assert.deepEqual(await links(50, 0), []);
  assert.deepEqual(await links(120, 0), ['Next']);
  assert.deepEqual(await links(120, 1), ['Previous', 'Next']);
  assert.deepEqual(await links(120, 2), ['Previous']);
});

test('facts that are not known are not named', async () => {
  const place = await shown(facts([['Stage', 'Review'], ['Ended', null], ['Country', '']]));

  assert.deepEqual(texts(place.querySelectorAll('dt, dd')), ['Stage', 'Review']);
});

test('the header leads to what a person may do, and says where they are and who', async () => {
  const person = { id: 'ken-rc', name: 'Daniel Mwangi', groups: ['resident-coordinator'] };
  const place = await shown(Object.assign(new CaseworkHeader(), { here: 'programme', person }));

  assert.deepEqual(texts(place.querySelectorAll('nav a')), ['Home', 'Tasks', 'Programme', 'Reports of the fund', 'Drafts', 'Calendar', 'Preferences', 'Absence', 'Help']);
  assert.equal(place.querySelector('[aria-current=page]')?.textContent, 'Programme');
  assert.equal(place.querySelector('.cw-who')?.textContent, 'Daniel Mwangi');
  assert.deepEqual(placesFor({ ...person, groups: ['manager'] }).slice(-1).map(({ name }) => name), ['handOver']);
  assert.deepEqual(placesFor({ ...person, groups: ['camunda-admin'] }).slice(-2).map(({ name }) => name), ['handOver', 'people']);
});

test('on a phone the menu opens by its button and closes by Escape', async () => {
  const place = await shown(new CaseworkHeader());
  const button = place.querySelector<HTMLElement>('.cw-menu-button');
  button?.click();
  await new Promise(resolve => setTimeout(resolve));
  assert.equal(button?.getAttribute('aria-expanded'), 'true');
  assert.equal(place.querySelector('#cw-head-menu')?.hasAttribute('data-closed'), false);

  place.querySelector('#cw-head-menu')?.dispatchEvent(Object.assign(new Event('keydown', { bubbles: true }), { key: 'Escape' }));
  await new Promise(resolve => setTimeout(resolve));
  assert.equal(button?.getAttribute('aria-expanded'), 'false');
});
