import { join } from 'node:path';
import { parseTerms } from '../terms/parse-terms.ts';
import { checkWords } from '../terms/parse-words.ts';
import type { TermList } from '../terms/term-list.ts';
import { readSources, type SourceFile } from './read-sources.ts';

/** Files of word lists: concepts of each language, and meanings of its words. */
export interface ListSources {
  readonly terms: readonly SourceFile[];
  readonly words: readonly SourceFile[];
}

/**
 * Reads the word lists of a folder of the shape of `packs/law`: concepts of `terms`, and meanings of `words` where there are
 * some of the language.
 *
 * @throws LawError `pack-invalid`
 */
export async function readTermLists(folder: string): Promise<TermList[]> {
  return parseLists(await readListSources(folder));
}

/** The files as they are written. A folder of other law needs no words. */
export async function readListSources(folder: string): Promise<ListSources> {
  const [terms, words] = await Promise.all([
    readSources(join(folder, 'terms'), '.yaml'),
    readSources(join(folder, 'words'), '.tsv').catch(() => []),
  ]);
  return { terms, words };
}

/** @throws LawError `pack-invalid` */
export function parseLists({ terms, words }: ListSources): TermList[] {
  return terms.map(({ source }) => {
    const list = parseTerms(source);
    const own = words.find(({ name }) => name === `${list.language}.tsv`);
    if (own === undefined) return list;
    checkWords(own.source, own.name);
    return { ...list, words: own.source };
  });
}
