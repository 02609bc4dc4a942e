import { test } from 'node:test';
test('nothing', () => undefined);
