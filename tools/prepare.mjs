// What `npm start` and `npm test` do first on a fresh clone. Plain JavaScript without dependencies: nothing
// is installed or built yet when it runs.
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Checks Node, installs and builds what is missing; ends the process with a clear message where it cannot. */
export function prepare() {
  checkNodeVersion();
  if (isInstallNeeded()) install();
  build();
}

function checkNodeVersion() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '');
  if (compareVersions(process.versions.node, wanted) < 0) {
    fail(
      `Breakwater needs Node ${wanted} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
    );
  }
}

function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const index = left.findIndex((part, at) => part !== right[at]);
  return index < 0 ? 0 : left[index] - right[index];
}

/** npm writes `node_modules/.package-lock.json` last, so an interrupted install counts as missing. */
function isInstallNeeded() {
  const installed = modifiedAt('node_modules/.package-lock.json');
  return installed === undefined || installed < (modifiedAt('package-lock.json') ?? 0);
}

function modifiedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;
}

function install() {
  // npm ci empties the folder first, and through a link it would empty one that other checkouts use.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail(
      'node_modules is a link, and what it leads to is out of date: run npm ci there, or remove the link.',
    );
  }
  console.log('Installing dependencies (npm ci) …');
  // Development dependencies hold the compiler, so they are wanted under NODE_ENV=production too.
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? run(process.execPath, [npm, ...parameters])
    : run('npm', parameters, { shell: process.platform === 'win32' });
  if (status !== 0)
    fail('npm ci failed: its message is above. Without a network, copy node_modules from another checkout.');
}

/** Builds what is out of date: packages, the bundle of the command line, the console. */
export function build() {
  const { status } = run(process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
  if (status !== 0) fail('The build failed (tsc -b): the errors are above.');
  run(process.execPath, ['core/storage/dist/build-empty-cluster.js']); // without it, a first start is only slower
  run(process.execPath, ['apps/cli/bundle.mjs']); // without it, processes start from what tsc left, in twice the time
  buildConsole();
}

/** The bundler runs only when a source of the console, or what it is made with, is newer than what is there. */
function buildConsole() {
  const built = modifiedAt('apps/console/dist/index.html');
  const sources = ['src', 'index.html', 'vite.config.ts', 'package.json'];
  const changed = Math.max(...sources.map((source) => newestIn(`apps/console/${source}`)));
  if (built !== undefined && built > Math.max(changed, modifiedAt('package-lock.json') ?? 0)) return;
  console.log('Building the console (vite build) …');
  const { status } = run(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    'apps/console',
    '--logLevel=warn',
  ]);
  if (status !== 0) fail('The console could not be built (vite build): the errors are above.');
}

/** Folders count too, so that a file taken away is noticed. */
function newestIn(path) {
  const entry = statSync(join(root, path), { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
  return Math.max(entry.mtimeMs, ...readdirSync(join(root, path)).map((name) => newestIn(`${path}/${name}`)));
}

function run(command, parameters, options = {}) {
  return spawnSync(command, parameters, { cwd: root, stdio: 'inherit', ...options });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
