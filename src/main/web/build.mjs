// Builds the scripts of the web apps and the program's own pages into target/web, from where Maven takes them into the
// jar. File names carry a hash of their content, so that a browser never runs an old script with a new page.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import rtlcss from 'rtlcss';
import { licences } from './licences.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../../../target/web');
const apps = 'META-INF/resources/webjars/camunda/app';
const vendor = join(here, '../../../target/webapps', apps); // what Maven takes out of the web apps for this build
const pages = 'static/casework';
const scripts = `${apps}/tasklist/scripts`; // all that is loaded as a module: each is then loaded once, whichever app asks

/** Scripts that the web apps and pages load when they start; all else is loaded by these when it is shown.
 * @type {Record<string, string>} */
const ENTRIES = {
  'casework-language': 'src/tasklist/language.ts',
  'casework-sign-on': 'src/tasklist/sign-on.ts',
  'casework-forms': 'src/tasklist/forms.ts',
  'casework-home': 'src/tasklist/home.ts',
  'casework-frame': 'src/tasklist/frame/frame.ts',
  'casework-intake': 'src/tasklist/intake/intake.ts',
  'casework-endorse-plans': 'src/tasklist/endorse-plans/endorse-plans.ts',
  'casework-preferences': 'src/tasklist/preferences.ts',
  'casework-oversight': 'src/tasklist/oversight.ts',
  'casework-comments': 'src/tasklist/comments.ts',
  'casework-search': 'src/search/plugin.ts',
  'casework-documents': 'src/tasklist/documents.ts',
  'casework-cockpit': 'src/cockpit/oversight.ts',
  'casework-admin': 'src/admin/hand-over.ts',
  'casework-preferences-page': 'src/pages/preferences/preferences-page.ts',
  'casework-programme-page': 'src/pages/programme/programme-page.ts',
  'casework-help-page': 'src/pages/help/help-page.ts',
  'casework-story-page': 'src/pages/story/story-page.ts',
  'casework-search-page': 'src/pages/search/search-page.ts',
  'casework-case-page': 'src/pages/case/case-page.ts',
  'casework-hand-over-page': 'src/pages/hand-over/hand-over-page.ts',
  'casework-fund-reports-page': 'src/pages/fund-reports/fund-reports-page.ts',
  'casework-people-page': 'src/pages/people/people-page.ts',
  'casework-letters-page': 'src/pages/letters/letters-page.ts',
  'casework-absence-page': 'src/pages/absence/absence-page.ts'
};

/** Scripts of pages that answer people before they have signed in: whole by themselves, as nothing else is open then.
 * @type {Record<string, string>} */
const BEFORE_SIGN_IN = { 'sign-on': 'src/pages/sign-on/sign-on.ts', password: 'src/pages/password/password-page.ts' };

/** Scripts of what is open to everybody, which lie where it is served from, if at all. @type {Record<string, string>} */
const FOR_EVERYBODY = { public: 'src/pages/public/public-page.ts' };
const publicPage = 'publication/page';

/** The fonts that papers are set in, by package and weight. @type {Record<string, string[]>} */
const FONTS = {
  'noto-sans': ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'],
  'noto-sans-arabic': ['400Regular/NotoSansArabic_400Regular.ttf', '700Bold/NotoSansArabic_700Bold.ttf'],
  'noto-sans-hebrew': ['400Regular/NotoSansHebrew_400Regular.ttf'],
  'noto-sans-ethiopic': ['400Regular/NotoSansEthiopic_400Regular.ttf'],
  'noto-sans-georgian': ['400Regular/NotoSansGeorgian_400Regular.ttf'],
  'noto-sans-armenian': ['400Regular/NotoSansArmenian_400Regular.ttf'],
  'noto-sans-thai': ['400Regular/NotoSansThai_400Regular.ttf'],
  'noto-sans-lao': ['400Regular/NotoSansLao_400Regular.ttf'],
  'noto-sans-sc': ['400Regular/NotoSansSC_400Regular.ttf'],
  'noto-sans-kr': ['400Regular/NotoSansKR_400Regular.ttf']
};

/** @type {import('esbuild').BuildOptions & { metafile: true }} */
const common = {
  absWorkingDir: here,
  outdir: out,
  entryNames: '[dir]/[name]-[hash]',
  bundle: true,
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  loader: { '.css': 'text' },
  metafile: true,
  logLevel: 'warning'
};

await rm(out, { recursive: true, force: true });

const modules = await build({
  ...common,
  entryPoints: into(scripts, ENTRIES),
  chunkNames: `${scripts}/casework-[name]-[hash]`,
  assetNames: `${scripts}/casework-[name]-[hash]`,
  splitting: true,
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact'
});
const open = await build({ ...common, entryPoints: into(`${pages}/sign-on`, BEFORE_SIGN_IN), format: 'iife' });
const forEverybody = await build({ ...common, entryPoints: into(publicPage, FOR_EVERYBODY), format: 'esm' });

/** What a script is called in the end, without its folder and extension, by its source. */
const built = new Map([modules, open, forEverybody].flatMap(each => Object.entries(each.metafile.outputs))
  .flatMap(([file, output]) => output.entryPoint ? [[output.entryPoint, basename(file, '.js')]] : []));

await put(`${scripts}/THIRD-PARTY.txt`, await licences(here, [modules, open, forEverybody].flatMap(each => Object.keys(each.metafile.inputs))));
for (const app of ['tasklist', 'cockpit', 'admin', 'welcome']) {
  await put(`${apps}/${app}/scripts/config.js`, await filledIn(`src/${app}/config.js`));
}
for (const file of await readdir(join(here, 'src/tasklist/locales'))) {
  await put(`${apps}/tasklist/locales/${file}`, await readFile(join(here, 'src/tasklist/locales', file), 'utf8'));
}
for (const page of await folders('src/pages')) {
  for (const file of (await readdir(join(here, 'src/pages', page))).filter(name => extname(name) === '.html')) {
    const folder = page in FOR_EVERYBODY ? publicPage : `${pages}/${page}`;
    await put(`${folder}/${file}`, await filledIn(`src/pages/${page}/${file}`, folder));
  }
}
for (const [name, files] of Object.entries(FONTS)) {
  const from = join(here, 'node_modules/@expo-google-fonts', name);
  await put(`paper/fonts/${name}-licence.txt`, await readFile(join(from, 'LICENSE_FONT'), 'utf8'));
  for (const file of files) {
    await copyFile(join(from, file), join(out, 'paper/fonts', basename(file)));
  }
}

/** @param {string} folder @param {Record<string, string>} entries */
function into(folder, entries) {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [`${folder}/${name}`, file]));
}

/** The text of a file, with the names that scripts and style sheets have in the end.
 * @param {string} file @param {string} [folder] where style sheets are put */
async function filledIn(file, folder) {
  let text = await readFile(join(here, file), 'utf8');
  for (const [mark, kind, name] of text.matchAll(/@(script|style|mirrored):([\w-]+)@/g)) {
    text = text.replace(mark, kind === 'script' ? script(name, file) : kind === 'style' ? await style(name, folder ?? '') : await mirrored(name));
  }
  return text;
}

/** @param {string} name @param {string} from */
function script(name, from) {
  const found = built.get(ENTRIES[name] ?? BEFORE_SIGN_IN[name] ?? FOR_EVERYBODY[name] ?? '');
  if (!found) {
    throw new Error(`${from} names the script ${name}, which is not built.`);
  }
  return found;
}

/** A style sheet with those that it imports. @param {string} name @param {string} folder */
async function style(name, folder) {
  const { outputFiles } = await build({ absWorkingDir: here, entryPoints: [`src/pages/${name}.css`], bundle: true, minify: true, write: false, logLevel: 'warning' });
  const text = outputFiles[0]?.text ?? '';
  const file = `${name}-${hash(text)}.css`;
  await put(`${folder}/${file}`, text);
  return file;
}

/** The web app's own style sheet with left and right exchanged, for languages that are written from right to left.
 * @param {string} app */
async function mirrored(app) {
  const text = rtlcss.process(await readFile(join(vendor, app, `camunda-${app}-bootstrap.css`), 'utf8'));
  const file = `casework-mirrored-${hash(text)}.css`;
  await put(`${apps}/${app}/${file}`, text);
  return file;
}

/** @param {string} text */
function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}

/** @param {string} file @param {string} text */
async function put(file, text) {
  await mkdir(dirname(join(out, file)), { recursive: true });
  await writeFile(join(out, file), text);
}

/** @param {string} folder */
async function folders(folder) {
  return (await readdir(join(here, folder), { withFileTypes: true })).filter(entry => entry.isDirectory()).map(entry => entry.name);
}
