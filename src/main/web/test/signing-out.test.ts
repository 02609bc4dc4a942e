import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allIsKept, beforeSigningOut } from '../src/shared/signing-out';

test('all that is to be kept is kept before somebody signs out, also where one of it fails', async () => {
  const kept: string[] = [];
  const stops = [
    beforeSigningOut(() => Promise.reject(new Error('The server is away.'))),
    beforeSigningOut(async () => { await Promise.resolve(); kept.push('a form'); })
  ];
  await allIsKept();
  stops.forEach(stop => stop());
  await allIsKept();

  assert.deepEqual(kept, ['a form']);
});

test('a server that is away keeps nobody signed in', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const stop = beforeSigningOut(() => new Promise(() => undefined));
  const waited = allIsKept();
  context.mock.timers.tick(3000);
  await waited;
  stop();
});
