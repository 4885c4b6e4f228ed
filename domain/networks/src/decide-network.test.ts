import type { AccountRef } from '@breakwater/contracts';
import type { NetworkCase, NetworkSummary } from '@breakwater/contracts/networks';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type NetworksFixture, openNetworks } from './testing/index.ts';

let fixture: NetworksFixture;
beforeAll(async () => {
  fixture = await openNetworks();
  const world = createWorld(7);
  fixture.send(...world.crowd(40, 15), ...world.network(9, 12));
});
beforeEach(async () => {
  fixture.seeds.clear();
  Object.assign(fixture.vault, { removed: [], tokens: [] });
  fixture.jobs.length = 0;
  fixture.recorded.length = 0;
  await sql`truncate network_cases, network_members, network_allowed cascade`.execute(fixture.storage.db);
  await fixture.search();
});
afterAll(() => fixture.close());

const only = async (): Promise<NetworkSummary> => {
  const { items: networks } = await fixture.networks.list();
  const [one] = networks;
  if (!one || networks.length !== 1) throw new Error(`${networks.length} cases`);
  return one;
};
const shown = async (): Promise<NetworkCase> => fixture.networks.get((await only()).id);
const decide = async (decision: 'confirm' | 'dismiss', allow = false) =>
  fixture.networks.decide((await only()).id, { decision, reason: 'Looked at it.', allow }, 'staff:ayla');

async function seed(place = 0, ref = 'removal-1') {
  const member = (await shown()).memberList[place];
  if (!member) throw new Error('there is no such member');
  const { platform, accountId } = member;
  const one = { platform, accountId, ref, label: 'removed', kind: 'removed-account' as const };
  fixture.seeds.add(one);
  return one;
}

describe('a network without a seed', () => {
  it('is shown, and cannot be confirmed', async () => {
    expect(await only()).toMatchObject({ state: 'unseeded', seeds: [] });
    await expect(decide('confirm')).rejects.toMatchObject({ code: 'network-unseeded', status: 409 });
    expect(fixture.jobs).toEqual([]);
  });

  it('is refused by the store, whatever the code says', async () => {
    const { id } = await only();
    const confirm = sql`
      update network_cases set state = 'confirmed', decided_by = 'x', decided_at = now(), reason = 'y' where id = ${id}`;
    await expect(confirm.execute(fixture.storage.db)).rejects.toThrow('network_needs_seed');
  });

  it('is forgotten when no search found it again for 90 days', async () => {
    const { networks, storage, clock } = fixture;
    expect(await networks.purge()).toBe(0);
    clock.advance(91 * 86_400_000);
    expect(await networks.purge()).toBe(1);
    const { rows } = await sql`select 1 from network_members`.execute(storage.db);
    expect([rows.length, (await networks.list()).items]).toEqual([0, []]);
  });

  it('opens when something comes to stand behind it, and closes when that is gone', async () => {
    const one = await seed();
    await fixture.networks.refresh();
    expect(await only()).toMatchObject({ state: 'open', seeds: [{ kind: 'removed-account', member: 0 }] });
    expect((await shown()).memberList[0]?.removed).toBe(true);
    fixture.seeds.delete(one);
    await fixture.networks.refresh();
    expect(await only()).toMatchObject({ state: 'closed', seeds: [] });
    expect(fixture.recorded.map(({ action }) => action)).toContain('network.closed');
    await expect(decide('confirm')).rejects.toMatchObject({ code: 'network-unseeded' });
  });
});

describe('what the vault knows of members', () => {
  const member = async () => {
    const [one] = (await shown()).memberList;
    if (!one) throw new Error('it has no members');
    return { platform: one.platform, accountId: one.accountId };
  };

  it('stands behind a network for as long as the removal does', async () => {
    const id = '00000000-0000-7000-8000-000000000001';
    const removal = { ...(await member()), id, policy: 'terrorism/propaganda' };
    const { networks, vault } = fixture;
    vault.removed = [removal];
    await networks.refresh();
    expect(await only()).toMatchObject({
      state: 'open',
      seeds: [{ kind: 'removed-account', ref: id, label: 'terrorism/propaganda' }],
    });
    vault.removed = [];
    await networks.refresh();
    expect(await only()).toMatchObject({ state: 'closed' });
  });

  it('supports it with tokens in common, of which only the type is shown', async () => {
    const [one, other] = (await shown()).memberList;
    if (!one || !other) throw new Error('it has no members');
    const holders = [one, other].map(({ platform, accountId }) => ({ platform, accountId, seenAt: 0 }));
    fixture.vault.tokens = [{ type: 'device', accounts: 2, holders }];
    await fixture.search();
    const tokens = (await shown()).artefactList.filter(({ kind }) => kind === 'token');
    expect(tokens).toMatchObject([{ label: 'device', accounts: 2, shares: [{ member: 0 }, { member: 1 }] }]);
  });
});

describe('a network with a seed', () => {
  it('opens a review job for each member that is not removed, and does nothing else', async () => {
    await seed();
    const decided = await decide('confirm');
    expect(decided).toMatchObject({ state: 'confirmed', decidedBy: 'staff:ayla', reason: 'Looked at it.' });
    expect(fixture.jobs).toHaveLength(decided.members - 1);
    expect(fixture.jobs.every(({ origin, proposed }) => origin === 'network' && proposed.length === 0)).toBe(
      true,
    );
    expect(decided.memberList.filter(({ jobId }) => jobId === undefined)).toMatchObject([{ removed: true }]);
    expect(fixture.recorded.at(-1)).toMatchObject({ actor: 'staff:ayla', action: 'network.confirmed' });
    await expect(decide('dismiss')).rejects.toMatchObject({ code: 'network-decided' });
  });

  it('tells who is in it from when it is confirmed, and that this changed', async () => {
    await seed();
    expect(await fixture.networks.confirmedMembers()).toEqual([]);
    const { id, memberList } = await decide('confirm');
    const found = await fixture.networks.confirmedMembers();
    const names = (list: readonly AccountRef[]) =>
      list.map(({ platform, accountId }) => `${platform} ${accountId}`).sort();
    expect(names(found)).toEqual(names(memberList));
    const { rows } = await sql`select payload from outbox where topic = 'network.changed'`.execute(
      fixture.storage.db,
    );
    expect(rows).toContainEqual({ payload: { networkId: id } });
  });

  it('is found again as the same case, and its decision stays', async () => {
    await seed();
    const { id } = await decide('confirm');
    const opened = fixture.jobs.length;
    await fixture.search();
    expect(await only()).toMatchObject({ id, state: 'confirmed' });
    expect((await shown()).memberList.filter(({ jobId }) => jobId !== undefined)).toHaveLength(opened);
  });

  it('that is dismissed stays so until something else stands behind it', async () => {
    await seed();
    await decide('dismiss');
    await fixture.search();
    expect(await only()).toMatchObject({ state: 'dismissed' });
    await seed(1, 'removal-2');
    await fixture.search();
    expect(await only()).toMatchObject({ state: 'open' });
  });

  it('whose members may share makes no case again', async () => {
    await seed();
    const { id } = await decide('dismiss', true);
    await seed(1, 'removal-2');
    expect(await fixture.search()).toMatchObject({ state: 'done', groups: 0 });
    expect(await only()).toMatchObject({ id, state: 'dismissed' });
  });
});

describe('a view', () => {
  it('shows a member with those that it is tied to, by places among what is shown', async () => {
    const whole = await shown();
    const [ego] = whole.memberList;
    if (!ego) throw new Error('it has no members');
    const part = await fixture.networks.get(whole.id, { ego, limit: 3 });
    expect(part.memberList).toHaveLength(3);
    expect(part.members).toBe(whole.members);
    const centre = part.memberList.findIndex(({ accountId }) => accountId === ego.accountId);
    expect(part.edges.filter(({ a, b }) => a === centre || b === centre)).toHaveLength(2);
    for (const { shares } of part.artefactList)
      for (const { member } of shares) expect(member).toBeLessThan(3);
    await expect(
      fixture.networks.get(whole.id, { ego: { platform: 'harbour', accountId: 'nobody' } }),
    ).rejects.toMatchObject({ code: 'network-member-unknown' });
  });
});
