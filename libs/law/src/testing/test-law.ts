import { fileURLToPath } from 'node:url';
import { type LawFolder, readLawFolder } from '../folder/read-law-folder.ts';
import { createLaw, type Law } from '../law.ts';

/** The packs of this repository. */
export const LAW_FOLDER = fileURLToPath(new URL('../../../../packs/law', import.meta.url));

let folder: Promise<LawFolder> | undefined;

/** What `packs/law` holds, read once in a process: nothing changes it. */
export function readTestFolder(): Promise<LawFolder> {
  folder ??= readLawFolder(LAW_FOLDER);
  return folder;
}

/** The law of `packs/law` as it is at a time. */
export async function readTestLaw(now: () => number = () => Date.UTC(2026, 9, 1)): Promise<Law> {
  return createLaw({ ...(await readTestFolder()), now });
}
