import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of all packages that are part of what was built.
 *
 * @param {string} here the folder of the build
 * @param {string[]} inputs the files that were bundled
 * @throws Error if a package has none
 */
export async function licences(here, inputs) {
  const packages = [...new Set(inputs.flatMap(file => file.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []))].sort();
  const texts = await Promise.all(packages.map(folder => licence(join(here, folder))));
  return ['The scripts beside this file contain parts of these packages.\n', ...texts].join(`\n${'-'.repeat(72)}\n\n`);
}

/** @param {string} folder */
async function licence(folder) {
  const { name, version, license, homepage } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find(each => /^(licen[cs]e|copying)/i.test(each));
  if (!license && !file) {
    throw new Error(`${name} ${version} has no licence: leave it out, or ask who made it.`);
  }
  const text = file ? await readFile(join(folder, file), 'utf8') : '';
  return [`${name} ${version}`, homepage ?? '', `Licence: ${license ?? 'see below'}`, '', text].join('\n');
}
