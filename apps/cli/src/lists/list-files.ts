import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DesignationEntry } from '@breakwater/contracts/screening';
import {
  detectFormat,
  type ListFormatId,
  type ListReport,
  type ListSource,
  readList,
} from '@breakwater/lists';
import { FileUnreadableError } from '../read-input.ts';

/** Files of these formats belong together: they are one list. */
const FAMILIES: ReadonlySet<ListFormatId> = new Set(['ofac-csv', 'eu-journal-csv']);

/** A list that was read from files. */
export interface FileList {
  /** What its files are called. */
  readonly name: string;
  readonly entries: readonly DesignationEntry[];
  readonly report: ListReport;
}

/** A file as a source of a list. Throws FileUnreadableError when it cannot be opened. */
export async function fileSource(file: string): Promise<ListSource> {
  await access(file).catch((error: unknown) => {
    throw new FileUnreadableError(file, error);
  });
  return { name: basename(file), open: () => createReadStream(file) };
}

/** Reads lists from files: those of one family are one list, each other file is a list. Throws what the readers throw. */
export async function readFileLists(files: readonly string[]): Promise<FileList[]> {
  const groups = new Map<string, ListSource[]>();
  for (const file of files) {
    const source = await fileSource(file);
    const format = await detectFormat([source]);
    const key = FAMILIES.has(format) ? format : `${format} ${file}`;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const lists: FileList[] = [];
  for (const sources of groups.values()) {
    const reading = readList(sources);
    const entries: DesignationEntry[] = [];
    for await (const item of reading.items) if (item.kind === 'entry') entries.push(item.entry);
    lists.push({ name: sources.map(({ name }) => name).join(' + '), entries, report: reading.report() });
  }
  return lists;
}
