import { toInstant } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLawInUse } from './law-in-use.ts';
import { insertPack } from './store/law-packs.ts';
import { type LawPacksFixture, openLawPacks } from './testing/index.ts';

const TCO = 'eu-tco-2021-784';
const clock = createTestClock();
let fixture: LawPacksFixture;
let shipped: string;
/** The shipped pack as packs were written before clocks named their act. */
let earlier: string;

beforeEach(async () => {
  fixture = await openLawPacks();
  shipped = fixture.folder.sources.get(TCO) ?? '';
  earlier = shipped.replaceAll(/^ *act: .*\n/gm, '').replaceAll(/^ *by: .*\n/gm, '');
});
afterEach(() => fixture.close());

const store = (source: string, version: string) =>
  insertPack(fixture.storage.db, {
    id: TCO,
    version,
    status: 'draft',
    source: source.replace(/version: "?[\d.]+"?/, `version: ${version}`),
    sha256: '0'.repeat(64),
    addedAt: clock.now(),
    addedBy: 'staff:lena',
  });
const open = () =>
  openLawInUse({ storage: fixture.storage, clock, folder: fixture.folder, onDifferent: () => undefined });
const shippedVersion = () => fixture.folder.packs.find(({ pack }) => pack.id === TCO)?.pack.version ?? '';

describe('a law pack that was stored in an earlier shape', () => {
  it.each(['0.0.1', '99.0.0'])(
    'of version %s is not used: what came with the program is',
    async (version) => {
      await store(earlier, version);
      const { law, find, earlierOf } = await open();
      expect(law().pack(TCO)?.pack.version).toBe(shippedVersion());
      expect(
        law()
          .clocks(TCO, 'removal-order', new Set())
          .every(({ act }) => act !== undefined),
      ).toBe(true);
      expect(await earlierOf(TCO)).toEqual([version]);
      expect((await find(TCO, version))?.source).not.toContain('act:');
      expect(await find(TCO)).toMatchObject({ version: shippedVersion(), source: shipped });
    },
  );

  it('of the number that came with the program is read as the program has it', async () => {
    await store(earlier, shippedVersion());
    const { law, find, earlierOf } = await open();
    expect(law().pack(TCO)?.requestTypes[0]?.clocks[0]?.act).toBeDefined();
    expect(await find(TCO)).toMatchObject({
      source: shipped,
      addedBy: 'system',
      addedAt: toInstant(clock.now()),
    });
    expect(await earlierOf(TCO)).toEqual([]);
  });

  it('gives way to one that is sound and older, rather than to none', async () => {
    await store(shipped, '1.0.0');
    await store(earlier, '2.0.0');
    const { law } = await open();
    expect(law().pack(TCO)?.pack.version).toBe('1.0.0');
  });
});
