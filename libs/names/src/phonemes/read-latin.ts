import { isVowel, P, unreadLetter } from './phoneme.ts';

const SINGLE: Readonly<Record<string, number>> = {
  a: P.a,
  b: P.b,
  c: P.k,
  d: P.d,
  e: P.e,
  f: P.f,
  g: P.g,
  h: P.h,
  i: P.i,
  j: P.j,
  k: P.k,
  l: P.l,
  m: P.m,
  n: P.n,
  o: P.o,
  p: P.p,
  q: P.q,
  r: P.r,
  s: P.s,
  t: P.t,
  u: P.u,
  v: P.v,
  w: P.w,
  y: P.y,
  z: P.z,
};

/** Groups of letters that stand for one sound in the usual romanisations, the longest first. */
const GROUPS: ReadonlyArray<readonly [letters: string, sound: number]> = [
  ['tch', P.ch],
  ['sch', P.sh],
  ['sh', P.sh],
  ['kh', P.kh],
  ['gh', P.gh],
  ['th', P.th],
  ['dh', P.dh],
  ['zh', P.zh],
  ['ch', P.ch],
  ['ph', P.f],
  ['ck', P.k],
  ['qu', P.q],
  ['dj', P.j],
  ['dz', P.z],
  ['cz', P.ch],
  ['aa', P.a],
  ['ee', P.i],
  ['ii', P.i],
  ['ie', P.i],
  ['oo', P.u],
  ['ou', P.u],
  ['uu', P.u],
  ['eu', P.u],
];

const BY_FIRST = new Map<string, ReadonlyArray<readonly [string, number]>>(
  Object.keys(SINGLE).map((letter) => [letter, GROUPS.filter(([group]) => group.startsWith(letter))]),
);

/** Diphthongs are one sound before a consonant and two before a vowel (Faysal, Nawaz). */
const DIPHTHONGS: Readonly<Record<string, number>> = {
  ai: P.ay,
  ay: P.ay,
  ei: P.ay,
  ey: P.ay,
  au: P.aw,
  aw: P.aw,
  ow: P.aw,
};
const LATIN_VOWEL = /[aeiou]/;

function soundOf(letter: string, next: string, last: string): number {
  // Abdullah, Fatimah: the h after a vowel at the end writes a ta marbuta or nothing.
  if (letter === 'h' && next === '' && LATIN_VOWEL.test(last)) return P.heh;
  if (letter === 'c' && (next === 'e' || next === 'i' || next === 'y')) return P.s;
  // A final y (Yousefy, Mehdy) is an i.
  if (letter === 'y' && next === '') return P.i;
  const code = letter.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return P.digit0 + code - 0x30;
  return SINGLE[letter] ?? unreadLetter(code);
}

/**
 * Reads a folded Latin word into phonemes, one for a doubled consonant. Returns how many it wrote into `out`.
 */
export function readLatin(word: string, out: Uint8Array): number {
  let count = 0;
  let at = 0;
  while (at < word.length && count < out.length) {
    const letter = word.charAt(at);
    if (letter === 'x') {
      out[count++] = P.k;
      if (count < out.length) out[count++] = P.s;
      at++;
      continue;
    }
    const diphthong = DIPHTHONGS[word.slice(at, at + 2)];
    const group = BY_FIRST.get(letter)?.find(([letters]) => word.startsWith(letters, at));
    let sound: number;
    if (diphthong !== undefined && !LATIN_VOWEL.test(word.charAt(at + 2))) {
      sound = diphthong;
      at += 2;
    } else if (group !== undefined) {
      sound = group[1];
      at += group[0].length;
    } else {
      sound = soundOf(letter, word.charAt(at + 1), word.charAt(at - 1));
      at++;
    }
    if (count > 0 && out[count - 1] === sound && !isVowel(sound) && sound < P.digit0) continue;
    out[count++] = sound;
  }
  return count;
}
