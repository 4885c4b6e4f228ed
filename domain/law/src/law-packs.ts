import { createHash } from 'node:crypto';
import type { LawPack } from '@breakwater/contracts/law';
import { bind, type Clock } from '@breakwater/kernel';
import {
  type Calendar,
  checkPack,
  compareVersions,
  LawError,
  type PackFault,
  parsePack,
  placeFaults,
} from '@breakwater/law';
import type { Storage } from '@breakwater/storage';
import { insertPack, lockPack, type StoredPack, selectPacks, selectVersions } from './store/law-packs.ts';

export interface LawPacksOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly calendars: readonly Calendar[];
}

/** Versions of law packs: added, never changed. */
export interface LawPacks {
  all(): Promise<StoredPack[]>;
  versions(id: string): Promise<StoredPack[]>;
  check(source: string): { readonly pack?: LawPack; readonly faults: readonly PackFault[] };
  /** @throws LawError 422 `pack-invalid`, 409 `pack-not-newer` */
  add(source: string, by: string): Promise<LawPack>;
  /** Adds what came with the program where it is newer; says which differ from what is stored under the same version. */
  seed(sources: Iterable<string>, by: string): Promise<readonly string[]>;
}

/** Keeps law packs in the database, each version as it was written. */
export function createLawPacks({ storage, clock, calendars }: LawPacksOptions): LawPacks {
  function check(source: string): { readonly pack?: LawPack; readonly faults: readonly PackFault[] } {
    const { pack, faults } = parsePack(source);
    if (pack === undefined) return { faults };
    return { pack, faults: placeFaults(source, checkPack(pack, calendars, clock.now())) };
  }
  function sound(source: string): LawPack {
    const { pack, faults } = check(source);
    const [first] = faults;
    if (pack !== undefined && !first) return pack;
    throw new LawError(
      'pack-invalid',
      `The pack is wrong in ${faults.length} places, first at line ${first?.line}: ${first?.pointer} ${first?.message}.`,
      { extra: { faults: faults.slice(0, 100) } },
    );
  }
  async function write(source: string, pack: LawPack, by: string): Promise<void> {
    const { id, version, status } = pack.pack;
    const sha256 = createHash('sha256').update(source).digest('hex');
    await storage.work(async (work) => {
      await lockPack(work.db, id);
      const newest = (await selectVersions(work.db, id)).at(-1);
      if (newest && compareVersions(version, newest.version) <= 0)
        throw new LawError(
          'pack-not-newer',
          `Version ${newest.version} is there already; a changed pack gets a higher version.`,
          { status: 409, pointer: '/source' },
        );
      await insertPack(work.db, { id, version, status, source, sha256, addedAt: clock.now(), addedBy: by });
      work.emit('law.changed', { pack: id, version });
      const detail = { version, status, sha256, rules: pack.requestTypes.length };
      work.record({ actor: by, action: 'law.added', subject: id, detail });
    });
  }
  return {
    ...bind(storage.db, { all: selectPacks, versions: selectVersions }),
    check,
    async add(source, by) {
      const pack = sound(source);
      await write(source, pack, by);
      return pack;
    },
    async seed(sources, by) {
      const stored = await selectPacks(storage.db);
      const different: string[] = [];
      for (const source of sources) {
        // What is stored letter for letter was sound when it was added, and nothing would come of it here.
        if (stored.some((version) => version.source === source)) continue;
        const pack = sound(source);
        const versions = stored.filter(({ id }) => id === pack.pack.id);
        const same = versions.find(({ version }) => version === pack.pack.version);
        if (same && same.source !== source) different.push(pack.pack.id);
        const newest = versions.at(-1);
        if (!newest || compareVersions(pack.pack.version, newest.version) > 0)
          await write(source, pack, by).catch(ignoreNotNewer);
      }
      return different;
    },
  };
}

/** Another process that starts at the same time wrote it. */
function ignoreNotNewer(error: unknown): void {
  if (!(error instanceof LawError && error.code === 'pack-not-newer')) throw error;
}
