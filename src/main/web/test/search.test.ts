import './dom';

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Found, Hit } from '../src/search/answers';

const asked: { url: URL; signal: AbortSignal | undefined }[] = [];
const visited: string[] = [];
let answer: (url: URL) => Partial<Found>;

const hit = (given: Partial<Hit>): Hit => ({ kind: 'request', key: 'SF-KEN-2027-0001', title: 'Legal aid', country: 'KEN', stage: 'endorsement', status: 'Endorsement', at: null, ended: false, case: null, ...given });
const found = (results: Hit[]): Partial<Found> => ({
  query: 'legal', total: results.length, totalIsExact: true, page: 0, size: 15, results,
  groups: [...new Set(results.map(({ kind }) => kind))].map(kind => ({ kind, total: results.filter(each => each.kind === kind).length, totalIsExact: true }))
});

Object.defineProperty(globalThis, 'fetch', {
  value: (where: string, { signal }: RequestInit = {}) => {
    const url = new URL(where);
    if (!url.pathname.endsWith('/api/search')) {
      return Promise.resolve(new Response('{"language":"en","words":{}}', { status: 200 }));
    }
    asked.push({ url, signal: signal ?? undefined });
    return Promise.resolve(new Response(JSON.stringify(answer(url)), { status: 200 }));
  }, configurable: true
});
Object.assign(globalThis, { Element: (window as unknown as { Element: typeof Element }).Element });

type SearchBox = InstanceType<typeof import('../src/search/search-box').SearchBox>;
await import('../src/search/search-box');
const { askedBy } = await import('../src/search/results');
const { factsOf } = await import('../src/search/names');
const { Reader } = await import('../src/shared/reader');

let box: SearchBox;

beforeEach(async () => {
  asked.length = 0;
  visited.length = 0;
  answer = () => found([hit({}), hit({ kind: 'recommendation', key: 'CAT/C/KEN/CO/3#12', title: 'Ensure legal aid.', stage: 'triage' })]);
  Object.defineProperty(window.location, 'assign', { value: (where: string) => visited.push(where), configurable: true });
  box = document.createElement('casework-search') as SearchBox;
  document.body.append(box);
  await box.updateComplete;
});

afterEach(() => {
  box.remove();
});

const field = () => box.shadowRoot?.querySelector('input') as HTMLInputElement;
const options = () => [...box.shadowRoot?.querySelectorAll('[role=option]') ?? []];
const press = async (key: string) => {
  field().dispatchEvent(new (window as unknown as { KeyboardEvent: typeof KeyboardEvent }).KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
  await box.updateComplete;
};

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new (window as unknown as { Event: typeof Event }).Event('input', { bubbles: true }));
}

async function settled(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 250));
  await box.updateComplete;
}

test('one question is asked for what was typed last, and none for a single letter', async () => {
  type('l');
  type('leg');
  type('legal');
  await settled();

  assert.deepEqual(asked.map(({ url }) => url.searchParams.get('q')), ['legal']);

  type('x');
  await settled();
  assert.equal(asked.length, 1);
  assert.equal(options().length, 0);
});

test('an answer that came too late is not shown', async () => {
  type('legal');
  await new Promise(resolve => setTimeout(resolve, 160));
  type('legal aid');
  assert.equal(asked[0]?.signal?.aborted, true);
  await settled();

  assert.equal(asked.length, 2);
});

test('what is found stands by kind, with the page of all results at the end', async () => {
  type('legal');
  await settled();

  assert.deepEqual([...box.shadowRoot?.querySelectorAll('.head') ?? []].map(head => head.textContent?.trim()), ['Requests (1)', 'Recommendations (1)']);
  assert.equal(options().length, 3);
  assert.equal(options()[0]?.querySelector('.facts')?.textContent, 'SF-KEN-2027-0001 · Kenya · Endorsement');
  assert.equal(field().getAttribute('aria-expanded'), 'true');
});

test('arrow keys choose, and Enter opens what is chosen', async () => {
  type('legal');
  await settled();
  await press('ArrowDown');
  await press('ArrowDown');

  assert.equal(field().getAttribute('aria-activedescendant'), 'hit-1');
  assert.equal(options()[1]?.getAttribute('aria-selected'), 'true');
  await press('Enter');
  assert.equal(visited.length, 1);
  assert.ok(visited[0]?.endsWith('/casework/case/?key=CAT%2FC%2FKEN%2FCO%2F3%2312'));
});

test('Enter without a choice leads to all results, Escape closes', async () => {
  type('legal');
  await settled();
  await press('Escape');
  assert.equal(options().length, 0);

  await press('Enter');
  assert.ok(visited[0]?.endsWith('/casework/search/?q=legal'));
});

test('what is typed is never markup', async () => {
  answer = () => found([hit({ title: '<img src=x onerror=alert(1)>' })]);
  type('legal');
  await settled();

  assert.equal(box.shadowRoot?.querySelector('img'), null);
  assert.equal(options()[0]?.querySelector('.title')?.textContent, '<img src=x onerror=alert(1)>');
});

test('a slash comes to the box, and stays a slash where one types', async () => {
  const Press = (window as unknown as { KeyboardEvent: typeof KeyboardEvent }).KeyboardEvent;
  const slash = new Press('keydown', { key: '/', bubbles: true, cancelable: true, composed: true });
  document.body.dispatchEvent(slash);
  assert.equal(slash.defaultPrevented, true);

  const other = document.createElement('textarea');
  document.body.append(other);
  const typed = new Press('keydown', { key: '/', bubbles: true, cancelable: true, composed: true });
  other.dispatchEvent(typed);
  other.remove();
  assert.equal(typed.defaultPrevented, false);
});

test('a finished case says so, and a task names its case', () => {
  const reader = new Reader('en', (text, parts = {}) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name])), 'UTC');

  assert.deepEqual(factsOf(hit({ stage: 'terms-declined', ended: true, at: '2027-03-01T10:00:00Z' }), reader), ['SF-KEN-2027-0001', 'Kenya', 'Terms declined', 'finished', 'since 1 Mar 2027']);
  assert.equal(factsOf(hit({ kind: 'task', key: 'abc', case: 'SF-KEN-2027-0001', stage: null, status: 'Your task' }), reader)[0], 'SF-KEN-2027-0001');
});

test('an address that asks for nonsense asks for everything', () => {
  assert.deepEqual(askedBy('?q= legal &kind=dragon&state=lost&page=-3&country=KEN'), { q: 'legal', kind: '', country: 'KEN', stage: '', state: '', page: 0 });
});
