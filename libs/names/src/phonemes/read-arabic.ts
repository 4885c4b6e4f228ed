import { P, unreadLetter } from './phoneme.ts';

/** Phoneme and Latin letters of each folded Arabic-script letter. Pashto after its two main dialects. */
const LETTERS: Readonly<Record<string, readonly [sound: number, roman: string]>> = {
  ا: [P.alif, 'a'],
  ب: [P.b, 'b'],
  پ: [P.p, 'p'],
  ت: [P.t, 't'],
  ط: [P.t, 't'],
  ٹ: [P.t, 't'],
  ټ: [P.t, 't'],
  ث: [P.tha, 'th'],
  ج: [P.jim, 'j'],
  چ: [P.ch, 'ch'],
  ڄ: [P.j, 'j'],
  ح: [P.h, 'h'],
  خ: [P.kh, 'kh'],
  د: [P.d, 'd'],
  ڈ: [P.d, 'd'],
  ډ: [P.d, 'd'],
  ذ: [P.dad, 'dh'],
  ر: [P.r, 'r'],
  ڑ: [P.r, 'r'],
  ړ: [P.r, 'r'],
  ز: [P.z, 'z'],
  ژ: [P.zh, 'zh'],
  ږ: [P.zh, 'zh'],
  ځ: [P.z, 'dz'],
  څ: [P.tse, 'ts'],
  س: [P.s, 's'],
  ش: [P.sh, 'sh'],
  ښ: [P.sh, 'sh'],
  ص: [P.s, 's'],
  ض: [P.dad, 'd'],
  ظ: [P.dad, 'z'],
  ع: [P.ayn, 'ʿ'],
  غ: [P.gh, 'gh'],
  ف: [P.f, 'f'],
  ڤ: [P.v, 'v'],
  ق: [P.q, 'q'],
  ک: [P.k, 'k'],
  گ: [P.g, 'g'],
  ل: [P.l, 'l'],
  م: [P.m, 'm'],
  ن: [P.n, 'n'],
  و: [P.waw, 'w'],
  ه: [P.h, 'h'],
  ی: [P.yeh, 'y'],
};

/** Letters that an article before them takes the sound of. */
const SUN_LETTERS = 'تثدذرزسشصضطظن';

/** Whether the lam at a place is that of an article between two words written as one (سعدالدين). */
function isInnerArticle(word: string, at: number): boolean {
  return (
    at >= 3 &&
    word.charAt(at - 1) === 'ا' &&
    at + 2 < word.length &&
    SUN_LETTERS.includes(word.charAt(at + 1))
  );
}

/** Whether a word begins with alif and a half-vowel that write one vowel before a consonant (اورکزی, ایمن). */
function hasOneFirstVowel(word: string): boolean {
  return /^ا[وی][^اوی]./u.test(word);
}

/** The sound of the letter at a place, 0 where it has none of its own. */
function soundAt(word: string, at: number): number {
  const letter = word.charAt(at);
  const code = letter.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return P.digit0 + code - 0x30;
  if (letter === 'ه' && at === word.length - 1 && at > 1) return P.heh;
  if (letter === 'ل' && isInnerArticle(word, at)) return P.sunLam;
  // Arabic keyboards have no letter for ch.
  if (letter === 'ت' && word.charAt(at + 1) === 'ش') return P.ch;
  const last = word.charAt(at - 1);
  if (letter === 'ش' && last === 'ت') return 0;
  // Two lams in a row are one sound, as in Allah; so are two yehs, as in Orakzai.
  if ((letter === 'ل' || letter === 'ی') && letter === last) return 0;
  return LETTERS[letter]?.[0] ?? unreadLetter(code);
}

/** Reads a folded Arabic-script word into phonemes; short vowels are not written and so not read. */
export function readArabic(word: string, out: Uint8Array): number {
  let count = 0;
  for (let at = hasOneFirstVowel(word) ? 1 : 0; at < word.length && count < out.length; at++) {
    const sound = soundAt(word, at);
    if (sound !== 0) out[count++] = sound;
  }
  return count;
}

/** Latin letters for a folded Arabic-script word: consonants and long vowels. */
export function romaniseArabic(word: string): string {
  let roman = '';
  for (const letter of word) roman += LETTERS[letter]?.[1] ?? letter;
  return roman;
}
