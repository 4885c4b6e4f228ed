import type { DesignationEntry } from '@breakwater/contracts/screening';
import type { ListSource } from '../list-source.ts';
import { type ListReport, type ReadListOptions, readList } from '../read-list.ts';

export interface WholeList {
  readonly entries: readonly DesignationEntry[];
  readonly removed: readonly string[];
  readonly report: ListReport;
}

/** All of a list at once: for tests, and for lists that are known to be small. */
export async function takeAll(sources: readonly ListSource[], options?: ReadListOptions): Promise<WholeList> {
  const reading = readList(sources, options);
  const entries: DesignationEntry[] = [];
  const removed: string[] = [];
  for await (const item of reading.items) {
    if (item.kind === 'entry') {
      entries.push(item.entry);
    } else {
      removed.push(item.ref);
    }
  }
  return { entries, removed, report: reading.report() };
}
