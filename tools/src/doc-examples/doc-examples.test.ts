import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type Package, readRepository } from '../check-architecture/repository.ts';
import { collectExamples } from './collect-examples.ts';
import { type ExampleModule, writeExampleModule } from './example-module.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

// Inside the repository, so that an example may import packages by name.
mkdirSync(join(root, 'var'), { recursive: true });
const folder = mkdtempSync(join(root, 'var', 'doc-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const examples = readRepository(root).packages.flatMap((room) =>
  room.files
    .filter((file) => !file.path.endsWith('.test.ts'))
    .flatMap((file) => collectExamples(readFileSync(join(root, file.path), 'utf8'), file.path))
    .map((example) => ({ ...example, room, place: `${example.path}:${example.line}` })),
);

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

  for (const { place, path, line, code, room } of examples) {
    it(`${place} is true`, async () => {
      const scope = await scopeOf(path, room);
      const module = join(folder, `${path.replaceAll('/', '-')}-${line}.ts`);
      writeFileSync(module, writeExampleModule(code, Object.keys(scope)));
      const { run }: ExampleModule = await import(module);
      await run(expect, scope);
    });
  }
});
