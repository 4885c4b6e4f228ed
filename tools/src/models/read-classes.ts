import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileClasses, type WordClasses } from '@breakwater/learn';

/** Languages that write particles together with a word. */
const WITH_STEMS: ReadonlySet<string> = new Set(['ar']);

/**
 * Reads which words of a language mean about the same: a line for each class, `join: enlist, sign up, …`.
 *
 * @param pack folder `packs/models`
 * @throws Error for a line without a class
 */
export function readClasses(pack: string, language: string): WordClasses {
  const path = join(pack, 'classes', `${language}.txt`);
  const lists: Record<string, string[]> = {};
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const [name, words] = line.split(': ');
    if (!name || !words) throw new Error(`${path} has a line without a class: ${line.slice(0, 40)}`);
    lists[name] = words.split(', ');
  }
  return compileClasses(lists, { stems: WITH_STEMS.has(language) });
}
