import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LawPack } from '@breakwater/contracts/law';
import { ifThere, messageOf } from '@breakwater/kernel';
import {
  type Calendar,
  checkPack,
  checkVectors,
  checkWords,
  type PackFault,
  parseCalendar,
  parseDemandModel,
  parseLetterModel,
  parsePack,
  parseTerms,
  placeFaults,
  rulesOf,
} from '@breakwater/law';
import { contentOf, filesOf } from '../files-of.ts';
import { LAW_FOLDER } from './law-folder.ts';

export interface LawFault extends PackFault {
  readonly file: string;
}
/** How the rules of a pack are known. */
export interface PackProvenance {
  readonly pack: string;
  readonly checked: number;
  readonly seen: number;
  readonly recalled: number;
}
export interface LawReport {
  readonly errors: readonly LawFault[];
  readonly packs: readonly PackProvenance[];
  readonly vectors: number;
}

/** Checks packs with the calendars beside them and runs their test vectors; a whole folder with its word lists. */
export async function checkLaw(files: readonly string[], folder: string = LAW_FOLDER): Promise<LawReport> {
  const errors: LawFault[] = [];
  const calendars = await parseAll(join(folder, 'calendars'), parseCalendar, errors);
  if (files.length === 0) await checkReading(folder, errors);
  const chosen = files.length > 0 ? files : await filesOf(folder);
  const packs: PackProvenance[] = [];
  let vectors = 0;
  for (const file of chosen) {
    const checked = await checkFile(file, calendars, errors);
    vectors += checked.vectors;
    if (checked.pack) packs.push(provenanceOf(checked.pack));
  }
  return { errors, packs, vectors };
}

/** With what orders are read: word lists, meanings of words and weights, where the folder has them. */
async function checkReading(folder: string, errors: LawFault[]): Promise<void> {
  await parseAll(join(folder, 'terms'), parseTerms, errors);
  for (const file of await filesOf(join(folder, 'words'), '.tsv').catch(() => [])) {
    try {
      checkWords(await contentOf(file), basename(file));
    } catch (error) {
      errors.push(at(file, messageOf(error)));
    }
  }
  const weights = join(folder, 'demands', 'demands.json');
  const source = await ifThere(readFile(weights, 'utf8'));
  if (source === undefined) return;
  try {
    parseDemandModel(source);
  } catch (error) {
    errors.push(at(weights, messageOf(error)));
  }
  await checkLetters(join(folder, 'letters'), errors);
}

/** With what a sentence is looked at in its letter: both files, or none. */
async function checkLetters(folder: string, errors: LawFault[]): Promise<void> {
  const trees = join(folder, 'letters.json');
  const source = await ifThere(readFile(trees, 'utf8'));
  if (source === undefined) return;
  try {
    const wording = await ifThere(readFile(join(folder, 'wording.model'), 'base64'));
    parseLetterModel(source, wording ?? '');
  } catch (error) {
    errors.push(at(trees, messageOf(error)));
  }
}

function provenanceOf(pack: LawPack): PackProvenance {
  const count = { checked: 0, seen: 0, recalled: 0 };
  for (const { rule } of rulesOf(pack)) count[rule.prov]++;
  return { pack: pack.pack.id, ...count };
}

const at = (file: string, message: string): LawFault => ({
  file: basename(file),
  line: 1,
  column: 1,
  pointer: '',
  message,
});

/** Parses every file of a folder; those that cannot be are faults. */
async function parseAll<T>(folder: string, parse: (source: string) => T, errors: LawFault[]): Promise<T[]> {
  const parsed: T[] = [];
  for (const file of await filesOf(folder)) {
    try {
      parsed.push(parse(await contentOf(file)));
    } catch (error) {
      errors.push(at(file, messageOf(error)));
    }
  }
  return parsed;
}

/** Checks one pack; gives it and how many vectors were run. */
async function checkFile(
  file: string,
  calendars: readonly Calendar[],
  errors: LawFault[],
): Promise<{ readonly pack?: LawPack; readonly vectors: number }> {
  const source = await contentOf(file);
  const { pack, faults } = parsePack(source);
  const found = pack === undefined ? faults : placeFaults(source, checkPack(pack, calendars));
  errors.push(...found.map((one) => ({ file: basename(file), ...one })));
  const calendar = calendars.find(({ id }) => id === pack?.pack.calendar);
  if (pack === undefined) return { vectors: 0 };
  if (calendar === undefined) return { pack, vectors: 0 };
  const vectorFile = join(dirname(file), 'vectors', `${pack.pack.id}.json`);
  const text = await readFile(vectorFile, 'utf8').catch(() => undefined);
  if (text === undefined) return { pack, vectors: 0 };
  try {
    const { count, failures } = checkVectors(pack, calendar, JSON.parse(text));
    errors.push(...failures.map((message) => at(vectorFile, message)));
    return { pack, vectors: count };
  } catch (error) {
    errors.push(at(vectorFile, messageOf(error)));
    return { pack, vectors: 0 };
  }
}
