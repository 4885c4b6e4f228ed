import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { namedOperations } from './named-operations.ts';

it('finds what calls an operation, and not what names its types or a message', () => {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-named-'));
  mkdirSync(join(folder, 'demo'));
  writeFileSync(
    join(folder, 'commands.ts'),
    "client.call('a.one'); const STEPS = [['two', `a.two`]]; type A = Query<'a.three'>; t('a.four');",
  );
  writeFileSync(join(folder, 'commands.test.ts'), "call('a.five')");
  writeFileSync(join(folder, 'demo', 'people.tsx'), "call('a.six')");
  const ids = ['a.one', 'a.two', 'a.three', 'a.four', 'a.five', 'a.six'];
  expect([...namedOperations(folder, ids, ['demo'])]).toEqual(['a.one', 'a.two']);
  expect([...namedOperations(folder, ids)]).toEqual(['a.one', 'a.two', 'a.six']);
});
