import type { Source } from '../parse-sources.ts';
import { COPIES } from './copies.ts';

/** Where a counted thing may stand, and why it stands there. */
export type Allowed = readonly [path: string, why: string];

/** What there is one piece of, by the id of its row: every place at which the counters may find it. */
export const SINGLE_PIECES: Readonly<Record<string, readonly Allowed[]>> = {
  durations: [['core/kernel/src/parse-duration.ts', 'the piece']],
  accountReferences: [
    ['contracts/src/account-ref.ts', 'the piece'],
    ['contracts/src/scalar.ts', 'an account in the address of a request'],
    ['core/storage/src/retention/kept-table.ts', 'the names of two columns, no account'],
  ],
  byId: [['contracts/src/scalar.ts', 'the piece']],
  paging: [['contracts/src/page.ts', 'the piece']],
  canonicalJson: [['core/kernel/src/canonical.ts', 'the piece']],
  leetTables: [['libs/text/src/leet-signs.ts', 'the piece']],
  seededGenerators: [
    ['core/kernel/src/seeded-random.ts', 'the piece'],
    [
      'core/kernel/src/seeded-bits.ts',
      'draws pairs for weights and worlds of benches: other numbers, other figures',
    ],
    [
      'apps/cli/src/demo/random.ts',
      'draws the demo and samples of evaluations: other numbers, other figures',
    ],
    ['bench/src/coordination.ts', 'draws the million shares of a figure'],
  ],
  keyFileReaders: [['core/storage/src/key-file.ts', 'the piece']],
  // Rows are read by `rowsOf`, without a type or a mapper of their own.
  rowTypes: [],
  rowMappers: [],
};

/**
 * Holds sources against a list of single pieces: says what stands where the list has nothing, and what the list has that
 * stands nowhere. A place is a file, as often as it is listed.
 *
 * @example
 * const sources = parseSources({ 'a.ts': 'const ById = 1;', 'b.ts': 'const ById = 2;' });
 * findSecondCopies(sources, { byId: [['a.ts', 'the piece']] }) // => ['`ById`: b.ts:1 has another']
 * findSecondCopies([], { byId: [['a.ts', 'the piece']] }) // => ['`ById`: a.ts has none any more: take it off the list']
 */
export function findSecondCopies(sources: readonly Source[], pieces = SINGLE_PIECES): string[] {
  return Object.entries(pieces).flatMap(([id, allowed]) => {
    const [, label, find] = COPIES.find(([known]) => known === id) ?? [];
    if (label === undefined || find === undefined) return [`${id}: no counter has this id`];
    const left = allowed.map(([path]) => path);
    const others = sources.flatMap(find).filter(({ path }) => {
      const at = left.indexOf(path);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    return [
      ...others.map(({ path, line }) => `${label}: ${path}:${line} has another`),
      ...left.map((path) => `${label}: ${path} has none any more: take it off the list`),
    ];
  });
}
