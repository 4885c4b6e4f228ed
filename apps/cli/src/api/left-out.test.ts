import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OPERATIONS } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { namedOperations } from '../testing/named-operations.ts';

interface Reason {
  readonly because: string;
  readonly operations: readonly string[];
}
type Way = 'command' | 'screen';

const root = new URL('../../../../', import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, root));
const IDS = OPERATIONS.map(({ id }) => id);
const leftOut = JSON.parse(readFileSync(pathOf('apps/cli/src/api/left-out.json'), 'utf8')) as Readonly<
  Record<Way, readonly Reason[]>
>;
/** The people of the demo are no commands, and `api` calls whatever it is told to. */
const REACHED: Readonly<Record<Way, ReadonlySet<string>>> = {
  command: namedOperations(pathOf('apps/cli/src'), IDS, ['api', 'demo', 'testing']),
  screen: namedOperations(pathOf('apps/console/src'), IDS, ['testing']),
};

describe.each(['command', 'screen'] as const)('an operation without a %s', (way) => {
  const listed = leftOut[way].flatMap(({ operations }) => operations);

  it('has a reason', () => {
    expect(IDS.filter((id) => !REACHED[way].has(id) && !listed.includes(id))).toEqual([]);
  });

  it('is one, and there is one reason', () => {
    expect(listed.filter((id) => !IDS.some((one) => one === id) || REACHED[way].has(id))).toEqual([]);
    expect(listed.filter((id, at) => listed.indexOf(id) !== at)).toEqual([]);
    expect(leftOut[way].every(({ because }) => because.length > 20)).toBe(true);
  });
});
