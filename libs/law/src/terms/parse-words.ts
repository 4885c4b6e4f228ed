import { LawError } from '../law-error.ts';

/** Forms of words of a language, each with its meanings in base forms of English. */
export type Words = [string, string[]][];

/**
 * Reads a file of words: a form, a tab, and one to four English words; `#` begins a remark.
 *
 * @throws LawError `pack-invalid` naming the line
 * @example
 * parseWords('seguidor\tfollower', 'pt.tsv') // => [['seguidor', ['follower']]]
 * parseWords('seguidor follower', 'pt.tsv') // => throws LawError
 */
export function parseWords(source: string, name: string): Words {
  return source.split('\n').flatMap((line, index): Words => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [form = '', meaning = '', ...rest] = line.split('\t');
    const meanings = meaning.trim().split(' ').filter(Boolean);
    if (form.trim() !== '' && meanings.length > 0 && rest.length === 0) return [[form.trim(), meanings]];
    throw new LawError(
      'pack-invalid',
      `${name}:${index + 1} is no word with its meaning: write the form, a tab, and English base forms.`,
    );
  });
}
