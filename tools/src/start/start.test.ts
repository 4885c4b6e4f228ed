import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const tools = fileURLToPath(new URL('../../', import.meta.url));
let root = '';

/** A clone whose npm, compiler, bundler and command line only say that they were called. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'breakwater-clone-'));
  for (const name of ['start.mjs', 'prepare.mjs']) cpSync(join(tools, name), join(root, 'tools', name));
  write('package.json', '{"type":"module","engines":{"node":">=20.19.0"}}');
  write('package-lock.json', '{}');
  write(
    'npm.mjs',
    `console.log('npm', ...process.argv.slice(2)); process.exit(Number(process.env.NPM_EXIT ?? 0))`,
  );
  write(
    'node_modules/typescript/bin/tsc',
    `console.log('tsc', ...process.argv.slice(2)); process.exit(Number(process.env.TSC_EXIT ?? 0))`,
  );
  write('core/storage/dist/build-empty-cluster.js', '');
  write('apps/cli/bundle.mjs', '');
  const bin = 'apps/cli/bin';
  cpSync(join(tools, '..', bin), join(root, bin), { recursive: true });
  write(
    'node_modules/vite/bin/vite.js',
    `console.log('vite', ...process.argv.slice(2)); process.exit(Number(process.env.VITE_EXIT ?? 0))`,
  );
  write(
    'apps/cli/dist/main.js',
    `const wait = process.argv[3] === 'wait';
     if (wait) process.on('SIGTERM', () => process.exit(7));
     console.log('cli', ...process.argv.slice(2));
     if (wait) setInterval(() => {}, 1000);
     else process.exit(3);`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const environment = () => ({ ...process.env, npm_execpath: join(root, 'npm.mjs') });

function start(settings: NodeJS.ProcessEnv = {}, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/start.mjs', ...parameters], {
    cwd: root,
    env: { ...environment(), ...settings },
    encoding: 'utf8',
  });
  return { status, output: stdout.trim().split('\n'), errors: stderr };
}

describe('npm start', () => {
  it('installs, builds and runs the demo on a fresh clone', () => {
    expect(start({}, '--events', '10').output).toEqual([
      'Installing dependencies (npm ci) …',
      'npm ci --include=dev --no-audit --no-fund',
      'tsc -b',
      'Building the console (vite build) …',
      'vite build apps/console --logLevel=warn',
      'cli demo --events 10',
    ]);
  });

  it('installs and bundles nothing when nothing is missing', () => {
    write('node_modules/.package-lock.json', '{}');
    write('apps/console/dist/index.html', '');
    expect(start().output).toEqual(['tsc -b', 'cli demo']);
  });

  it('installs again when the lock file is newer than what is installed', () => {
    write('node_modules/.package-lock.json', '{}');
    utimesSync(join(root, 'node_modules/.package-lock.json'), 1, 1);
    expect(start().output).toContain('npm ci --include=dev --no-audit --no-fund');
  });

  it('never installs through a link, which would empty the folder of another checkout', () => {
    renameSync(join(root, 'node_modules'), join(root, 'elsewhere'));
    symlinkSync('elsewhere', join(root, 'node_modules'));
    const { status, output, errors } = start();
    expect({ status, errors }).toEqual({
      status: 1,
      errors: expect.stringContaining('node_modules is a link'),
    });
    expect(output).toEqual(['']);
  });

  it('passes the exit code of the demo on', () => {
    expect(start().status).toBe(3);
  });

  it('stops with a message when the install or the build fails', () => {
    expect(start({ NPM_EXIT: '1' })).toMatchObject({
      status: 1,
      errors: expect.stringContaining('npm ci failed'),
    });
    const { status, output, errors } = start({ TSC_EXIT: '2' });
    expect({ status, errors }).toEqual({ status: 1, errors: expect.stringContaining('The build failed') });
    expect(output).not.toContain('cli demo');
    expect(start({ VITE_EXIT: '1' })).toMatchObject({
      status: 1,
      errors: expect.stringContaining('The console could not be built'),
    });
  });

  it('names the version it needs when Node is too old', () => {
    write('package.json', '{"type":"module","engines":{"node":">=999.0.0"}}');
    expect(start()).toMatchObject({
      status: 1,
      errors: expect.stringContaining('needs Node 999.0.0 or newer'),
    });
    expect(existsSync(join(root, 'node_modules/.package-lock.json'))).toBe(false);
  });

  it('passes signals on to the demo', async () => {
    write('node_modules/.package-lock.json', '{}');
    const child = spawn(process.execPath, ['tools/start.mjs', 'wait'], { cwd: root, env: environment() });
    child.stdout.on('data', (data: Buffer) => {
      if (data.toString().includes('cli demo wait')) child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(7);
  });
});
