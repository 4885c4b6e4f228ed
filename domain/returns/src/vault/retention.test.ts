import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { again, openReturns, type ReturnsFixture, someone } from '../testing/index.ts';

const DAY_MS = 86_400_000;
const person = someone('coppermoth', 12);
let fixture: ReturnsFixture;

beforeEach(async () => {
  fixture = await openReturns();
});
afterEach(() => fixture.close());

/** Classes of which tokens of the removal are left. */
async function classes(): Promise<string[]> {
  const { items: removals } = await fixture.returns.vault.list({});
  return [...new Set(removals.flatMap(({ tokens }) => tokens.map((one) => one.class)))].sort();
}

async function later(days: number): Promise<void> {
  fixture.clock.advance(days * DAY_MS);
  await fixture.returns.vault.purge();
  await fixture.follow();
}

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.ref(table)}`.execute(
    fixture.storage.db,
  );
  return rows[0]?.n ?? 0;
}

const band = async () =>
  (await fixture.returns.gate.check({ platform: 'harbour', ...again(person, 'n1') })).band;

describe('retention', () => {
  it('really deletes, class by class, from the tables and from what is compared', async () => {
    await fixture.judge(person);
    await fixture.judge({ ...person, type: 'account.followed', more: { target: { id: 'a-pier' } } });
    await fixture.remove(person.account.id);
    expect(await classes()).toEqual(['behaviour', 'device', 'identity', 'network']);
    expect(await band()).toBe('likely');
    await later(91);
    expect(await classes()).toEqual(['behaviour', 'device', 'identity']);
    await later(90);
    expect(await classes()).toEqual(['behaviour', 'identity']);
    expect((await fixture.returns.gate.state()).removals).toBe(1);
    await later(550);
    expect(await classes()).toEqual([]);
    expect(await fixture.returns.vault.list({})).toEqual({ items: [] });
    expect((await fixture.returns.gate.state()).removals).toBe(0);
    expect(await band()).toBe('nothing');
    for (const table of ['removals', 'removal_tokens', 'linkage_profiles', 'linkage_accounts'])
      expect(await count(table), table).toBe(0);
    const purges = await fixture.returns.vault.purges();
    expect(purges.map(({ because, class: of }) => `${because} ${of}`)).toEqual([
      'expired undefined',
      'expired behaviour',
      'expired identity',
      'expired device',
      'expired network',
    ]);
    expect(fixture.recorded.filter(({ action }) => action === 'vault.purged')).toHaveLength(5);
    // What rested on it means nothing any more.
    const { items: checks } = await fixture.returns.gate.checks.list({ band: 'likely' });
    expect(checks).toEqual([]);
  });

  it('can be shortened and never made longer than the ban', async () => {
    await fixture.judge(person);
    await fixture.remove(person.account.id, {
      until: new Date(fixture.clock.now() + 5 * DAY_MS).toISOString(),
    });
    await later(6);
    expect(await fixture.returns.vault.list({})).toEqual({ items: [] });
  });

  it('waits for a legal hold, and comes after it', async () => {
    await fixture.judge(person);
    await fixture.remove(person.account.id);
    const [{ id } = { id: '' }] = (await fixture.returns.vault.list({})).items;
    const until = new Date(fixture.clock.now() + 300 * DAY_MS).toISOString();
    await fixture.returns.vault.hold(id, { order: 'ORD-1', until }, 'staff:lutz');
    await later(200);
    expect(await classes()).toEqual(['device', 'identity', 'network']);
    expect((await fixture.returns.vault.state()).held).toBe(1);
    await later(101);
    expect(await classes()).toEqual(['identity']);
  });

  it('keeps a reversed removal for the order alone: nobody is compared with it', async () => {
    await fixture.judge(person);
    const decisionId = await fixture.remove(person.account.id);
    const [{ id } = { id: '' }] = (await fixture.returns.vault.list({})).items;
    const until = new Date(fixture.clock.now() + 10 * DAY_MS).toISOString();
    await fixture.returns.vault.hold(id, { order: 'ORD-2', until }, 'staff:lutz');
    await fixture.storage.work((work) =>
      fixture.returns.vault.reversed(work, {
        platform: 'harbour',
        accountId: person.account.id,
        decisionId,
        by: 'staff:lena',
      }),
    );
    await fixture.follow();
    expect(await band()).toBe('nothing');
    expect(await fixture.returns.vault.get(id)).toMatchObject({ reversedAt: expect.any(String) });
    await later(11);
    expect(await count('removal_tokens')).toBe(0);
  });

  it('lets go of a removal that is reversed at once', async () => {
    await fixture.judge(person);
    await fixture.remove(person.account.id);
    await fixture.judge(again(person, 'n2'));
    await fixture.storage.work((work) =>
      fixture.returns.vault.reversed(work, {
        platform: 'harbour',
        accountId: person.account.id,
        by: 'staff:lena',
      }),
    );
    await fixture.follow();
    expect(await count('removal_tokens')).toBe(0);
    expect(await band()).toBe('nothing');
    expect(fixture.frictionEnded).toEqual([{ platform: 'harbour', accountId: 'n2' }]);
    expect(fixture.jobs).toEqual([]);
    // Removed again, it is recognised again: the account lived meanwhile, and what it is known by was kept of that.
    await fixture.remove(person.account.id);
    expect(await band()).toBe('likely');
  });
});
