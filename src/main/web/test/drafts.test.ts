import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Window } from 'happy-dom';
import { Autosave, unsaved, type State } from '../src/forms/autosave';
import { StartDraft, TaskDraft } from '../src/forms/drafts';

interface Request { method: string; address: string; headers: Record<string, string>; body: unknown }

let requests: Request[] = [];
let answers: ((request: Request) => Response)[] = [];

beforeEach(() => {
  const window = new Window({ url: 'https://casework.example.org/casework-test/camunda/app/tasklist/default/' });
  Object.assign(globalThis, { window, document: window.document });
  requests = [];
  answers = [];
  globalThis.fetch = async (address, init) => {
    const request = { method: init?.method ?? 'GET', address: String(address), headers: init?.headers as Record<string, string>, body: init?.body ? JSON.parse(String(init.body)) as unknown : undefined };
    requests.push(request);
    const answer = answers.shift();
    if (!answer) {
      throw new TypeError('unreachable');
    }
    return answer(request);
  };
});

const saved = (version: number) => () => new Response(null, { status: 204, headers: { ETag: `"${version}"`, 'X-Casework-Saved-At': '2027-03-01T12:00:00Z' } });
const nothing = () => new Response(null, { status: 204 });
const newer = () => new Response('{"message": "Another window has saved.", "faults": []}', { status: 409, headers: { ETag: '"9"', 'X-Casework-Saved-At': '2027-03-01T12:05:00Z' } });

test('a draft is saved on the version that this window has read', async () => {
  const draft = new TaskDraft('t1');
  answers.push(nothing, saved(1), saved(2));

  assert.equal(await draft.load(), undefined);
  await draft.save({ a: 1 });
  await draft.save({ a: 2 });

  assert.ok(requests.every(each => each.address.endsWith('/api/tasks/t1/draft')));
  assert.equal(requests[1]?.headers['If-None-Match'], '*');
  assert.equal(requests[2]?.headers['If-Match'], '"1"');
});

test('whatever is written says for whom the page was opened', async () => {
  const task = new TaskDraft('t9', 'ann');
  answers.push(saved(1), nothing, () => new Response('{"id": "d9", "version": 1, "savedAt": "2027-03-01T12:00:00Z"}', { status: 201 }), saved(2));

  await task.save({ a: 1 });
  await task.discard();
  const start = new StartDraft('seed-funding-request', undefined, 'ann');
  await start.save({ a: 1 });
  await start.save({ a: 2 });

  assert.deepEqual(requests.map(each => each.headers['X-Casework-Account']), ['ann', 'ann', 'ann', 'ann']);
});

test('an account that no header can carry is not sent', async () => {
  answers.push(saved(1));
  await new TaskDraft('t10', 'Zoë').save({ a: 1 });

  assert.equal(requests[0]?.headers['X-Casework-Account'], undefined);
});

test('a window that is behind says so, saves no more, and may be kept all the same', async () => {
  const draft = new TaskDraft('t2');
  const states: State[] = [];
  const autosave = new Autosave(draft, 'ann', () => ({ a: 1 }), state => states.push(state));
  answers.push(saved(3), newer, saved(10));
  await draft.load();

  autosave.touch();
  await autosave.flush();
  autosave.touch();
  await autosave.flush();
  assert.equal(states.at(-1)?.kind, 'newer');
  assert.equal(requests.length, 2);
  assert.ok(autosave.isUnsaved);

  await autosave.keepMine();
  assert.equal(states.at(-1)?.kind, 'saved');
  assert.equal(requests[2]?.headers['If-Match'], undefined);
  autosave.stop();
});

test('what the server did not take is there again, for its writer only', async () => {
  const draft = new TaskDraft('t3');
  const autosave = new Autosave(draft, 'ann', () => ({ a: 'typed' }), () => undefined);
  autosave.touch();
  await autosave.flush(true);
  autosave.stop();

  assert.deepEqual(await unsaved(new TaskDraft('t3'), 'ann'), { a: 'typed' });
  assert.equal(await unsaved(new TaskDraft('t3'), 'bob'), undefined);
});

test('the first save of a start form creates its draft once, all later ones change it', async () => {
  const draft = new StartDraft('seed-funding-request');
  const created = () => new Response('{"id": "d1", "version": 1, "savedAt": "2027-03-01T12:00:00Z"}', { status: 201 });
  answers.push(() => new Response('{"items": []}', { status: 200 }), created, saved(2), saved(3));

  assert.equal(await draft.load(), undefined);
  await Promise.all([draft.save({ title: 'a' }), draft.save({ title: 'b' })]);
  await draft.save({ title: 'c' });

  assert.deepEqual(requests.map(each => each.method), ['GET', 'POST', 'PUT', 'PUT']);
  assert.equal(requests[3]?.headers['If-Match'], '"2"');
  assert.deepEqual(draft.header(), { 'X-Casework-Draft': 'd1' });
});

test('an answer that got lost makes no second draft of what was typed, and another form another one', async () => {
  const draft = new StartDraft('seed-funding-request');
  const created = () => new Response('{"id": "d1", "version": 1, "savedAt": "2027-03-01T12:00:00Z"}', { status: 201 });
  answers.push(() => { throw new TypeError('cut'); }, created, created);

  assert.deepEqual(draft.header(), {});
  await assert.rejects(draft.save({ title: 'a' }));
  assert.deepEqual(draft.header(), { 'X-Casework-Draft': (requests[0]?.body as { id: string }).id });
  await draft.save({ title: 'a' });
  draft.anew();
  await draft.save({ title: 'b' });

  const ids = requests.map(each => (each.body as { id: string }).id);
  assert.match(ids[0] ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(ids[1], ids[0]);
  assert.notEqual(ids[2], ids[0]);
});

test('a draft that was deleted in another window is written anew', async () => {
  const draft = new StartDraft('seed-funding-request', 'd7');
  const states: State[] = [];
  const autosave = new Autosave(draft, 'ann', () => ({ a: 1 }), state => states.push(state));
  const gone = () => new Response('{"message": "There is no such draft.", "faults": []}', { status: 404 });
  answers.push(() => new Response('{"values": {}, "version": 3, "savedAt": "2027-03-01T12:00:00Z"}', { status: 200 }), gone,
    () => new Response('{"id": "d8", "version": 1, "savedAt": "2027-03-01T12:00:00Z"}', { status: 201 }));
  await draft.load();

  autosave.touch();
  await autosave.flush();
  await autosave.flush();
  autosave.stop();

  assert.deepEqual(requests.map(each => each.method), ['GET', 'PUT', 'POST']);
  assert.equal(states.at(-1)?.kind, 'saved');
});

test('no room for another draft is said and not tried again at once', async () => {
  const states: State[] = [];
  const autosave = new Autosave(new StartDraft('seed-funding-change'), 'ann', () => ({ a: 1 }), state => states.push(state));
  answers.push(() => new Response('{"message": "Delete a draft first.", "faults": []}', { status: 409 }));

  autosave.touch();
  await autosave.flush();

  assert.deepEqual(states.at(-1)?.kind, 'failed');
  assert.ok(autosave.isUnsaved);
  autosave.stop();
});
