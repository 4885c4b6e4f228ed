import { fileURLToPath } from 'node:url';
import type { Clock } from '@breakwater/kernel';
import { readLawFolder } from '@breakwater/law';
import { type LawInUse, openLawInUse } from '@breakwater/law-packs';
import type { Storage } from '@breakwater/storage';
import type { Logger } from '../../logger.ts';

/** Folder of the law packs that come with the program. */
export const LAW_PACKS: string = fileURLToPath(new URL('../../../../../packs/law', import.meta.url));
/**
 * What the last start read of them. It lies with the built program and is trusted as that is: in the home folder, law could
 * be changed without a word in the database. Where the program may not write there, each start reads the packs themselves.
 */
const READ_PACKS = fileURLToPath(new URL('../../../dist/law-packs.json', import.meta.url));

export interface LoadLawOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'warn'>;
}

/** Reads `packs/law` and brings the law in use up to it. */
export async function loadLaw({ storage, clock, logger }: LoadLawOptions): Promise<LawInUse> {
  const folder = await readLawFolder(LAW_PACKS, { keepIn: READ_PACKS });
  const onDifferent = (packs: readonly string[]) =>
    logger.warn({ packs }, 'law packs were changed without a new version; the stored ones are used');
  return openLawInUse({ storage, clock, folder, onDifferent });
}
