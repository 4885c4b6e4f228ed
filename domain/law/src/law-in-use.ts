import type { LawPack } from '@breakwater/contracts/law';
import { type Clock, sha256, toInstant } from '@breakwater/kernel';
import { type Calendar, createLaw, type Law, type LawFolder, parsePack } from '@breakwater/law';
import type { Storage } from '@breakwater/storage';
import { createLawPacks, type LawPacks } from './law-packs.ts';
import type { StoredPack } from './store/law-packs.ts';

/** Who added what came with the program, in the audit log. */
const PROGRAM = 'system';

/** The law as this process knows it, and the store of its versions. */
export interface LawInUse {
  /** As it is now: ask each time, it changes when a version is added. */
  readonly law: () => Law;
  readonly packs: LawPacks;
  readonly calendars: readonly Calendar[];
  /** A version as it is written; the one that is used where none is named. */
  find(id: string, version?: string): Promise<StoredPack | undefined>;
  /** Versions of a pack that were written in an earlier shape: kept as text, and not used. */
  earlierOf(id: string): Promise<string[]>;
  /** Reads the stored versions again; called when one was added anywhere. */
  follow(): Promise<void>;
}

export interface LawInUseOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  /** The packs that come with the program, with their calendars, and what reads the words of orders. */
  readonly folder: LawFolder;
  /** Called with packs that differ from what is stored under the same version; the stored ones are used. */
  readonly onDifferent: (packs: readonly string[]) => void;
}

/**
 * Adds the versions of the folder to the store where they are newer, and makes the law of all that is stored: a version
 * that somebody added outlives the next start, and the one that made an old deadline stays readable. A version that was
 * stored in an earlier shape of packs is not used; where it stands in the way of what came with the program, that is used
 * without being stored.
 */
export async function openLawInUse(options: LawInUseOptions): Promise<LawInUse> {
  const { storage, clock, folder, onDifferent } = options;
  const { calendars, terms, demands } = folder;
  const packs = createLawPacks({ storage, clock, calendars });
  const different = await packs.seed(folder.sources.values(), PROGRAM);
  const ofProgram = new Map(folder.packs.map((one) => [folder.sources.get(one.pack.id), one]));
  const shapeOf = ({ source }: StoredPack) => ofProgram.get(source) ?? parsePack(source).pack;
  const openedAt = toInstant(clock.now());
  const read = async () => {
    const stored = (await packs.all()).map((version) => ({ ...version, pack: shapeOf(version) }));
    const sound = stored.flatMap(({ pack }) => pack ?? []);
    const barred = new Set(stored.flatMap(({ id, pack }) => (pack ? [] : [id])));
    const kept = new Set(sound.map(keyOf));
    const unkept = folder.packs.filter((one) => barred.has(one.pack.id) && !kept.has(keyOf(one)));
    return {
      law: createLaw({
        packs: [...sound, ...unkept],
        calendars,
        terms,
        ...(demands !== undefined && { demands }),
        now: clock.now,
      }),
      unkept: new Map(unkept.map((one) => [keyOf(one), writtenOf(one)])),
    };
  };
  function writtenOf({ pack: { id, version, status } }: LawPack): StoredPack {
    const source = folder.sources.get(id) ?? '';
    return { id, version, status, source, sha256: sha256(source), addedAt: openedAt, addedBy: PROGRAM };
  }
  let now = await read();
  const used = different.filter((id) => ![...now.unkept.values()].some((one) => one.id === id));
  if (used.length > 0) onDifferent(used);
  return {
    law: () => now.law,
    packs,
    calendars,
    async find(id, version = now.law.pack(id)?.pack.version) {
      const unkept = now.unkept.get(`${id} ${version}`);
      return unkept ?? (await packs.versions(id)).find((one) => one.version === version);
    },
    async earlierOf(id) {
      const found = (await packs.versions(id)).filter(
        (one) => shapeOf(one) === undefined && !now.unkept.has(`${id} ${one.version}`),
      );
      return found.map(({ version }) => version);
    },
    async follow() {
      now = await read();
    },
  };
}

function keyOf({ pack: { id, version } }: LawPack): string {
  return `${id} ${version}`;
}
