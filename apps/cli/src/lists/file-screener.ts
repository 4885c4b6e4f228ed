import { createScreener, type Designated, type Screener } from '@breakwater/screening';
import { type FileList, readFileLists } from './list-files.ts';

/** A screener over lists in files, without a server. */
export interface FileScreener {
  readonly screener: Screener;
  readonly lists: readonly FileList[];
}

/**
 * Reads lists from files and indexes them. With `everything`, entries that are not against terrorism count for accounts
 * too, as for a list whose setting is `all`.
 */
export async function openFileScreener(files: readonly string[], everything = true): Promise<FileScreener> {
  const lists = await readFileLists(files);
  return { screener: screenerOver(lists, everything), lists };
}

/** A screener over lists as they were read; with `everything`, what is not against terrorism counts for accounts too. */
export function screenerOver(lists: readonly FileList[], everything: boolean): Screener {
  const screener = createScreener();
  for (const list of lists) screener.put(list.entries.map((entry) => designatedOf(list, entry, everything)));
  return screener;
}

function designatedOf(list: FileList, entry: FileList['entries'][number], everything: boolean): Designated {
  const id = `${list.name} ${entry.ref}`;
  const screens = everything || entry.terrorism;
  return { id, list: list.name, listTitle: list.name, entity: id, entryDigest: '', entry, screens };
}
