import type { Script } from '../scripts.ts';
import { spellArabicScript } from './arabic-script.ts';
import { spellBengali } from './bengali.ts';
import { spellCyrillic } from './cyrillic.ts';
import { spellDevanagari } from './devanagari.ts';
import { splitEnding } from './endings.ts';

const SPELL: Readonly<Record<Script, (word: string) => string>> = {
  urdu: (word) => spellArabicScript(word, 'urdu'),
  pashto: (word) => spellArabicScript(word, 'pashto'),
  arabic: (word) => spellArabicScript(word, 'arabic'),
  devanagari: spellDevanagari,
  bengali: spellBengali,
  cyrillic: spellCyrillic,
};

/** A folded Latin word that no table has, spelt by rule as a newspaper of that script would. */
export function spellWord(word: string, script: Script): string {
  const split = splitEnding(word);
  return split ? `${SPELL[script](split.stem)}${split.written[script]}` : SPELL[script](word);
}
