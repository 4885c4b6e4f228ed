import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** Folder of the bundle: the program and most of its dependencies in some tens of files instead of three thousand. */
export const bundleFolder = fileURLToPath(new URL('../dist/bundle/', import.meta.url));

/** What the bundle says it was made of. */
export const stateFile = `${bundleFolder}made-of.json`;

/** When each package was built last and when the dependencies were installed, by path. */
export function stateOfBuild() {
  const packages = ['.', 'core', 'libs', 'domain', 'adapters', 'apps'].flatMap((folder) =>
    folder === '.' ? ['contracts'] : readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`),
  );
  const files = [...packages.map((path) => `${path}/dist/.tsbuildinfo`), 'node_modules/.package-lock.json'];
  return JSON.stringify(
    files.map((file) => [file, statSync(new URL(file, root), { throwIfNoEntry: false })?.mtimeMs ?? 0]),
  );
}

/** Whether there is a bundle of what is built now: after a build of one package alone there is none. */
export function isBundled() {
  try {
    return readFileSync(stateFile, 'utf8') === stateOfBuild();
  } catch {
    return false;
  }
}
