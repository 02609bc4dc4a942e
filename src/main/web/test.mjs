// Bundles the unit tests and runs them with Node's own runner, in a page that exists in memory only.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'node_modules/.casework-tests'); // where the packages are found
const tests = readdirSync(join(here, 'test')).filter(file => /\.test\.tsx?$/.test(file));

/** Lit is taken into each test, after the page in which it is to find itself; other packages stay outside.
 * @param {import('esbuild').OnResolveArgs} asked */
const found = ({ path, kind }) => kind === 'entry-point' || /^(lit|@lit|@awesome\.me)(\/|-|$)/.test(path) ? undefined : { path, external: true };

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: tests.map(file => `test/${file}`),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  conditions: ['browser'],
  target: 'node20',
  plugins: [{ name: 'packages', setup: ({ onResolve }) => { onResolve({ filter: /^[^.]/ }, found); } }],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text' },
  logLevel: 'warning'
});

const run = spawnSync(process.execPath, ['--test', '--test-reporter=dot', ...tests.map(file => join(out, file.replace(/\.tsx?$/, '.mjs')))], { stdio: 'inherit' });
process.exit(run.status ?? 1);
