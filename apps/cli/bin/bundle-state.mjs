import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** Folder of the bundle: the program and most of its dependencies in some tens of files instead of three thousand. */
export const bundleFolder = fileURLToPath(new URL('../dist/bundle/', import.meta.url));

/** What the bundle says it was made of. */
export const stateFile = `${bundleFolder}made-of.json`;

/** When each package was built last, by path, and which dependencies are installed. */
export function stateOfBuild() {
  const folders = ['core', 'libs', 'domain', 'adapters', 'apps'];
  const packages = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`),
  );
  const built = ['contracts', ...packages].map((path) => {
    const file = new URL(`${path}/dist/.tsbuildinfo`, root);
    return [path, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0];
  });
  const installed = readFileSync(new URL('node_modules/.package-lock.json', root));
  return JSON.stringify({ built, installed: createHash('sha256').update(installed).digest('hex') });
}

/** Whether there is a bundle of what is built now: after a build of one package alone there is none. */
export function isBundled() {
  try {
    return readFileSync(stateFile, 'utf8') === stateOfBuild();
  } catch {
    return false;
  }
}
