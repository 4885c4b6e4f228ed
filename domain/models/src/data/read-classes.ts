import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '@breakwater/kernel';
import { compileClasses, LearnError, type WordClasses } from '@breakwater/learn';

/** Languages that write particles together with a word. */
const WITH_STEMS: ReadonlySet<string> = new Set(['ar']);
/** A language and at most its script: whatever else somebody writes there names no file. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/;

/**
 * Reads which words of a language mean about the same, each language once: a line for each class, `join: enlist, sign up, …`.
 * Undefined for a language that the pack has no list of; what it gives throws LearnError `word-classes-unusable`.
 *
 * @param pack folder `packs/models`
 */
export function classesIn(pack: string): (language: string) => WordClasses | undefined {
  const read = new Map<string, WordClasses | undefined>();
  return (language) => {
    if (!LANGUAGE.test(language)) return undefined;
    if (!read.has(language)) read.set(language, readClasses(pack, language));
    return read.get(language);
  };
}

function readClasses(pack: string, language: string): WordClasses | undefined {
  const path = join(pack, 'classes', `${language}.txt`);
  const text = textOf(path);
  if (text === undefined) return undefined;
  const lists: Record<string, string[]> = {};
  for (const line of text.split('\n').filter(Boolean)) {
    const [name, words] = line.split(': ');
    if (!name || !words) throw new LearnError('word-classes-unusable', withoutClass(language, line));
    lists[name] = words.split(', ');
  }
  return compileClasses(lists, { stems: WITH_STEMS.has(language) });
}

const withoutClass = (language: string, line: string): string =>
  `The list of classes of words of '${language}' has a line without a class: ${line.slice(0, 40)}`;

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
