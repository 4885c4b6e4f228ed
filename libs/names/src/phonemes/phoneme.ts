/**
 * Sounds that words of every script are read as before they are compared. Numbers, since a comparison runs some hundred
 * times a search; 64 and above are letters that no table reads, compared as themselves.
 */
export const P = {
  a: 1,
  e: 2,
  i: 3,
  o: 4,
  u: 5,
  /** ai, ay, ei, ey before a consonant. */
  ay: 6,
  /** au, aw, ow before a consonant. */
  aw: 7,
  w: 8,
  v: 9,
  y: 10,
  h: 11,
  b: 12,
  p: 13,
  f: 14,
  t: 15,
  th: 16,
  d: 17,
  dh: 18,
  z: 19,
  s: 20,
  sh: 21,
  j: 22,
  ch: 23,
  zh: 24,
  k: 25,
  q: 26,
  kh: 27,
  g: 28,
  gh: 29,
  l: 30,
  m: 31,
  n: 32,
  r: 33,
  /** Arabic ayn: silent, or any vowel, in Latin letters. */
  ayn: 34,
  /** Arabic final heh or ta marbuta: a, ah, at, eh, or nothing. */
  heh: 35,
  /** Arabic alif: a long a, or any vowel at the start of a word. */
  alif: 36,
  /** Arabic waw: w, v, u, o, au. */
  waw: 37,
  /** Arabic yeh: y, i, e, ai; at the end also a. */
  yeh: 38,
  /** Arabic dad: d in Arabic, z in Persian and Urdu. */
  dad: 39,
  /** Arabic tha: th in Arabic, s in Persian and Urdu. */
  tha: 40,
  /** Arabic jim where nothing tells whether it is read j or g. */
  jim: 41,
  /** The l of an article inside a joined word, lost before a sun letter (Saduddin for Sad al-Din). */
  sunLam: 42,
  /** Pashto tse: ts or s. */
  tse: 43,
  /** The ja of India where no dot tells j from z. */
  ja: 44,
  /** Bengali bha: b, bh, or the v that its alphabet has no letter for. */
  bha: 45,
  digit0: 50,
  unread: 64,
} as const;

/** One more than the largest phoneme. */
export const PHONEME_COUNT = 128;

export function isVowel(phoneme: number): boolean {
  return phoneme >= P.a && phoneme <= P.aw;
}

/** A letter that no table reads, as a phoneme of its own: 64 of them, so that two seldom fall together. */
export function unreadLetter(code: number): number {
  return P.unread + (code % (PHONEME_COUNT - P.unread));
}
