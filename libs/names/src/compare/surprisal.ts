import type { NameToken } from '../name-token.ts';
import { familiesOf } from '../variants/variant-families.ts';

/** Stand-in: share of names that hold the word, in parts of 10,000. */
const COMMON = new Map<string, number>();
const TABLE =
  'muhammad:3033 mohammad:3033 mohammed:3033 mohamed:3033 khan:1080 ali:700 hussain:500 hussein:400 shah:410 ahmad:400 ahmed:260 ghulam:320 rehman:255 rahman:255 syed:250 gul:185 abbas:140 jan:133 hassan:120 hasan:120 iqbal:130 nawaz:124 noor:105 akbar:61 aslam:74 akram:42 umar:71 omar:71 aziz:69 bashir:68 imran:67 usman:65 yousaf:62 riaz:62 akhtar:62 saeed:55 farooq:55 khalid:55 ashraf:54 anwar:53 kareem:34 raheem:45 jamal:20 kamal:20 ibrahim:35 sultan:38 amir:34 john:100 david:80 michael:80 thomas:40 robert:60 kim:200 lee:150';
for (const entry of TABLE.split(' ')) {
  const [word = '', count = '1'] = entry.split(':');
  COMMON.set(word, Number(count));
}

/** What a word that no table holds is worth: one in 1,000 at three letters and half as common with each two more. */
const UNKNOWN_BITS = 10;
const BITS_PER_LETTER = 0.5;

/** A given name of the tables of variants without a count of its own. */
const KNOWN_BITS = 7;

/** Bits of a word: −log2 of the share of names that hold it, by its length where no table holds it. */
export function surprisal(token: NameToken): number {
  const count = COMMON.get(token.folded);
  if (count !== undefined) return -Math.log2(count / 10_000);
  const known = familiesOf(token.folded).length > 0 ? KNOWN_BITS : UNKNOWN_BITS;
  return known + BITS_PER_LETTER * Math.max(0, Math.min(token.folded.length, 14) - 3);
}

/** A name that many people bear. */
export function isEstablishedName(token: NameToken): boolean {
  return COMMON.has(token.folded) || familiesOf(token.folded).length > 0;
}
