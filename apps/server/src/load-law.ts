import { fileURLToPath } from 'node:url';
import type { Clock } from '@breakwater/kernel';
import { type Calendar, createLaw, type Law, parsePack, readLawFolder } from '@breakwater/law';
import { createLawPacks, type LawPacks } from '@breakwater/orders';
import type { Storage } from '@breakwater/storage';
import type { Logger } from './logger.ts';

/** Folder of the law packs that come with the program. */
export const LAW_PACKS: string = fileURLToPath(new URL('../../../packs/law', import.meta.url));
/**
 * What the last start read of them. It lies with the built program and is trusted as that is: in the home folder, law could
 * be changed without a word in the database. Where the program may not write there, each start reads the packs themselves.
 */
const READ_PACKS = fileURLToPath(new URL('../dist/law-packs.json', import.meta.url));
/** Who added what came with the program, in the audit log. */
const PROGRAM = 'system';

/** The law as this process knows it, and the store of its versions. */
export interface LoadedLaw {
  /** As it is now: ask each time, it changes when a version is added. */
  readonly law: () => Law;
  readonly packs: LawPacks;
  readonly calendars: readonly Calendar[];
  /** Reads the stored versions again; called when one was added anywhere. */
  follow(): Promise<void>;
}

export interface LoadLawOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'warn'>;
}

/**
 * Reads `packs/law`, adds its versions to the store where they are newer, and makes the law of all that is stored: a version
 * that somebody added outlives the next start, and the one that made an old deadline stays readable.
 */
export async function loadLaw({ storage, clock, logger }: LoadLawOptions): Promise<LoadedLaw> {
  const folder = await readLawFolder(LAW_PACKS, { keepIn: READ_PACKS });
  const { calendars, terms } = folder;
  const packs = createLawPacks({ storage, clock, calendars });
  const different = await packs.seed(folder.sources.values(), PROGRAM);
  if (different.length > 0)
    logger.warn(
      { packs: different },
      'law packs were changed without a new version; the stored ones are used',
    );
  const ofProgram = new Map(folder.packs.map((one) => [folder.sources.get(one.pack.id), one]));
  const read = async () =>
    createLaw({
      packs: (await packs.all()).flatMap(
        ({ source }) => ofProgram.get(source) ?? parsePack(source).pack ?? [],
      ),
      ...{ calendars, terms, now: clock.now },
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
