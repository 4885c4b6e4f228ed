import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Package } from '../check-architecture/repository.ts';
import { thisRepository } from '../check-architecture/testing/this-repository.ts';
import { collectExamples } from './collect-examples.ts';
import { type ExampleModule, writeExampleModule } from './example-module.ts';

const { root, packages } = thisRepository();

// Inside the repository, so that an example may import packages by name.
mkdirSync(join(root, 'var'), { recursive: true });
const folder = mkdtempSync(join(root, 'var', 'doc-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const examples = packages.flatMap((room) =>
  room.files
    .filter((file) => !file.path.endsWith('.test.ts'))
    .flatMap((file) => collectExamples(readFileSync(join(root, file.path), 'utf8'), file.path))
    .map((example) => ({ ...example, room, place: `${example.path}:${example.line}` })),
);

let runs: ExampleModule['runs'];
const scopes: Record<string, unknown>[] = [];
beforeAll(async () => {
  for (const { path, room } of examples) scopes.push(await scopeOf(path, room));
  const module = join(folder, 'examples.ts');
  writeFileSync(
    module,
    writeExampleModule(
      examples.map(({ code, place }, at) => ({ code, place, scopeNames: Object.keys(scopes[at] ?? {}) })),
    ),
  );
  ({ runs } = (await import(module)) as ExampleModule);
});

/** An example sees what its own file and its package export, as they are built and installed. */
async function scopeOf(path: string, room: Package): Promise<Record<string, unknown>> {
  const barrel = built(`${room.path}/src/index.ts`, room);
  const all = existsSync(barrel) ? await import(barrel) : {};
  return { ...all, ...(await import(built(path, room))) };
}

/** The compiled file; the source where the bundler builds and there is none. */
function built(path: string, room: Package): string {
  const compiled = path.replace(`${room.path}/src/`, `${room.path}/dist/`).replace(/\.tsx?$/, '.js');
  return [compiled, path].map((one) => join(root, one)).find(existsSync) ?? join(root, path);
}

describe('examples in docstrings', () => {
  it('are found in the pure packages', () => {
    const packages = new Set(examples.map(({ room }) => room.path));
    expect([...packages]).toEqual(expect.arrayContaining(['core/kernel', 'libs/cel', 'libs/text']));
  });

  it('are all there to be run', () => {
    expect(runs).toHaveLength(examples.length);
  });

  it.each(examples.map(({ place }, at) => [place, at] as const))('%s is true', async (_, at) => {
    await runs[at]?.(expect, scopes[at] ?? {});
  });
});
