import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { madeOnce } from './made-once.ts';

it('is made by the first that asks, whole, and given to all', async () => {
  let times = 0;
  const ask = () =>
    madeOnce('made-once-letters', async (folder) => {
      times += 1;
      writeFileSync(join(folder, 'a.txt'), 'half');
      await sleep(100);
      writeFileSync(join(folder, 'a.txt'), 'whole');
    });
  const folders = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(folders).size).toBe(1);
  expect(times).toBe(1);
  expect(readFileSync(join(folders[0] ?? '', 'a.txt'), 'utf8')).toBe('whole');
});

it('is made by the next when one fails, who is told why', async () => {
  const failing = madeOnce('made-once-failing', async () => {
    throw new Error('no space');
  });
  await expect(failing).rejects.toThrow('no space');
  const folder = await madeOnce('made-once-failing', async (empty) => writeFileSync(join(empty, 'b'), ''));
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('');
});
