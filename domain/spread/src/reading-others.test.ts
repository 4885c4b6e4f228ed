import { expect, it } from 'vitest';
import { createReadingOthers } from './reading-others.ts';

const MINUTE = 60_000;

function process({ judges = false, pages = 1 } = {}) {
  const clock = { now: 0 };
  let read = 0;
  let left = 0;
  const others = createReadingOthers({
    now: () => clock.now,
    judges: () => judges,
    readOn: async () => {
      read++;
      left = left > 0 ? left - 1 : pages - 1;
      return left > 0;
    },
  });
  return { others, clock, read: () => read };
}

it('a process that only answers reads what others judge from the first question on, and ten minutes longer', async () => {
  const { others, clock, read } = process({ pages: 3 });
  await others.keepUp();
  expect([read(), others.isBehind]).toEqual([0, true]);
  expect(await others.asked()).toBe(true);
  expect([read(), others.isBehind]).toEqual([3, false]);
  clock.now += 9 * MINUTE;
  await others.keepUp();
  expect(read()).toBe(6);
  expect(await others.asked()).toBe(true);
  expect(read()).toBe(6);
  clock.now += 10 * MINUTE;
  await others.keepUp();
  expect([read(), others.isBehind]).toEqual([6, true]);
  expect(await others.asked()).toBe(true);
  expect(read()).toBe(9);
});

it('a process that judges always keeps up', async () => {
  const { others, read } = process({ judges: true });
  await others.keepUp();
  expect([read(), others.isBehind]).toEqual([1, false]);
});

it('says that not all is read where that takes long, and where it fails', async () => {
  let go: (more: boolean) => void = () => undefined;
  let fails = false;
  const others = createReadingOthers({
    now: () => 0,
    judges: () => false,
    readOn: () =>
      fails ? Promise.reject(new Error('away')) : new Promise<boolean>((resolve) => (go = resolve)),
  });
  await others.keepUp();
  expect(await others.asked()).toBe(false);
  go(false);
  await expect.poll(() => others.isBehind).toBe(false);
  expect(await others.asked()).toBe(true);
  fails = true;
  await expect(others.keepUp()).rejects.toThrow('away');
});
