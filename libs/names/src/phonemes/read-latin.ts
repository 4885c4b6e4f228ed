import { BHA, JA } from './indic.ts';
import { isVowel, P, unreadLetter } from './phoneme.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const A = 0x61;
const Z = 0x7a;
const COUNT = 26;

/** Sounds of single letters, by their place in the alphabet. */
const SINGLE = Uint8Array.of(
  P.a,
  P.b,
  P.k,
  P.d,
  P.e,
  P.f,
  P.g,
  P.h,
  P.i,
  P.j,
  P.k,
  P.l,
  P.m,
  P.n,
  P.o,
  P.p,
  P.q,
  P.r,
  P.s,
  P.t,
  P.u,
  P.v,
  P.w,
  P.k,
  P.y,
  P.z,
);

/** Two letters that stand for one sound in the usual romanisations. */
const PAIRS: ReadonlyArray<readonly [letters: string, sound: number]> = [
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

/** One sound before a consonant, two before a vowel (Faysal, Nawaz). */
const DIPHTHONGS: ReadonlyArray<readonly [letters: string, sound: number]> = [
  ['ai', P.ay],
  ['ay', P.ay],
  ['ei', P.ay],
  ['ey', P.ay],
  ['au', P.aw],
  ['aw', P.aw],
  ['ow', P.aw],
];

function tableOf(rows: ReadonlyArray<readonly [string, number]>): Uint8Array {
  const table = new Uint8Array(COUNT * COUNT);
  for (const [letters, sound] of rows) {
    table[LETTERS.indexOf(letters.charAt(0)) * COUNT + LETTERS.indexOf(letters.charAt(1))] = sound;
  }
  return table;
}

const pairTable = tableOf(PAIRS);
const diphthongTable = tableOf(DIPHTHONGS);

function isLatinVowel(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75;
}

function isLetter(code: number): boolean {
  return code >= A && code <= Z;
}

/** The sound of two letters as one, or 0. */
function pairSound(word: string, at: number, code: number, next: number): number {
  if (!isLetter(next)) return 0;
  const place = (code - A) * COUNT + next - A;
  const diphthong = diphthongTable[place] ?? 0;
  if (diphthong !== 0 && !isLatinVowel(word.charCodeAt(at + 2))) return diphthong;
  return pairTable[place] ?? 0;
}

const JA_CODE = JA.charCodeAt(0);
const BHA_CODE = BHA.charCodeAt(0);
const C = 0x63;
const E = 0x65;
const H = 0x68;
const I = 0x69;
const T = 0x74;
const X = 0x78;
const Y = 0x79;

function singleSound(word: string, at: number, code: number): number {
  const next = word.charCodeAt(at + 1);
  const isLast = at === word.length - 1;
  // Abdullah, Fatimah: the h after a vowel at the end writes a ta marbuta or nothing.
  if (code === H && isLast && isLatinVowel(word.charCodeAt(at - 1))) return P.heh;
  if (code === C && (next === E || next === I || next === Y)) return P.s;
  // A final y (Yousefy, Mehdy) is an i.
  if (code === Y && isLast) return P.i;
  if (isLetter(code)) return SINGLE[code - A] ?? 0;
  if (code === JA_CODE) return P.ja;
  if (code === BHA_CODE) return P.bha;
  return code >= 0x30 && code <= 0x39 ? P.digit0 + code - 0x30 : unreadLetter(code);
}

/** The sound at a place of a word and how many letters write it, as sound × 4 + letters. */
function soundAt(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if ((code === 0x74 || code === 0x73) && word.startsWith('ch', at + 1)) {
    return (code === 0x74 ? P.ch : P.sh) * 4 + 3;
  }
  // Nation, foundation: what other scripts write by ear.
  if (code === T && word.startsWith('ion', at + 1)) return P.sh * 4 + 1;
  const pair = isLetter(code) ? pairSound(word, at, code, word.charCodeAt(at + 1)) : 0;
  return pair === 0 ? singleSound(word, at, code) * 4 + 1 : pair * 4 + 2;
}

/**
 * Reads a folded Latin word into phonemes, one for a doubled consonant. Returns how many it wrote into `out`.
 */
export function readLatin(word: string, out: Uint8Array): number {
  let count = 0;
  let at = 0;
  while (at < word.length && count < out.length) {
    const isX = word.charCodeAt(at) === X;
    const found = soundAt(word, at);
    const sound = found >> 2;
    at += found & 3;
    if (count > 0 && out[count - 1] === sound && !isVowel(sound) && sound < P.digit0) continue;
    out[count++] = sound;
    if (isX && count < out.length) out[count++] = P.s;
  }
  return count;
}
