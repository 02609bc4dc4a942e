// Builds the scripts of the web apps and of the program's own pages into target/web, from where Maven takes them into the
// jar. File names carry a hash of their content, so that a browser never runs an old script with a new page.
import { build } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../../../target/web');
const apps = 'META-INF/resources/webjars/camunda/app';
const scripts = `${apps}/tasklist/scripts`;

/** Scripts that Tasklist and Cockpit load when they start; all else is loaded by these when it is shown.
 * @type {Record<string, string>} */
const ENTRIES = { 'casework-forms': 'src/tasklist/forms.ts' };

await rm(out, { recursive: true, force: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [`${scripts}/${name}`, file])),
  outdir: out,
  entryNames: '[dir]/[name]-[hash]',
  chunkNames: `${scripts}/casework-[name]-[hash]`,
  assetNames: `${scripts}/casework-[name]-[hash]`,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text' },
  metafile: true,
  logLevel: 'warning'
});

/** What an entry is called in the end, without its folder and extension, as the web apps' settings name scripts. */
const built = new Map(Object.entries(result.metafile.outputs)
  .filter(([, output]) => output.entryPoint)
  .map(([file, output]) => [output.entryPoint, basename(relative(out, join(here, file)), '.js')]));

for (const app of ['tasklist', 'cockpit', 'admin', 'welcome']) {
  const settings = await readFile(join(here, `src/${app}/config.js`), 'utf8');
  const file = join(out, apps, app, 'scripts/config.js');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, settings.replace(/@script:([\w-]+)@/g, (_, name) => {
    const script = built.get(ENTRIES[name] ?? '');
    if (!script) {
      throw new Error(`src/${app}/config.js names the script ${name}, which is not built.`);
    }
    return script;
  }));
}
