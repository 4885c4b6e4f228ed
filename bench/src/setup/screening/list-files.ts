import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DesignationEntry } from '@breakwater/contracts/screening';
import { sharedData } from '@breakwater/kernel/testing';
import { type ListSource, readList } from '@breakwater/lists';
import { createScreener, type Screener } from '@breakwater/screening';

const LISTS = {
  un: ['un/un_consolidated_20251120.xml'],
  'ofac-sdn': ['ofac/sdn_20240503.csv', 'ofac/other/alt_monkeywrench_2024.csv'],
} as const;

/** What figures say of the lists that they were measured over. */
export const LIST_VERSIONS = 'UN 2025-11-20, OFAC SDN 2024-05-03 with alternate names of about 2024-09';

/** A list that was read from its files. */
export interface ReadList {
  readonly name: string;
  readonly entries: readonly DesignationEntry[];
}

/**
 * The folders of the evaluation data, or undefined where one is missing, which is said: the bench is then skipped by
 * name.
 */
export function evaluationData(
  bench: string,
): { readonly names: string; readonly sanctions: string } | undefined {
  const [names, sanctions] = [sharedData('names'), sharedData('sanctions')];
  if (names !== undefined && sanctions !== undefined) return { names, sanctions };
  console.log(
    `${bench}: skipped, the evaluation data is not there: ../shared/data/names and ../shared/data/sanctions`,
  );
  return undefined;
}

/** The paths of the files of all lists. Throws where one is missing. */
export function listFiles(sanctions: string): string[] {
  const files = Object.values(LISTS).flatMap((paths) => paths.map((path) => join(sanctions, path)));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`These files of lists are not there: ${missing.join(', ')}`);
  return files;
}

/** Reads the lists as the product does. */
export async function readLists(sanctions: string): Promise<ReadList[]> {
  const lists: ReadList[] = [];
  for (const [name, paths] of Object.entries(LISTS)) {
    const entries: DesignationEntry[] = [];
    for await (const item of readList(paths.map((path) => fileSource(join(sanctions, path)))).items) {
      if (item.kind === 'entry') entries.push(item.entry);
    }
    lists.push({ name, entries });
  }
  return lists;
}

/** A file as a source of a list. */
export function fileSource(file: string): ListSource {
  return { name: basename(file), open: () => createReadStream(file) };
}

/** A screener over lists; accounts are screened against what is listed for terrorism, as the product does unasked. */
export function screenerOver(lists: readonly ReadList[]): Screener {
  const screener = createScreener();
  for (const { name, entries } of lists) {
    screener.put(
      entries.map((entry) => {
        const id = `${name} ${entry.ref}`;
        return {
          id,
          list: name,
          listTitle: name,
          entity: id,
          entryDigest: '',
          entry,
          screens: entry.terrorism,
        };
      }),
    );
  }
  return screener;
}
