import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LawPack } from '@breakwater/contracts/law';
import type { Calendar } from '../calendar/calendar.ts';
import { parseCalendar } from '../calendar/parse-calendar.ts';
import { LawError } from '../law-error.ts';
import { parsePack } from '../packs/parse-pack.ts';
import type { DemandModel } from '../terms/demand-model.ts';
import { parseDemandModel, parseLetterModel } from '../terms/parse-terms.ts';
import type { TermList } from '../terms/term-list.ts';
import { keepFiles, keptFiles, type ReadFiles } from './keep-folder.ts';
import { readSources, type SourceFile } from './read-sources.ts';
import { parseLists, readListSources } from './read-term-lists.ts';

export interface LawFolder {
  readonly packs: readonly LawPack[];
  /** Each pack as it is written, by its id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly calendars: readonly Calendar[];
  readonly terms: readonly TermList[];
  readonly demands?: DemandModel;
}

export interface LawFolderOptions {
  /** File in which what was read is kept for the next process; the files are parsed each time when left out. */
  readonly keepIn?: string;
}

/**
 * Reads a folder of the shape of `packs/law`: packs, and beside them `calendars`, `terms`, `words`, the weights of `demands`, and
 * the trees and weights of `letters`.
 *
 * @throws LawError `pack-invalid`, `calendar-invalid` with the place of the first fault
 */
export async function readLawFolder(folder: string, { keepIn }: LawFolderOptions = {}): Promise<LawFolder> {
  const [packs, calendars, lists, demands, trees, wording] = await Promise.all([
    readSources(folder, '.yaml'),
    readSources(join(folder, 'calendars'), '.yaml'),
    readListSources(folder),
    readFile(join(folder, 'demands', 'demands.json'), 'utf8').catch(() => undefined),
    readFile(join(folder, 'letters', 'letters.json'), 'utf8').catch(() => undefined),
    readFile(join(folder, 'letters', 'wording.model'), 'base64').catch(() => undefined),
  ]);
  const letters = trees === undefined ? undefined : { trees, wording };
  const parse = (): ReadFiles => ({
    packs: packs.map(readPack),
    calendars: calendars.map(({ source }) => parseCalendar(source)),
    terms: parseLists(lists),
    ...(demands === undefined ? {} : { demands: parseModels(demands, letters) }),
  });
  const read =
    keepIn === undefined
      ? parse()
      : await readOnce(keepIn, { packs, calendars, lists, demands, letters }, parse);
  const sources = new Map(read.packs.map(({ pack }, index) => [pack.id, packs[index]?.source ?? '']));
  return { ...read, sources };
}

/** What looks at a sentence in its letter, as it is written. */
interface LetterFiles {
  readonly trees: string;
  /** In base64; trees without it are refused. */
  readonly wording: string | undefined;
}

/** Weights, and what looks at letters where it is there. */
const parseModels = (demands: string, letters: LetterFiles | undefined): DemandModel => ({
  ...parseDemandModel(demands),
  ...(letters && { letters: parseLetterModel(letters.trees, letters.wording ?? '') }),
});

/** As it was kept where the files are letter for letter the same; else parsed, and kept. */
async function readOnce(keepIn: string, files: object, parse: () => ReadFiles): Promise<ReadFiles> {
  const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  const kept = await keptFiles(keepIn, sha256);
  if (kept) return kept;
  const read = parse();
  await keepFiles(keepIn, sha256, read);
  return read;
}

function readPack({ name, source }: SourceFile): LawPack {
  const { pack, faults } = parsePack(source);
  const [first] = faults;
  if (pack !== undefined) return pack;
  throw new LawError(
    'pack-invalid',
    `${name}:${first?.line}:${first?.column} ${first?.pointer} ${first?.message}; run breakwater law check.`,
  );
}
