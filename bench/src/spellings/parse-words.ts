import { SCRIPTS, type Script, type Spellings } from './scripts.ts';

/** One word or compound with all its Latin spellings, folded, and what newspapers write for it. */
export interface WordEntry {
  readonly latin: readonly string[];
  readonly spellings: Spellings;
}

const SAME = '=';
/** Letters that Pashto and Arabic write in their own form where the spelling is that of Urdu. */
const OWN_LETTERS: Readonly<Record<'pashto' | 'arabic', Readonly<Record<string, string>>>> = {
  pashto: { ی: 'ي', ہ: 'ه', ۃ: 'ت', گ: 'ګ', ٹ: 'ټ', ڈ: 'ډ', ڑ: 'ړ', ے: 'ې', ھ: 'ه' },
  arabic: { ی: 'ي', ہ: 'ه', ۃ: 'ة', ک: 'ك', گ: 'غ', ے: 'ي', چ: 'تش', پ: 'ب' },
};

/**
 * Reads a table of words: a line each, columns divided by `;`, Latin spellings by `|`, spellings of a script by `/`.
 * `=` stands for the spelling of Urdu in the letters of Pashto or Arabic. Throws when a line has not every script.
 */
export function parseWords(table: string): WordEntry[] {
  return table
    .trim()
    .split('\n')
    .map((line) => parseLine(line));
}

function parseLine(line: string): WordEntry {
  const [latin = '', ...columns] = line.split(';').map((column) => column.trim());
  if (columns.length !== SCRIPTS.length || columns.includes(''))
    throw new Error(`A word must be spelt in ${SCRIPTS.length} scripts: ${line}`);
  const [urdu = '', pashto = '', arabic = '', devanagari = '', bengali = '', cyrillic = ''] = columns;
  return {
    latin: latin.split('|').map(foldLatin),
    spellings: {
      urdu: spelt(urdu, urdu, 'urdu'),
      pashto: spelt(pashto, urdu, 'pashto'),
      arabic: spelt(arabic, urdu, 'arabic'),
      devanagari: spelt(devanagari, urdu, 'devanagari'),
      bengali: spelt(bengali, urdu, 'bengali'),
      cyrillic: spelt(cyrillic, urdu, 'cyrillic'),
    },
  };
}

function spelt(column: string, urdu: string, script: Script): string[] {
  if (column !== SAME) return column.split('/');
  if (script !== 'pashto' && script !== 'arabic') throw new Error(`= has no meaning in ${script}: ${urdu}`);
  const own = OWN_LETTERS[script];
  return urdu.split('/').map((one) => [...one].map((letter) => own[letter] ?? letter).join(''));
}

/** A Latin name as words are looked up: small letters without marks, divided by single blanks. */
export function foldLatin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
