import { expect, it } from 'vitest';
import { readRepository } from './repository.ts';
import { createFixtureTree, manifestOf } from './testing/fixture-tree.ts';

it('reads the files of a package inside the folder of another as those of one package', () => {
  using tree = createFixtureTree({
    'package.json': JSON.stringify({ workspaces: ['core/*', 'domain/*', 'domain/intake/*'] }),
    'domain/intake/inner/package.json': manifestOf('inner', []),
    'domain/intake/inner/src/index.ts': 'export const inner = 1;\n',
  });
  const holders = readRepository(tree.root).packages.filter(({ files }) =>
    files.some(({ path }) => path === 'domain/intake/inner/src/index.ts'),
  );
  expect(holders.map(({ name }) => name)).toEqual(['inner']);
});
