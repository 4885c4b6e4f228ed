import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LawPacks } from './law-packs.ts';
import { type LawPacksFixture, openLawPacks } from './testing/index.ts';

const TCO = 'eu-tco-2021-784';
let fixture: LawPacksFixture;
let packs: LawPacks;
let source: string;
/** Its version as it came with the program. */
let shipped: string;

beforeEach(async () => {
  fixture = await openLawPacks();
  packs = fixture.packs;
  source = fixture.folder.sources.get(TCO) ?? '';
  shipped = fixture.folder.packs.find(({ pack }) => pack.id === TCO)?.pack.version ?? '';
});
afterEach(() => fixture.close());

const version = (text: string) => source.replace(/version: "?[\d.]+"?/, `version: ${text}`);

describe('versions of law packs', () => {
  it('are added once, in order, with a line in the audit log each', async () => {
    expect(await packs.seed([source, source], 'system')).toEqual([]);
    await packs.add(version('90.10.0'), 'staff:1');
    await expect(packs.add(version('90.9.0'), 'staff:1')).rejects.toMatchObject({ code: 'pack-not-newer' });
    expect((await packs.versions(TCO)).map((one) => one.version)).toEqual([shipped, '90.10.0']);
    expect(fixture.recorded.map(({ action }) => action)).toEqual(['law.added', 'law.added']);
  });

  it('are told apart from what came with the program under the same number', async () => {
    await packs.seed([source], 'system');
    expect(await packs.seed([source.replace('PT1H', 'PT3H')], 'system')).toEqual([TCO]);
    expect((await packs.versions(TCO))[0]?.source).toBe(source);
  });

  it('let two writers at once add one', async () => {
    const both = await Promise.allSettled([
      packs.add(version('91.0.0'), 'a'),
      packs.add(version('91.0.0'), 'b'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('stay as they are whoever writes to the table', async () => {
    await packs.seed([source], 'system');
    const { db } = fixture.storage;
    const insert = (text: string) =>
      sql`insert into law_packs (id, version, status, source, sha256, added_at, added_by)
        values (${TCO}, ${text}, 'draft', 'x', ${'0'.repeat(64)}, now(), 'x')`.execute(db);
    await expect(insert('0.0.9')).rejects.toThrow(/newer/);
    await expect(insert(shipped)).rejects.toThrow();
    await expect(sql`update law_packs set source = 'x'`.execute(db)).rejects.toThrow(/stays/);
    await expect(sql`delete from law_packs`.execute(db)).rejects.toThrow(/stays/);
    await expect(sql`truncate law_packs`.execute(db)).rejects.toThrow(/stays/);
    await insert('90.2.0');
    expect(await packs.versions(TCO)).toHaveLength(2);
  });
});
