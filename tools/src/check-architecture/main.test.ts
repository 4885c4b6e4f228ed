import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reportArchitecture } from './report-architecture.ts';
import { architectureWith, type Changes, createFixtureTree, manifestOf } from './testing/fixture-tree.ts';

const MAIN = fileURLToPath(new URL('../../dist/check-architecture/main.js', import.meta.url));

type Ended = { status: number | null; output: string };

/** As `npm run check` does, in a process of its own. */
function runMain(changes: Changes): Ended {
  using tree = createFixtureTree(changes);
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, tree.root], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function report(changes: Changes): Ended {
  using tree = createFixtureTree(changes);
  let output = '';
  const print = (line: string) => {
    output += `${line}\n`;
  };
  return { status: reportArchitecture(tree.root, { log: print, error: print }), output };
}

const planted: [fault: string, changes: Changes, message: string][] = [
  [
    'a table that nobody declared',
    {
      'domain/intake/src/migrations/0002-more.ts':
        'export const up = `create table whereabouts (account_id text)`;\n',
    },
    'domain/intake/src/migrations/0002-more.ts:1  kept-tables  "whereabouts" is not declared',
  ],
  [
    'a forbidden import',
    { 'domain/intake/src/peek.ts': "import type { read } from '@breakwater/review';\n" },
    'domain/intake/src/peek.ts:1  allowed-imports  "intake" may not import "review"',
  ],
  [
    'a deep import by name',
    { 'domain/intake/src/peek.ts': "import { now } from '@breakwater/kernel/src/now.ts';\n" },
    'domain/intake/src/peek.ts:1  deep-imports  "@breakwater/kernel/src/now.ts" reaches into another package',
  ],
  [
    'a deep import by path',
    { 'domain/intake/src/peek.ts': "\nexport * from '../../review/src/store.ts';\n" },
    'domain/intake/src/peek.ts:2  deep-imports  "../../review/src/store.ts" reaches',
  ],
  [
    'test builders in product code',
    { 'domain/intake/src/peek.ts': "import { clock } from '@breakwater/kernel/testing';\n" },
    'domain/intake/src/peek.ts:1  deep-imports  "@breakwater/kernel/testing"',
  ],
  [
    'a cycle of files',
    {
      'core/kernel/src/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
      'core/kernel/src/b.ts': "import type { a } from './a.ts';\nexport const b = 1;\n",
    },
    'core/kernel/src/a.ts → core/kernel/src/b.ts → core/kernel/src/a.ts',
  ],
  [
    'a cycle of packages',
    {
      'core/kernel/src/up.ts': "import { at } from '@breakwater/intake';\n",
      'domain/intake/src/down.ts': "import { now } from '@breakwater/kernel';\n",
    },
    'import-cycles  These packages import each other: intake → kernel → intake',
  ],
  [
    'an undeclared dependency',
    { 'core/kernel/src/yaml.ts': "import { parse } from 'yaml';\n" },
    'core/kernel/src/yaml.ts:1  declared-dependencies  "yaml" is not declared',
  ],
  [
    'a development dependency in product code',
    { 'core/kernel/src/yaml.ts': "const { it } = await import('vitest');\n" },
    'core/kernel/src/yaml.ts:1  declared-dependencies  "vitest" is not declared',
  ],
  [
    'a query builder outside a store',
    { 'domain/intake/src/receive.ts': "export const rows = (db) =>\n  db.selectFrom('event');\n" },
    'domain/intake/src/receive.ts:2  sql-place  SQL outside a store',
  ],
  [
    'the sql tag outside a store',
    { 'domain/intake/src/receive.ts': "import { sql } from 'kysely';\n" },
    'domain/intake/src/receive.ts:1  sql-place',
  ],
  [
    'a statement outside a store',
    { 'core/kernel/src/receive.ts': 'export const text = `\n  DELETE FROM event WHERE id = ${1}`;\n' },
    'core/kernel/src/receive.ts:1  sql-place',
  ],
  [
    'a request past the one way out',
    { 'domain/intake/src/ask.ts': "export const ask = () => fetch('https://a.example');\n" },
    'domain/intake/src/ask.ts:1  outgoing-place  A request past core/outgoing',
  ],
  [
    'a client of the global object',
    { 'domain/intake/src/ask.ts': '\nexport const ask = globalThis.fetch;\n' },
    'domain/intake/src/ask.ts:2  outgoing-place',
  ],
  [
    'a client of Node',
    { 'core/kernel/src/ask.ts': "import { request } from 'node:https';\nexport const ask = request;\n" },
    'core/kernel/src/ask.ts:1  outgoing-place',
  ],
  [
    'a client of Node as a whole',
    { 'core/kernel/src/ask.ts': "import * as http from 'node:http';\nexport const ask = http;\n" },
    'core/kernel/src/ask.ts:1  outgoing-place',
  ],
  [
    'a file of 401 lines',
    { 'core/kernel/src/long.ts': `${'export {};\n'.repeat(401)}` },
    'core/kernel/src/long.ts:401  file-size  401 lines',
  ],
  ['a missing README', { 'core/kernel/README.md': undefined }, 'core/kernel/README.md:1  skeleton  Missing'],
  [
    'a README of 61 lines',
    { 'core/kernel/README.md': 'line\n'.repeat(61) },
    'core/kernel/README.md:61  skeleton  61 lines',
  ],
  [
    'a domain without a store',
    { 'domain/intake/src/store.ts': undefined },
    'domain/intake/src/store.ts:1  skeleton  Missing',
  ],
  [
    'a domain without migrations',
    { 'domain/intake/src/migrations/0001-initial.ts': undefined },
    'domain/intake/src/migrations:1  skeleton  Missing',
  ],
  [
    'a domain with events but no events.ts',
    { 'domain/intake/src/events.ts': undefined },
    'domain/intake/src/events.ts:1  skeleton  Missing',
  ],
  [
    'a missing project reference',
    { 'domain/intake/tsconfig.json': '{}' },
    'domain/intake/tsconfig.json:1  project-references  Add a reference to core/kernel',
  ],
  [
    'a file called utils',
    { 'core/kernel/src/utils.ts': 'export const x = 1;\n' },
    'names  "utils.ts" says nothing',
  ],
  [
    'a folder called common',
    { 'core/kernel/src/common/x.ts': 'export {};\n' },
    'names  "common" says nothing',
  ],
  [
    'a default export',
    { 'core/kernel/src/x.ts': '\nexport default 1;\n' },
    'core/kernel/src/x.ts:2  default-exports',
  ],
  [
    'a package that the plan does not list',
    { 'domain/linkage/package.json': manifestOf('linkage', []) },
    'plan  domain/linkage/ is a package that architecture.json does not list',
  ],
  [
    'a listed package that is not there',
    {
      'architecture.json': architectureWith({
        linkage: { path: 'domain/linkage', floor: 2, imports: [], npm: [] },
      }),
    },
    'plan  "linkage" is listed, but domain/linkage/ holds no package',
  ],
  [
    'a plan that lets siblings meet',
    {
      'architecture.json': architectureWith({
        intake: {
          path: 'domain/intake',
          floor: 2,
          imports: ['kernel', 'review'],
          npm: ['kysely'],
          events: true,
        },
      }),
    },
    'plan  "intake" may not depend on "review": edges go down, and siblings never meet.',
  ],
  [
    'a registry package that the plan does not know',
    { 'core/kernel/package.json': manifestOf('kernel', ['left-pad']) },
    'core/kernel/package.json:1  plan  "left-pad" is not under npm of "kernel"',
  ],
  [
    'an empty room',
    {
      'core/kernel/src/now.ts': undefined,
      'core/kernel/src/now.test.ts': undefined,
      'core/kernel/src/index.ts': 'export {};\n',
    },
    'plan  "kernel" is an empty room',
  ],
];

describe('check-architecture', () => {
  it('passes a sound tree and counts what it saw', () => {
    const { status, output } = runMain({});
    expect(output).toBe('architecture: in order; 3 packages, 15 files, 9 imports\n');
    expect(status).toBe(0);
  });

  it.each(planted)('fails on %s', (_fault, changes, message) => {
    const { status, output } = report(changes);
    expect(output).toContain(message);
    expect(status).toBe(1);
  });

  it('fails when it has scanned nothing', () => {
    const { status, output } = report({ 'package.json': '{"workspaces":["rooms/*"]}' });
    expect(output).toContain('scanned-nothing  The check saw no packages');
    expect(output).toContain('scanned-nothing  The check saw no files');
    expect(output).toContain('scanned-nothing  The check saw no imports');
    expect(status).toBe(1);
  });

  it('fails, and says why, when the plan cannot be read', () => {
    const { status, output } = runMain({ 'architecture.json': '{"scope":"@breakwater"}' });
    expect(output).toContain('architecture.json needs "scope" (text) and "siblingFloor" (number).');
    expect(status).toBe(1);
  });

  it('takes no comment or string for an import or a statement', () => {
    const { output } = report({
      'core/kernel/src/prose.ts':
        "// import x from 'yaml'\n/* import('yaml') */\nexport const hint = `import x from 'yaml'; Select a row from the list`;\n",
    });
    expect(output).toContain('in order');
  });
});
