import { openTestPostgres, postgresAvailable } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { lettersMigrations } from '../migrations.ts';
import { type LettersFixture, openLetters } from '../testing/index.ts';

let house: LettersFixture | undefined;
afterEach(() => house?.close());

const make = async (register?: string) => {
  const values = { addressee: { name: 'Lantern' }, facts: 'f' };
  const given = {
    kind: 'concern',
    language: 'en',
    values,
    ...(register !== undefined && { register }),
  } as const;
  return (await house?.letters.make(given, 'staff:amina'))?.id ?? '';
};
const numbered = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => `MH/2026/${String(index + from).padStart(4, '0')}`);

/** Twenty at once, of which a third fail after they have taken their number. */
async function race(): Promise<void> {
  const { letters, storage } = house as LettersFixture;
  const drafts = await Promise.all(Array.from({ length: 20 }, () => make()));
  const failing = storage.work;
  let turn = 0;
  const flaky: typeof storage.work = (useCase) =>
    failing(async (work) => {
      const done = await useCase(work);
      turn += 1;
      if (turn % 3 === 0) throw new Error('the process died here');
      return done;
    });
  Object.assign(storage, { work: flaky });
  const first = await Promise.allSettled(drafts.map((id) => letters.finish(id, 'staff:amina')));
  Object.assign(storage, { work: failing });
  expect(first.some(({ status }) => status === 'rejected')).toBe(true);
  const left = drafts.filter((_, index) => first[index]?.status === 'rejected');
  await Promise.all(left.map((id) => letters.finish(id, 'staff:amina')));
  const given = await Promise.all(drafts.map(async (id) => (await letters.get(id)).number));
  expect(given.sort()).toEqual(numbered(20));
}

describe('numbers of a register', () => {
  it('have no gap and none twice, whoever comes at once and whatever fails', async () => {
    house = await openLetters();
    house.clock.set(Date.parse('2026-07-24T10:00:00Z'));
    await race();
  });

  it.skipIf(!postgresAvailable)('the same on PostgreSQL [needs postgres]', async () => {
    house = await openLetters({ storage: await openTestPostgres(lettersMigrations) });
    house.clock.set(Date.parse('2026-07-24T10:00:00Z'));
    await race();
  });

  it('are not taken by a letter that is written at once and lacks something: nothing is left of it', async () => {
    house = await openLetters();
    const given = { kind: 'concern', language: 'en', values: { addressee: { name: 'Lantern' } } } as const;
    await expect(house.letters.write(given, 'staff:amina')).rejects.toMatchObject({
      code: 'letter-incomplete',
      extra: { missing: ['facts'] },
    });
    expect((await house.letters.list()).items).toEqual([]);
    const whole = { ...given, values: { ...given.values, facts: 'f' } };
    const written = await house.letters.write(whole, 'staff:amina');
    expect([written.number, written.state]).toEqual([...numbered(1), 'ready']);
    expect(written.pdfSha256).toBeDefined();
  });

  it('begin anew each year, in the zone of the house, and go on where a paper register ended', async () => {
    house = await openLetters();
    const { letters, clock } = house;
    const finish = async (register?: string) =>
      (await letters.finish(await make(register), 'staff:amina')).number;
    clock.set(Date.parse('2026-12-31T18:59:00Z'));
    expect([await finish(), await finish('secret')]).toEqual(['MH/2026/0001', 'MH-S/2026/0041']);
    clock.set(Date.parse('2026-12-31T19:00:00Z'));
    expect([await finish(), await finish('secret')]).toEqual(['MH/2027/0001', 'MH-S/2027/0041']);
    expect((await letters.settings.read()).numbers).toEqual([
      { register: 'out', year: 2027, last: 1 },
      { register: 'secret', year: 2027, last: 41 },
      { register: 'out', year: 2026, last: 1 },
      { register: 'secret', year: 2026, last: 41 },
    ]);
  });

  it('are never taken back, whoever writes to the table', async () => {
    house = await openLetters();
    const { letters, storage } = house;
    const id = await make();
    const { number } = await letters.finish(id, 'staff:amina');
    const write = (text: ReturnType<typeof sql>) => text.execute(storage.db);
    await expect(write(sql`delete from letters where id = ${id}`)).rejects.toThrow(/stays/);
    await expect(write(sql`update letters set number = 'X/1' where id = ${id}`)).rejects.toThrow(
      /taken back/,
    );
    const again = await letters.change(
      id,
      { values: { addressee: { name: 'Lantern' }, facts: 'g', signatory: 'secretary' } },
      'staff:amina',
    );
    expect(again).toMatchObject({ state: 'draft', number });
    expect((await letters.finish(id, 'staff:amina')).number).toBe(number);
  });
});
