import './dom';
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { address, base, call, Refusal, token } from '../src/shared/server';

const sent: { url: string; init: RequestInit }[] = [];

function answering(status: number, body: string, headers: Record<string, string> = {}): void {
  globalThis.fetch = async (url, init) => {
    sent.push({ url: String(url), init: init ?? {} });
    return new Response(body, { status, headers });
  };
}

afterEach(() => {
  sent.length = 0;
  document.cookie = 'XSRF-TOKEN=; Max-Age=0';
});

test('the program is where the scripts come from', () => {
  assert.equal(base('https://un.example/casework/camunda/app/tasklist/scripts/casework-chunk-X.js?bust=7.24.0'), 'https://un.example/casework/');
});

test('what is empty is left out of an address', () => {
  assert.equal(new URL(address('/api/programme', { country: 'KEN', from: '', to: null, page: 0 })).search, '?country=KEN&page=0');
});

test('the token is that of the cookie, else what the last answer told', async () => {
  answering(200, '{}', { 'X-XSRF-TOKEN': 'told' });
  await call('api/preferences');
  assert.equal(token(), 'told');

  document.cookie = 'other=1';
  document.cookie = 'XSRF-TOKEN=a%20cookie';
  await call('api/preferences', {}, { method: 'PUT', body: { language: 'fr' } });

  assert.deepEqual(sent[1]?.init.headers, { Accept: 'application/json', 'X-XSRF-TOKEN': 'a cookie', 'Content-Type': 'application/json' });
  assert.equal(sent[1]?.init.body, '{"language":"fr"}');
});

test('reading sends no token', async () => {
  document.cookie = 'XSRF-TOKEN=secret';
  answering(200, '[]');

  assert.deepEqual(await call('api/feeds'), []);
  assert.deepEqual(sent[0]?.init.headers, { Accept: 'application/json' });
});

test('a refusal says what is wrong and where', async () => {
  answering(400, '{"message": "The file can not be read.", "faults": [{"row": 3, "column": "Symbol", "message": "is required"}]}');

  await assert.rejects(call('api/recommendations/intake', {}, { method: 'POST' }), (error: Refusal) => {
    assert.equal(error.message, 'The file can not be read.');
    assert.deepEqual(error.faults, [{ row: 3, column: 'Symbol', message: 'is required' }]);
    return error.status === 400;
  });
});

test('whatever else comes back is said in a sentence', async () => {
  answering(502, '<html>Bad gateway</html>');
  await assert.rejects(call('api/feeds'), { message: 'The program did not respond. Try again in a moment.' });

  answering(401, '{"message": "no"}');
  await assert.rejects(call('api/feeds'), { message: 'Your session has ended. Reload this page to sign in again.' });
});
