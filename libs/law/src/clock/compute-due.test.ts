import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAUSE_REASONS } from '@breakwater/contracts/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAW_FOLDER, readTestFolder } from '../testing/index.ts';
import { checkVectors } from './check-vectors.ts';
import { computeDue } from './compute-due.ts';

const folder = await readTestFolder();
/** A law that only says what is lawful at home sets no period. */
const withPeriods = folder.packs.filter(({ requestTypes }) => requestTypes.length > 0);
const places = withPeriods.map((pack) => {
  const calendar = folder.calendars.find(({ id }) => id === pack.pack.calendar);
  if (!calendar) throw new Error(`no calendar for ${pack.pack.id}`);
  return { pack, calendar };
});
const clocks = places.flatMap(({ pack, calendar }) =>
  pack.requestTypes.flatMap((type) =>
    type.clocks.map((clock) => ({ clock, place: { timezone: pack.pack.timezone, calendar } })),
  ),
);

describe.each(places)('periods of $pack.pack.id', ({ pack, calendar }) => {
  it('are as somebody counted them by hand', async () => {
    const text = await readFile(join(LAW_FOLDER, 'vectors', `${pack.pack.id}.json`), 'utf8');
    const { count, failures } = checkVectors(pack, calendar, JSON.parse(text));
    expect(failures).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(12);
  });

  it('come out wrong when the pack says another period', async () => {
    const text = await readFile(join(LAW_FOLDER, 'vectors', `${pack.pack.id}.json`), 'utf8');
    const longer = structuredClone(pack);
    for (const type of longer.requestTypes)
      for (const clock of type.clocks) {
        if (clock.period !== undefined) clock.period = 'P20D';
        else clock.undueDelay = { aim: 'P20D' };
      }
    expect(checkVectors(longer, calendar, JSON.parse(text)).failures.length).toBeGreaterThan(0);
  });
});

const anyInstant = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 })
  .map((s) => s * 1000);
const anyPauses = (start: number) =>
  fc.array(
    fc
      .record({
        reason: fc.constantFrom(...PAUSE_REASONS),
        after: fc.integer({ min: -86_400, max: 40 * 86_400 }),
        long: fc.integer({ min: 0, max: 20 * 86_400 }),
      })
      .map(({ reason, after, long }) => ({
        reason,
        from: start + after * 1000,
        to: start + (after + long) * 1000,
      })),
    { maxLength: 4 },
  );
const anyRun = anyInstant.chain((startedAt) =>
  fc.record({ startedAt: fc.constant(startedAt), pauses: anyPauses(startedAt) }),
);
const anyClock = fc.constantFrom(...clocks);

describe('any period', () => {
  it('ends after it began, the formal end not before the strict one', () => {
    fc.assert(
      fc.property(anyClock, anyRun, ({ clock, place }, run) => {
        const { dueAt = Number.NaN, formalDueAt = dueAt } = computeDue(clock, place, run);
        expect(dueAt).toBeGreaterThan(run.startedAt);
        expect(formalDueAt).toBeGreaterThanOrEqual(dueAt);
      }),
    );
  });

  it('is never shortened by a pause', () => {
    fc.assert(
      fc.property(anyClock, anyRun, ({ clock, place }, run) => {
        const plain = computeDue(clock, place, { ...run, pauses: [] });
        const paused = computeDue(clock, place, run);
        expect(paused.dueAt).toBeGreaterThanOrEqual(plain.dueAt ?? Number.POSITIVE_INFINITY);
        expect(paused.formalDueAt ?? 0).toBeGreaterThanOrEqual(plain.formalDueAt ?? 0);
      }),
    );
  });

  it('is the same whenever it is counted, and in whichever order the pauses come', () => {
    fc.assert(
      fc.property(anyClock, anyRun, ({ clock, place }, run) => {
        const backwards = { ...run, pauses: [...run.pauses].reverse() };
        expect(computeDue(clock, place, backwards)).toEqual(computeDue(clock, place, run));
      }),
    );
  });

  it('has no end while it stands still, and refuses a pause that ends before it begins', () => {
    const found = clocks.find(({ clock }) => clock.id === 'execute' && clock.rule === '1182-71');
    if (!found) throw new Error('no such clock');
    const startedAt = Date.UTC(2026, 9, 1);
    const from = startedAt + 60_000;
    const still = computeDue(found.clock, found.place, {
      startedAt,
      pauses: [{ reason: 'manifest-errors', from }],
    });
    expect(still).toEqual({ clock: found.clock, paused: 'manifest-errors' });
    const reversed = { startedAt, pauses: [{ reason: 'manifest-errors' as const, from, to: from - 1 }] };
    expect(() => computeDue(found.clock, found.place, reversed)).toThrow('A pause ends before');
  });
});
