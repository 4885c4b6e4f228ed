import type { Work } from '@breakwater/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CountDelta } from './ports.ts';
import type { Spread } from './spread.ts';
import { head, shares } from './testing/made-shares.ts';
import { openSpread, type SpreadFixture } from './testing/spread-fixture.ts';

let fixture: SpreadFixture;
let spread: Spread;
let written: CountDelta[];
beforeEach(async () => {
  fixture = await openSpread();
  written = [];
  const add = async (_db: unknown, deltas: readonly CountDelta[]) => void written.push(...deltas);
  spread = await fixture.begun({ counters: { add, days: async () => [], forget: async () => 0 } });
  await spread.ready;
  await fixture.judgeIn(spread, [head(), ...shares(9, 'a')]);
});
afterEach(() => fixture.close());

const writtenDown = () => written.reduce((sum, { arrivals }) => sum + arrivals, 0);

/** A unit that is under way until it is told to end. */
function unit() {
  const after: (() => void | Promise<void>)[] = [];
  const work = {
    db: fixture.storage.db,
    later: () => undefined,
    after: (then: () => void) => after.push(then),
  } as unknown as Work;
  return { work, commit: () => Promise.all(after.map((then) => then())) };
}

async function begin(records: ReturnType<typeof shares>) {
  const one = unit();
  await spread.noting.note(records, one.work);
  await spread.noting.keep(records, [], one.work);
  return one;
}

describe('what is due of the counters', () => {
  it('is written once by batches that are judged side by side', async () => {
    const one = await begin(shares(30, 'b'));
    const two = await begin(shares(30, 'c'));
    await one.commit();
    await two.commit();
    expect(writtenDown()).toBe(70);
  });

  it('is due again where a batch was not judged, and where it is tried again', async () => {
    const [first, second] = [shares(30, 'b'), shares(30, 'c')];
    await begin(first);
    written = [];
    spread.noting.forget(first);
    await begin(second);
    expect(writtenDown()).toBe(60);
    written = [];
    const again = await begin(second);
    expect(writtenDown()).toBe(60);
    await again.commit();
    spread.noting.forget(second);
    written = [];
    await (await begin(shares(30, 'd'))).commit();
    expect(writtenDown()).toBe(30);
  });
});
