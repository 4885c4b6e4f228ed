import { expect, it } from 'vitest';
import { readRepository } from '../check-architecture/repository.ts';
import {
  architectureWith,
  type Changes,
  createFixtureTree,
  manifestOf,
} from '../check-architecture/testing/fixture-tree.ts';
import { countHouse } from './count-house.ts';

function count(changes: Changes): Record<string, number | undefined> {
  using tree = createFixtureTree(changes);
  return Object.fromEntries(countHouse(readRepository(tree.root)).map(({ id, value }) => [id, value]));
}

const sound = { unusedEdges: 0, folderCycles: 0, foreignTables: 0, domainNames: 0 };

it('finds nothing in a sound house', () => {
  expect(count({})).toEqual(sound);
});

it('counts what the check lets pass as known, too', () => {
  const foreign = {
    'domain/intake/src/migrations/0002-more.ts':
      'export const up = `alter table event add foreign key (id) references review_event`;\n',
    'architecture.json': architectureWith(
      {},
      { exceptions: { 'foreign-tables': ['domain/intake/src/migrations: review_event'] } },
    ),
  };
  expect(count(foreign)).toEqual({ ...sound, foreignTables: 1 });
});

it('counts knots of folders', () => {
  const cycle = {
    'core/kernel/src/a/a.ts': "import { b } from '../b/b.ts';\nexport const a = b;\n",
    'core/kernel/src/b/b.ts': "import { c } from '../a/c.ts';\nexport const b = c;\n",
  };
  expect(count(cycle)).toEqual({ ...sound, folderCycles: 1 });
});

it('counts domains, not the places in which they are missing', () => {
  const changes = {
    'package.json': JSON.stringify({ workspaces: ['core/*', 'domain/*', 'apps/*', 'contracts'] }),
    'contracts/package.json': manifestOf('contracts', []),
    'contracts/src/review.ts': 'export const review = 1;\n',
    'apps/server/package.json': manifestOf('server', []),
    'apps/server/src/routes/review/answer.ts': 'export const answer = 1;\n',
  };
  expect(count(changes)).toEqual({ ...sound, domainNames: 1 });
});

it('counts dependencies that nothing imports and tables of others', () => {
  const changes = {
    'core/kernel/package.json': manifestOf('kernel', ['left-pad', 'yaml']),
    'domain/intake/src/store.ts': 'export const a = sql`update review_event set at = now()`;\n',
  };
  expect(count(changes)).toEqual({ ...sound, unusedEdges: 3, foreignTables: 1 });
});
