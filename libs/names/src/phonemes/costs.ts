import { isVowel, P, PHONEME_COUNT } from './phoneme.ts';

/**
 * What it costs to read one sound for another, 1 being a different consonant. Set by hand after the romanisation habits
 * of Arabic, Persian, Urdu and Pashto names, checked against measured recall; not fitted.
 */
const CLOSE: ReadonlyArray<readonly [cost: number, pairs: string]> = [
  [
    0.02,
    'w-waw v-waw u-waw o-waw aw-waw y-yeh i-yeh ay-yeh e-yeh a-alif ayn-a h-heh d-dad dh-dad z-dad th-tha s-tha',
  ],
  [0.02, 's-tse j-ja z-ja b-bha v-bha w-bha'],
  [0.02, 'j-jim t-heh a-heh e-heh k-q zh-j i-y u-w o-w l-sunLam'],
  [0.03, 'e-alif ayn-e ayn-i ayn-o ayn-u ayn-alif ay-y aw-w aw-u aw-o'],
  [0.05, 'e-i o-u v-w dh-z th-t dh-d kh-h ay-e ay-i g-jim a-yeh q-gh dad-ja jim-ja zh-ja zh-dad'],
  [0.06, 'i-alif o-alif u-alif a-e'],
  [0.08, 'kh-heh a-ay a-aw a-o a-i gh-g kh-k th-s ch-sh t-tha tha-dad z-dh h-gh'],
  [0.15, 'a-u e-o g-j ch-j zh-z zh-sh p-b e-u ay-aw p-f k-g q-g kh-gh zh-ch zh-g v-f alif-waw alif-yeh'],
  [0.2, 'i-u i-o ay-u s-z q-kh d-t waw-yeh ch-k zh-gh kh-ch t-tse z-tse'],
  [0.35, 'j-yeh j-kh s-sh z-j j-y f-w jim-gh b-v sh-kh heh-yeh heh-alif z-jim'],
  [0.7, 'm-n l-r d-r'],
];

/**
 * Sounds that may be two: Latin letters write Azhar's z and h, and Ishaq's s and h, as they write one sound. The second
 * is a breath, which Cyrillic writes as kh.
 */
const SPLITS: ReadonlyArray<readonly [sound: string, firsts: string]> = [
  ['zh', 'z dad ja'],
  ['sh', 's'],
  ['th', 't tha'],
  ['dh', 'd dad'],
  ['kh', 'k q'],
  ['gh', 'g'],
  ['tse', 't'],
];
const BREATH = 1;
const HISS = 2;

/** Cost of a sound that stands on one side only. */
const GAPS: ReadonlyArray<readonly [cost: number, sounds: string]> = [
  [0.05, 'ayn heh sunLam'],
  [0.28, 'a e i o u alif'],
  [0.3, 'ay aw y h waw yeh'],
  [0.5, 'w v'],
];

/** The same where the other side does not write short vowels. */
const ABJAD_GAPS: ReadonlyArray<readonly [cost: number, sounds: string]> = [
  [0.02, 'a e i o u'],
  [0.12, 'ay aw'],
];

/** How much of a word a sound makes up. */
const WEIGHTS: ReadonlyArray<readonly [weight: number, sounds: string]> = [
  [0.1, 'ayn heh sunLam'],
  [0.3, 'a e i o u alif ay aw'],
  [0.5, 'y h waw yeh'],
  [0.7, 'w v'],
];

function numberOf(name: string): number {
  const found = Object.entries(P).find(([sound]) => sound === name);
  return found?.[1] ?? P.unread;
}

function spread(rows: ReadonlyArray<readonly [number, string]>, table: Float32Array): Float32Array {
  for (const [value, sounds] of rows) {
    for (const sound of sounds.split(' ')) table[numberOf(sound)] = value;
  }
  return table;
}

function buildSubstitutions(): Float32Array {
  const table = new Float32Array(PHONEME_COUNT * PHONEME_COUNT).fill(1);
  for (let left = 0; left < PHONEME_COUNT; left++) {
    for (let right = 0; right < PHONEME_COUNT; right++) {
      if (left === right) table[left * PHONEME_COUNT + right] = 0;
      else if (isVowel(left) && isVowel(right)) table[left * PHONEME_COUNT + right] = 0.2;
    }
  }
  for (const [cost, pairs] of CLOSE) {
    for (const pair of pairs.split(' ')) {
      const [left = '', right = ''] = pair.split('-');
      table[numberOf(left) * PHONEME_COUNT + numberOf(right)] = cost;
      table[numberOf(right) * PHONEME_COUNT + numberOf(left)] = cost;
    }
  }
  return table;
}

function buildSplits(): Uint8Array {
  const table = new Uint8Array(PHONEME_COUNT * PHONEME_COUNT);
  for (const [sound, firsts] of SPLITS) {
    const second = sound === 'tse' ? HISS : BREATH;
    for (const first of firsts.split(' ')) table[numberOf(sound) * PHONEME_COUNT + numberOf(first)] = second;
  }
  return table;
}

export const substitutionCost: Float32Array = buildSubstitutions();
/** Which kind of second sound makes a sound of a first, 0 for none: `sound × PHONEME_COUNT + first`. */
export const splitsInto: Uint8Array = buildSplits();
/** The kind of second sound that a sound may be. */
export const secondKind: Uint8Array = Uint8Array.from({ length: PHONEME_COUNT }, (_, sound) =>
  [P.h, P.kh, P.heh].some((breath) => breath === sound) ? BREATH : sound === P.s ? HISS : 0,
);
/** What it costs that it is. */
export const SPLIT_COST = 0.1;
/** What a vowel at the end costs more: Carl and Carla are two names. */
export const FINAL_VOWEL_SURCHARGE = 0.2;

export const gapCost: Float32Array = spread(GAPS, new Float32Array(PHONEME_COUNT).fill(1));
export const abjadGapCost: Float32Array = spread(ABJAD_GAPS, gapCost.slice());
export const soundWeight: Float32Array = spread(WEIGHTS, new Float32Array(PHONEME_COUNT).fill(1));
