import type { NameScript } from '../name-token.ts';
import { familiesOf } from '../variants/variant-families.ts';
import { romaniseCyrillic } from './cyrillic.ts';
import { BHA, JA, readIndicLetters } from './indic.ts';

/** Latin letters of a word whose script has letters that are read in two ways: the likeliest first. */
function readings(script: NameScript, folded: string): readonly string[] {
  if (script === 'cyrillic') {
    const asKh = romaniseCyrillic(folded);
    return folded.includes('х') ? [asKh, romaniseCyrillic(folded, 'h')] : [asKh];
  }
  const letters = script === 'other' ? folded : readIndicLetters(folded);
  const found = ['j', 'z'].flatMap((ja) =>
    ['bh', 'v'].map((bha) => letters.replaceAll(JA, ja).replaceAll(BHA, bha)),
  );
  return [...new Set(found)];
}

const isAmbiguous = (script: NameScript) => script !== 'latin' && script !== 'arabic';

/** Latin letters for a word of another script: of its readings the first that is a name of the table, else the first. */
export function settleReading(script: NameScript, folded: string): string {
  const found = readings(script, folded);
  return found.find((reading) => familiesOf(reading).length > 0) ?? found[0] ?? '';
}

/** The families of every reading of a word: जफर is Zafar or Jafar. */
export function familiesOfReadings(script: NameScript, folded: string, spelling: string): readonly number[] {
  if (!isAmbiguous(script)) return familiesOf(spelling);
  const found = readings(script, folded).map(familiesOf);
  const known = found.filter(({ length }) => length > 0);
  return known.length < 2 ? (known[0] ?? []) : [...new Set(known.flat())];
}
