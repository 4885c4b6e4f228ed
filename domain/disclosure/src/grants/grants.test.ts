import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, type DisclosureFixture, openDisclosure } from '../testing/index.ts';

let fixture: DisclosureFixture;
beforeAll(async () => {
  fixture = await openDisclosure();
});
afterAll(() => fixture.close());

describe('a grant', () => {
  it.each([
    { level: 0 },
    { level: 1 },
    { level: 2 },
    { level: 2, emergency: true },
    { level: 2, calledBack: true },
    { level: 1, emergency: true, calledBack: true },
  ])('is not opened for who is not verified: %o', async (who) => {
    await expect(fixture.grant(who)).rejects.toMatchObject({ code: 'grant-refused', status: 403 });
  });

  it.each([{ level: 3 }, { level: 4 }, { level: 2, emergency: true, calledBack: true }])(
    'is opened for %o',
    async (who) => {
      const grant = await fixture.disclosure.grants.get(await fixture.grant(who));
      expect(grant).toMatchObject(who);
    },
  );

  it('is refused by the table as well, and never changes', async () => {
    const id = await fixture.grant({});
    const { db } = fixture.storage;
    const copy = (level: number, emergency: boolean, calledBack: boolean) =>
      sql`insert into disclosure_grants
        select (jsonb_populate_record(g, jsonb_build_object('id', ${fixture.ids()}::text, 'level', ${level}::int,
          'emergency', ${emergency}::boolean, 'called_back', ${calledBack}::boolean))).*
        from disclosure_grants g where id = ${id}`.execute(db);
    await copy(4, false, false);
    for (const [level, emergency, calledBack] of [
      [2, false, true],
      [2, true, false],
      [1, true, true],
    ] as const)
      await expect(copy(level, emergency, calledBack)).rejects.toThrow('disclosure_grant_verified');
    const changes = [
      "categories = '{content}'",
      "accounts = '[{}]'",
      'needs_lawyer = not needs_lawyer',
      'level = 4',
    ];
    for (const change of changes)
      await expect(
        sql.raw(`update disclosure_grants set ${change} where id = '${id}'`).execute(db),
      ).rejects.toThrow('never changes');
    await expect(sql`delete from disclosure_grants where id = ${id}`.execute(db)).rejects.toThrow(
      'never deleted',
    );
  });

  it('has ranges that begin before they end, and no secrecy without an end', async () => {
    const at = new Date(fixture.clock.now()).toISOString();
    const accounts = [{ platform: 'harbour', accountId: 'noor', from: at, to: at }];
    await expect(fixture.grant({ accounts })).rejects.toMatchObject({
      code: 'grant-invalid',
      pointer: '/accounts/0/from',
    });
    const secrecyUntil = new Date(fixture.clock.now() + 400 * DAY).toISOString();
    await expect(fixture.grant({ secrecyUntil })).rejects.toMatchObject({ pointer: '/secrecyUntil' });
  });
});
