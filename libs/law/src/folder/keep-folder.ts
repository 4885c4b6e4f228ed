import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { LawPack } from '@breakwater/contracts/law';
import type { Calendar } from '../calendar/calendar.ts';
import { isCalendar } from '../calendar/parse-calendar.ts';
import { isPack } from '../packs/parse-pack.ts';
import type { DemandModel } from '../terms/demand-model.ts';
import { isDemandModel, isTermList } from '../terms/parse-terms.ts';
import type { TermList } from '../terms/term-list.ts';

/** What was read of the files of a folder, in their order. */
export interface ReadFiles {
  readonly packs: readonly LawPack[];
  readonly calendars: readonly Calendar[];
  readonly terms: readonly TermList[];
  /** Weights by which demands are read; none where the folder has none. */
  readonly demands?: DemandModel;
}

/**
 * What was read of files with this digest the last time; undefined where others were read, or where it has not the shape
 * that this version of the program wants. Parsing 200 KB of YAML took a quarter of the time until a process is ready.
 */
export async function keptFiles(file: string, sha256: string): Promise<ReadFiles | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<ReadFiles & { sha256: string }>;
    const { packs, calendars, terms, demands } = kept;
    if (kept.sha256 !== sha256 || !packs?.every(isPack)) return undefined;
    if (!calendars?.every(isCalendar) || !terms?.every(isTermList)) return undefined;
    if (demands === undefined) return { packs, calendars, terms };
    return isDemandModel(demands) ? { packs, calendars, terms, demands } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next process. Several may do so at once: each writes a file of its own and moves it into place. */
export async function keepFiles(file: string, sha256: string, read: ReadFiles): Promise<void> {
  const own = `${file}.${randomUUID()}`;
  try {
    await writeFile(own, JSON.stringify({ sha256, ...read }));
    await rename(own, file);
  } catch {
    // The next process reads the files themselves, as it does where none was kept.
    await rm(own, { force: true }).catch(() => undefined);
  }
}
