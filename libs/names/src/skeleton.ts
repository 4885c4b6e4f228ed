import { P } from './phonemes/phoneme.ts';
import { articleLength, MAX_PHONEMES, type PhonemeWord } from './phonemes/read-phonemes.ts';

/** Class letter of each phoneme; phonemes without one leave no trace in a skeleton. */
const CLASSES = new Map<number, string>([
  [P.b, 'b'],
  [P.p, 'b'],
  [P.f, 'f'],
  [P.t, 't'],
  [P.d, 't'],
  [P.th, 't'],
  [P.dh, 't'],
  [P.dad, 't'],
  [P.tha, 't'],
  [P.s, 's'],
  [P.z, 's'],
  [P.sh, 'c'],
  [P.ch, 'c'],
  [P.zh, 'c'],
  [P.j, 'g'],
  [P.jim, 'g'],
  [P.g, 'g'],
  [P.gh, 'g'],
  [P.k, 'k'],
  [P.q, 'k'],
  [P.kh, 'k'],
  [P.l, 'l'],
  [P.m, 'm'],
  [P.n, 'n'],
  [P.r, 'r'],
  [P.h, 'h'],
]);

/**
 * Consonant classes of a word. Vowels and half-vowels are skipped wherever they stand, the article and a final h as
 * well, since spellings of one name differ in just these; a word of nothing else keeps `a`.
 */
export function skeletonOf(word: PhonemeWord): string {
  const { sounds } = word;
  let skeleton = '';
  let last = '';
  for (let at = articleLength(word); at < sounds.length && skeleton.length < MAX_PHONEMES; at++) {
    const sound = sounds[at] ?? 0;
    const letter = sound >= P.digit0 ? String.fromCharCode(0x100 + sound) : CLASSES.get(sound);
    if (letter === undefined) continue;
    if (sound === P.h && at === sounds.length - 1) continue;
    if (letter !== last || sound >= P.digit0) skeleton += letter;
    last = letter;
  }
  return skeleton === '' ? 'a' : skeleton;
}
