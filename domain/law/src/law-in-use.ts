import type { Clock } from '@breakwater/kernel';
import { type Calendar, createLaw, type Law, type LawFolder, parsePack } from '@breakwater/law';
import type { Storage } from '@breakwater/storage';
import { createLawPacks, type LawPacks } from './law-packs.ts';

/** Who added what came with the program, in the audit log. */
const PROGRAM = 'system';

/** The law as this process knows it, and the store of its versions. */
export interface LawInUse {
  /** As it is now: ask each time, it changes when a version is added. */
  readonly law: () => Law;
  readonly packs: LawPacks;
  readonly calendars: readonly Calendar[];
  /** Reads the stored versions again; called when one was added anywhere. */
  follow(): Promise<void>;
}

export interface LawInUseOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  /** The packs that come with the program, with their calendars and terms. */
  readonly folder: LawFolder;
  /** Called with packs that differ from what is stored under the same version; the stored ones are used. */
  readonly onDifferent: (packs: readonly string[]) => void;
}

/**
 * Adds the versions of the folder to the store where they are newer, and makes the law of all that is stored: a version
 * that somebody added outlives the next start, and the one that made an old deadline stays readable.
 */
export async function openLawInUse(options: LawInUseOptions): Promise<LawInUse> {
  const { storage, clock, folder, onDifferent } = options;
  const { calendars, terms } = folder;
  const packs = createLawPacks({ storage, clock, calendars });
  const different = await packs.seed(folder.sources.values(), PROGRAM);
  if (different.length > 0) onDifferent(different);
  const ofProgram = new Map(folder.packs.map((one) => [folder.sources.get(one.pack.id), one]));
  const read = async () =>
    createLaw({
      packs: (await packs.all()).flatMap(
        ({ source }) => ofProgram.get(source) ?? parsePack(source).pack ?? [],
      ),
      calendars,
      terms,
      now: clock.now,
    });
  let law = await read();
  return {
    law: () => law,
    packs,
    calendars,
    async follow() {
      law = await read();
    },
  };
}
