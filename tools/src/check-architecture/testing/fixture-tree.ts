import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withReferences } from '../references.ts';

/** Path from the root → text of the file; `undefined` leaves a file of the sound tree out. */
export type Changes = Record<string, string | undefined>;

export type FixtureTree = { root: string; [Symbol.dispose](): void };

/** A small repository in a temporary folder that passes every rule, but for the changes planted in it. */
export function createFixtureTree(changes: Changes = {}): FixtureTree {
  const root = mkdtempSync(join(tmpdir(), 'breakwater-house-'));
  for (const [path, text] of Object.entries({ ...soundTree(), ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}

/** The `architecture.json` of the sound tree, with floors replaced or added and other parts beside them. */
export function architectureWith(floors: Record<string, unknown> = {}, others: object = {}): string {
  return JSON.stringify({
    scope: '@breakwater',
    siblingFloor: 2,
    floors: { core: 0, domain: 2, ...floors },
    ...others,
  });
}

export function manifestOf(name: string, dependencies: string[], devDependencies: string[] = []): string {
  return JSON.stringify({
    name: `@breakwater/${name}`,
    dependencies: versionsOf(dependencies),
    devDependencies: versionsOf(devDependencies),
  });
}

function versionsOf(names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '1.0.0']));
}

function soundTree(): Record<string, string> {
  return {
    'package.json': JSON.stringify({
      workspaces: ['core/*', 'domain/*'],
      devDependencies: { vitest: '4.0.0' },
    }),
    'tsconfig.json': references(['./core/kernel', './domain/intake', './domain/review']),
    'architecture.json': architectureWith(),
    'ARCHITECTURE.md': pageOf(['domain/intake → kernel', 'domain/review → kernel']),
    'core/kernel/package.json': manifestOf('kernel', []),
    'core/kernel/tsconfig.json': references([]),
    'core/kernel/README.md': '# kernel\n',
    'core/kernel/src/index.ts': "export { now } from './now.ts';\n",
    'core/kernel/src/now.ts': 'export const now = () => new Date();\n',
    'core/kernel/src/now.test.ts':
      "import { it } from 'vitest';\nimport { now } from './now.ts';\nit('is', now);\n",
    ...soundDomain('intake'),
    ...soundDomain('review'),
  };
}

function soundDomain(name: string): Record<string, string> {
  const folder = `domain/${name}`;
  return {
    [`${folder}/package.json`]: manifestOf(name, ['@breakwater/kernel', 'kysely']),
    [`${folder}/tsconfig.json`]: references(['../../core/kernel']),
    [`${folder}/README.md`]: `# ${name}\n`,
    [`${folder}/src/index.ts`]: "export { read } from './store.ts';\n",
    [`${folder}/src/store.ts`]: `import { sql } from 'kysely';\nexport const read = sql\`select id from ${name}_event\`;\n`,
    [`${folder}/src/events.ts`]: "import { now } from '@breakwater/kernel';\nexport const at = now();\n",
    [`${folder}/src/migrations/0001-initial.ts`]: `export const up = \`create table ${name}_event (id uuid)\`;\n`,
    [`${folder}/src/retention.ts`]: `export const retention = { tables: [], nothingPersonal: ['${name}_event'] };\n`,
    [`${folder}/src/testing/index.ts`]: "export const sample = { id: '1' };\n",
  };
}

function references(paths: string[]): string {
  return withReferences('{\n  "files": []\n}\n', paths);
}

/** The page of the architecture with the floors of the sound tree, drawn by hand. */
export function pageOf(domains: string[]): string {
  const floors = ['floor 2', ...domains.map((line) => `  ${line}`), '', 'floor 0', '  core/kernel'];
  return [
    '# Architecture',
    '<!-- floors: written by `node tools/dist/sync-floors/main.js` -->',
    '',
    '```text',
    ...floors,
    '```',
    '',
    '<!-- /floors -->',
    '',
  ].join('\n');
}
