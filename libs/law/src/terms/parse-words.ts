import { LawError } from '../law-error.ts';

/** A form, a tab, and one English word or several. */
const LINE = /^[^\t]*\S[^\t]*\t[^\t]*\S[^\t]*$/;

/**
 * Checks a file of words: a form, a tab, and one to four English words a line; `#` begins a remark.
 *
 * @throws LawError `pack-invalid` naming the line
 * @example
 * checkWords('seguidor\tfollower', 'pt.tsv') // => undefined
 * checkWords('seguidor follower', 'pt.tsv') // => throws LawError
 */
export function checkWords(source: string, name: string): void {
  source.split('\n').forEach((line, index) => {
    if (isRemark(line) || LINE.test(line)) return;
    throw new LawError(
      'pack-invalid',
      `${name}:${index + 1} is no word with its meaning: write the form, a tab, and English base forms.`,
    );
  });
}

/**
 * The forms of a file of words, each with its meanings in base forms of English. A line that is none is passed over.
 *
 * @example
 * parseWords('seguidor\tfollower') // => [['seguidor', ['follower']]]
 */
export function parseWords(source: string): [string, string[]][] {
  return source.split('\n').flatMap((line): [string, string[]][] => {
    if (isRemark(line) || !LINE.test(line)) return [];
    const [form = '', meanings = ''] = line.split('\t');
    return [[form.trim(), meanings.trim().split(/ +/)]];
  });
}

const isRemark = (line: string): boolean => line.trim() === '' || line.startsWith('#');
