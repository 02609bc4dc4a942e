import './dom';
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { documentsOf, type Item } from '../src/documents/answers';
import { Queue, type Sending } from '../src/documents/queue';
import { percent, size } from '../src/documents/sizes';

const MEGA = 1024 * 1024;
const original = globalThis.fetch;

afterEach(() => { globalThis.fetch = original; });

/** A server that keeps what arrives, and of which each answer can be made another. */
class Server {
  received = 0;
  announced = 0;
  readonly pieces: [number, number][] = [];
  version = 1;
  /** What happens instead at the next pieces: a status, or nothing at all. */
  next: (number | 'cut' | undefined)[] = [];
  refusal: string | undefined;

  constructor() {
    globalThis.fetch = ((address: string, { method, body }: RequestInit) => this.answer(new URL(address), method ?? 'GET', body)) as typeof fetch;
  }

  private async answer(address: URL, method: string, body: unknown): Promise<Response> {
    if (method === 'POST' && address.pathname.endsWith('/uploads')) {
      this.announced++;
      return this.progress(201);
    }
    if (method === 'PUT') {
      const instead = this.next.shift();
      const piece = body as Blob;
      if (instead === 'cut') {
        this.received += Math.min(MEGA, piece.size); // what was whole when the line went
        throw new TypeError('Failed to fetch');
      }
      if (instead !== undefined) {
        return new Response(JSON.stringify({ message: 'No.', faults: [] }), { status: instead });
      }
      this.pieces.push([Number(address.searchParams.get('offset')), piece.size]);
      this.received += piece.size;
      return this.progress(200);
    }
    return this.refusal === undefined ? new Response(JSON.stringify({ id: 'u', version: this.version }), { status: 201 })
      : new Response(JSON.stringify({ message: this.refusal, faults: [] }), { status: 400 });
  }

  private progress(status: number): Response {
    return new Response(JSON.stringify({ id: 'u', offset: this.received }), { status });
  }
}

const file = (bytes: number): File => new File([new Uint8Array(bytes)], 'Film.jpg', { lastModified: 1 });
const states: string[] = [];
const queue = (): Queue => {
  states.length = 0;
  const made = new Queue({ case: 'SF-KEN-2026-0001' }, () => Promise.resolve());
  made.listeners.add((sending: Sending) => states.at(-1) === sending.state || states.push(sending.state));
  return made;
};

test('a file goes in pieces, one after the other', async () => {
  const server = new Server();
  const sent = queue();

  await sent.add([file(9 * MEGA)], 'other');

  assert.deepEqual(server.pieces, [[0, 4 * MEGA], [4 * MEGA, 4 * MEGA], [8 * MEGA, MEGA]]);
  assert.deepEqual(states, ['sending', 'checking', 'done']);
  assert.equal(sent.all[0]?.item?.version, 1);
});

test('a cut connection goes on from what has arrived', async () => {
  const server = new Server();
  server.next = [undefined, 'cut', 503];
  const sent = queue();

  await sent.add([file(9 * MEGA)], 'other');

  assert.equal(server.announced, 3);
  assert.deepEqual(server.pieces, [[0, 4 * MEGA], [5 * MEGA, 4 * MEGA]]);
  assert.deepEqual(states, ['sending', 'cut', 'sending', 'cut', 'sending', 'checking', 'done']);
});

test('who stays without a line is asked to resume, and nothing is sent twice', async () => {
  const server = new Server();
  server.next = [undefined, ...Array.from({ length: 6 }, () => 502)];
  const sent = queue();

  await sent.add([file(5 * MEGA)], 'other');
  assert.equal(sent.all[0]?.state, 'stopped');

  await sent.resume(sent.all[0] as Sending);
  assert.deepEqual(server.pieces, [[0, 4 * MEGA], [4 * MEGA, MEGA]]);
  assert.equal(sent.all[0]?.state, 'done');
});

test('a refusal says why and is not tried again', async () => {
  const server = new Server();
  server.refusal = '“Film.jpg” is not what its name says: it is a program. It was not kept.';
  const sent = queue();

  await sent.add([file(10)], 'other');

  assert.equal(sent.all[0]?.state, 'refused');
  assert.equal(sent.all[0]?.message, server.refusal);
  assert.equal(server.announced, 1);
});

test('an ended session waits for its person', async () => {
  const server = new Server();
  server.next = [401];
  const sent = queue();

  await sent.add([file(10)], 'other');
  assert.equal(sent.all[0]?.state, 'signed-out');
  await sent.resume(sent.all[0] as Sending);
  assert.equal(sent.all[0]?.state, 'done');
});

test('versions stand under their document, the newest first', () => {
  const item = (id: string, document: string, version: number, addedAt: string, removedAt: string | null = null): Item =>
    ({ id, document, version, kind: 'other', name: id, size: 1, addedByName: '', addedAt, removedByName: null, removedAt, mayRemove: false });

  const documents = documentsOf([item('a1', 'a', 1, '2026-01-01'), item('a2', 'a', 2, '2026-01-03'), item('b1', 'b', 1, '2026-01-02'), item('c1', 'c', 1, '2026-01-04', '2026-01-05')], 'other');

  assert.deepEqual(documents.map(each => [each.newest.id, each.earlier.map(earlier => earlier.id)]), [['a2', ['a1']], ['b1', []]]);
});

test('sizes and shares read in the language of the reader', () => {
  assert.equal(size(500, 'en'), '1 kB');
  assert.equal(size(3 * MEGA / 2, 'fr').replace(/\s/u, ' '), '1,5 Mo');
  assert.equal(size(200 * MEGA, 'en'), '200 MB');
  assert.equal(percent(0.999, 'en'), '99%');
});
