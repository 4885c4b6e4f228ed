import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@breakwater/learn';
import { corpusSets, LANGUAGE_SETS, type LanguageSet, type Place } from './data-sets.ts';

/** The folders of the sets. */
export type Places = Readonly<Record<Place, string>>;

/** A text as its set has it. */
export interface SetText {
  readonly text: string;
  readonly language: Language;
  /** The set's name, with the place for texts of this project. */
  readonly source: string;
}

/** All sets, with those that lie in the folder of this project's own texts. */
export function allSets(places: Places): readonly LanguageSet[] {
  const files = existsSync(places.corpus) ? readdirSync(places.corpus).sort() : [];
  return [...LANGUAGE_SETS, ...corpusSets(files)];
}

/** The files of a set that are not there. */
export function missingFiles(set: LanguageSet, places: Places): readonly string[] {
  return set.files.map((file) => pathOf(set, file, places)).filter((path) => !existsSync(path));
}

/** What a model cannot be made without and is not there: files, or the folder of this project's own texts. */
export function missingData(places: Places): readonly string[] {
  const sets = allSets(places).filter(({ use }) => use === 'training');
  const files = sets.flatMap((set) => missingFiles(set, places));
  return sets.some(({ place }) => place === 'corpus') ? files : [...files, places.corpus];
}

/** The name of a set, of whichever place. */
export function sourceOf({ place, name }: LanguageSet): string {
  return place === 'shared' ? name : `${place}/${name}`;
}

/** The texts of a set whose language is of interest, in the order of its files. */
export function readSet(set: LanguageSet, places: Places): readonly SetText[] {
  const source = sourceOf(set);
  return set.files.flatMap((file) =>
    readFileSync(pathOf(set, file, places), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const row = readLine(file, line, set.field ?? 'text');
        const language = typeof set.language === 'string' ? set.language : set.language[row?.code ?? ''];
        return row && language ? [{ text: row.text, language, source }] : [];
      }),
  );
}

function pathOf({ place, name }: LanguageSet, file: string, places: Places): string {
  return place === 'shared' ? join(places.shared, name, file) : join(places[place], file);
}

function readLine(file: string, line: string, field: string): { text: string; code: string } | undefined {
  if (line.trim() === '') return undefined;
  if (file.endsWith('.txt')) return { text: line, code: '' };
  if (file.endsWith('.tsv')) return { text: line.split('\t')[0] ?? '', code: '' };
  const row: Record<string, unknown> = JSON.parse(line);
  const text = row[field];
  return typeof text === 'string' ? { text, code: String(row.lang ?? '') } : undefined;
}
