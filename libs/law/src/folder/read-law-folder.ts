import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LawPack } from '@breakwater/contracts';
import type { Calendar } from '../calendar/calendar.ts';
import { parseCalendar } from '../calendar/parse-calendar.ts';
import { LawError } from '../law-error.ts';
import { parsePack } from '../packs/parse-pack.ts';
import { parseTerms } from '../terms/parse-terms.ts';
import type { TermList } from '../terms/term-list.ts';

export interface LawFolder {
  readonly packs: readonly LawPack[];
  /** Each pack as it is written, by its id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly calendars: readonly Calendar[];
  readonly terms: readonly TermList[];
}

/**
 * Reads a folder of the shape of `packs/law`: packs, and beside them `calendars` and `terms`.
 *
 * @throws LawError `pack-invalid`, `calendar-invalid` with the place of the first fault
 */
export async function readLawFolder(folder: string): Promise<LawFolder> {
  const [packs, calendars, terms] = await Promise.all([
    readAll(folder),
    readAll(join(folder, 'calendars')),
    readAll(join(folder, 'terms')),
  ]);
  const sources = new Map<string, string>();
  const read = packs.map(({ name, source }) => {
    const { pack, faults } = parsePack(source);
    const [first] = faults;
    if (pack === undefined)
      throw new LawError(
        'pack-invalid',
        `${name}:${first?.line}:${first?.column} ${first?.pointer} ${first?.message}; run breakwater law check.`,
      );
    sources.set(pack.pack.id, source);
    return pack;
  });
  return {
    packs: read,
    sources,
    calendars: calendars.map(({ source }) => parseCalendar(source)),
    terms: terms.map(({ source }) => parseTerms(source)),
  };
}

async function readAll(folder: string): Promise<{ name: string; source: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, source: await readFile(join(folder, name), 'utf8') })),
  );
}
