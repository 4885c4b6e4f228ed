import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reportArchitecture } from './report-architecture.ts';
import {
  architectureWith,
  type Changes,
  createFixtureTree,
  manifestOf,
  pageOf,
} from './testing/fixture-tree.ts';

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

const folderCycle: Changes = {
  'core/kernel/src/a/a.ts': "import { b } from '../b/b.ts';\nexport const a = b;\n",
  'core/kernel/src/b/b.ts': "import { c } from '../c/c.ts';\nexport const b = c;\n",
  'core/kernel/src/c/c.ts': "import type { other } from '../a/other.ts';\nexport const c = 1;\n",
  'core/kernel/src/a/other.ts': 'export const other = 1;\n',
};
const FOREIGN = 'domain/intake/src/migrations: review_event';
const foreignKey: Changes = {
  'domain/intake/src/migrations/0002-more.ts':
    'export const up = `alter table event add foreign key (id) references review_event`;\n',
};
const listing = (rule: string, known: string) => architectureWith({}, { exceptions: { [rule]: [known] } });

/** The sound tree with a server whose routes stand in files of these names. */
function withServer(...names: string[]): Changes {
  return {
    'apps/server/package.json': manifestOf('server', []),
    ...Object.fromEntries(
      names.map((name) => [`apps/server/src/routes/${name}.ts`, 'export const routes = [];\n']),
    ),
    'package.json': JSON.stringify({ workspaces: ['core/*', 'domain/*', 'apps/*'] }),
    'architecture.json': architectureWith({ apps: 3 }),
  };
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
    'domain/intake/src/peek.ts:1  allowed-imports  "intake" may not import "review": siblings never meet.',
  ],
  [
    'an import that goes up',
    { 'core/kernel/src/peek.ts': "import type { read } from '@breakwater/review';\n" },
    'core/kernel/src/peek.ts:1  allowed-imports  "kernel" may not import "review": edges go down.',
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
    'a missing project reference',
    { 'domain/intake/tsconfig.json': '{}' },
    'domain/intake/tsconfig.json:1  project-references  References differ from package.json',
  ],
  [
    'a reference that package.json does not know',
    { 'core/kernel/tsconfig.json': '{ "references": [{ "path": "../storage" }] }' },
    'core/kernel/tsconfig.json:1  project-references  References differ from package.json',
  ],
  [
    'a missing tsconfig.json',
    { 'core/kernel/tsconfig.json': undefined },
    'core/kernel/tsconfig.json:1  project-references  Missing',
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
    'a package that lies on no floor',
    {
      'attic/linkage/package.json': manifestOf('linkage', []),
      'package.json': JSON.stringify({ workspaces: ['core/*', 'domain/*', 'attic/*'] }),
    },
    'plan  attic/linkage/ lies on no floor',
  ],
  [
    'a floor that nothing lies on',
    { 'architecture.json': architectureWith({ 'domain/linkage': 2 }) },
    'plan  "domain/linkage" holds no package',
  ],
  [
    'a package.json that lets siblings meet',
    { 'domain/intake/package.json': manifestOf('intake', ['@breakwater/kernel', '@breakwater/review']) },
    'domain/intake/package.json:1  plan  "intake" may not depend on "review": siblings never meet.',
  ],
  [
    'tests that lean on a sibling',
    { 'domain/intake/package.json': manifestOf('intake', ['kysely'], ['@breakwater/review']) },
    'plan  "intake" may not depend on "review": siblings never meet.',
  ],
  [
    'a dependency through a wall',
    {
      'architecture.json': architectureWith(
        { 'domain/review': 1 },
        { walls: [{ from: 'domain/intake', to: 'domain/' }] },
      ),
      'domain/intake/src/peek.ts': "import { read } from '@breakwater/review';\n",
    },
    'may not import "review": a wall in architecture.json stands between them.',
  ],
  [
    'a dependency on what does not exist',
    { 'core/kernel/package.json': manifestOf('kernel', ['@breakwater/cellar']) },
    'core/kernel/package.json:1  plan  "kernel" depends on "cellar", which does not exist.',
  ],
  [
    'a dependency that nothing imports',
    { 'core/kernel/package.json': manifestOf('kernel', ['left-pad']) },
    'core/kernel/package.json:1  unused-dependencies  Nothing imports "left-pad": remove it.',
  ],
  [
    'a dependency that tests alone import',
    {
      'core/kernel/package.json': manifestOf('kernel', ['fast-check']),
      'core/kernel/src/x.test.ts': "import { check } from 'fast-check';\n",
    },
    'unused-dependencies  Tests alone import "fast-check": move it to devDependencies.',
  ],
  [
    'a development dependency that nothing imports',
    { 'core/kernel/package.json': manifestOf('kernel', [], ['left-pad']) },
    'unused-dependencies  Nothing imports "left-pad": remove it.',
  ],
  [
    'a development dependency of its own in product code',
    {
      'core/kernel/package.json': manifestOf('kernel', [], ['yaml']),
      'core/kernel/src/yaml.ts': "import { parse } from 'yaml';\n",
    },
    'core/kernel/src/yaml.ts:1  declared-dependencies  "yaml" is not declared',
  ],
  [
    'folders that import each other in three steps',
    folderCycle,
    'folder-cycles  These folders import each other: core/kernel/src: a, b, c.',
  ],
  [
    'an exception that is no longer needed',
    { 'architecture.json': listing('foreign-tables', FOREIGN) },
    'architecture.json:1  foreign-tables  "domain/intake/src/migrations: review_event" is no longer so',
  ],
  [
    "another domain's table in SQL",
    { 'domain/intake/src/read-store.ts': 'export const text = `select id\n from review_event`;\n' },
    'domain/intake/src/read-store.ts:1  foreign-tables  "review_event" belongs to domain/review',
  ],
  [
    "another domain's table in a query, where a key may refer to it",
    {
      ...foreignKey,
      'architecture.json': listing('foreign-tables', FOREIGN),
      'domain/intake/src/read-store.ts': 'export const text = `select id\n from review_event`;\n',
    },
    'domain/intake/src/read-store.ts:1  foreign-tables  "review_event" belongs to domain/review',
  ],
  [
    "another domain's table in a builder",
    { 'domain/intake/src/store.ts': "import { sql } from 'kysely';\ndb.selectFrom('review_event as e');\n" },
    'domain/intake/src/store.ts:2  foreign-tables  "review_event" belongs to domain/review',
  ],
  [
    'a domain whose routes carry another name',
    withServer('jobs'),
    'apps/server/src/routes/review:1  domain-names  Missing: what belongs to "review"',
  ],
  [
    'floors that are drawn otherwise than they are',
    { 'ARCHITECTURE.md': pageOf(['domain/intake', 'domain/review → kernel']) },
    'ARCHITECTURE.md:1  floors-drawn  The floors drawn here are not those of package.json',
  ],
  ['a page without the floors', { 'ARCHITECTURE.md': '# Architecture\n' }, 'ARCHITECTURE.md:1  floors-drawn'],
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

  it('lets a listed exception pass', () => {
    const { output } = report({ ...foreignKey, 'architecture.json': listing('foreign-tables', FOREIGN) });
    expect(output).toContain('in order');
  });

  it('lets tests import across folders, and everybody floor 0 through a wall', () => {
    const walls = [{ from: 'domain/', to: 'core/' }];
    const { output } = report({
      ...folderCycle,
      'core/kernel/src/c/c.ts': 'export const c = 1;\n',
      'core/kernel/src/c/c.test.ts': "import { other } from '../a/other.ts';\n",
      'architecture.json': architectureWith({}, { walls }),
    });
    expect(output).toContain('in order');
  });

  it('takes a name that a statement makes up for no table of another domain', () => {
    const text = 'export const text = `with review_event as (select 1) select * from review_event`;\n';
    expect(report({ 'domain/intake/src/read-store.ts': text }).output).toContain('in order');
  });

  it('finds a domain in a file or a folder of its name', () => {
    const { output } = report(withServer('intake', 'review/answer'));
    expect(output).not.toContain('domain-names');
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
    const { output: floors } = runMain({ 'architecture.json': architectureWith({ domain: 'second' }) });
    expect(floors).toContain('"floors" must be { folder: number or null }.');
  });

  it('lets no rule be excepted that takes no exceptions, and no field stand that nothing reads', () => {
    const cycle = 'core/kernel/src: a, b, c';
    const { status, output } = runMain({
      ...folderCycle,
      'architecture.json': listing('folder-cycles', cycle),
    });
    expect(output).toContain('"folder-cycles" takes no exceptions');
    expect(status).toBe(1);
    const misspelt = runMain({ 'architecture.json': architectureWith({}, { exeptions: {} }) });
    expect(misspelt.output).toContain('nothing reads "exeptions"');
    expect(misspelt.status).toBe(1);
  });

  it('takes no comment or string for an import or a statement', () => {
    const { output } = report({
      'core/kernel/src/prose.ts':
        "// import x from 'yaml'\n/* import('yaml') */\nexport const hint = `import x from 'yaml'; Select a row from the list`;\n",
    });
    expect(output).toContain('in order');
  });
});
