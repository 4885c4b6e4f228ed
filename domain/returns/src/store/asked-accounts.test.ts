import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReturns, type ReturnsFixture } from '../testing/index.ts';
import { markReversed, putRemoval } from './removals.ts';

const ONE = { platform: 'harbour', accountId: 'heron' };
const OTHER = { platform: 'lantern', accountId: 'egret' };
const THIRD = { platform: 'meadow', accountId: 'crane' };
let fixture: ReturnsFixture;
beforeAll(async () => {
  fixture = await openReturns();
});
afterAll(() => fixture.close());

it('tells which accounts stand in the vault as removed, for as long as the removal does', async () => {
  const { returns, storage, clock } = fixture;
  const id = '00000000-0000-7000-8000-000000000001';
  const removal = { ...ONE, id, source: 'import' as const, policy: 'terrorism/propaganda' };
  await storage.transaction((trx) => putRemoval(trx, { ...removal, removedAt: clock.now(), pending: false }));
  const told = { ...ONE, id, policy: 'terrorism/propaganda' };
  expect(await returns.vault.removedAmong([ONE, OTHER])).toEqual([told]);
  await storage.transaction((trx) => markReversed(trx, id, clock.now()));
  expect(await returns.vault.removedAmong([ONE, OTHER])).toEqual([]);
});

it('tells of tokens in common only the type, and how many have them', async () => {
  const { returns, storage } = fixture;
  for (const { platform, accountId } of [ONE, OTHER, THIRD])
    await sql`
      with made as (
        insert into linkage_accounts (platform, account_id, seen_at)
        values (${platform}, ${accountId}, now()) returning id)
      insert into linkage_profiles (account, type, epoch, token, seen_at, expires_at)
      select id, 'device', 1, '\\x00112233445566778899aabbccddeeff', now(), now() + interval '40 years'
      from made`.execute(storage.db);
  const tokens = await returns.vault.tokensInCommon([OTHER, ONE]);
  expect(tokens).toMatchObject([{ type: 'device', accounts: 3, holders: [ONE, OTHER] }]);
  expect(JSON.stringify(tokens)).not.toMatch(/00112233|ABEiM0/);
  expect(await returns.vault.tokensInCommon([ONE])).toEqual([]);
});

it('tells of a number once, and of its digits alone where somebody left out the country', async () => {
  const { returns } = fixture;
  const lines = {
    wren: { phone: '+923012345678' },
    plover: { phone: '0301 2345678', phoneRegion: 'PK' },
    dunlin: { phone: '0301-2345678' },
  };
  for (const [id, identifiers] of Object.entries(lines)) {
    await fixture.judge({ account: { id, handle: id }, type: 'account.created', identifiers });
  }
  const typesOf = async (...ids: (keyof typeof lines)[]) =>
    (await returns.vault.tokensInCommon(ids.map((accountId) => ({ ...ONE, accountId })))).map(
      ({ type, holders }) => `${type} of ${holders.length}`,
    );
  expect(await typesOf('wren', 'plover')).toEqual(['phone of 2']);
  expect(await typesOf('wren', 'dunlin')).toEqual(['phone-digits of 2']);
  expect(await typesOf('wren', 'plover', 'dunlin')).toEqual(['phone of 2', 'phone-digits of 3']);
});
