import { soundsOf } from './phonemes.ts';

const CONSONANTS: Readonly<Record<string, string>> = {
  b: 'ब',
  bh: 'भ',
  t: 'त',
  th: 'थ',
  j: 'ज',
  jh: 'झ',
  kh: 'ख़',
  d: 'द',
  dh: 'ध',
  r: 'र',
  z: 'ज़',
  s: 'स',
  sh: 'श',
  gh: 'ग़',
  f: 'फ़',
  q: 'क़',
  k: 'क',
  g: 'ग',
  l: 'ल',
  m: 'म',
  n: 'न',
  w: 'व',
  v: 'व',
  y: 'य',
  h: 'ह',
  p: 'प',
  ch: 'च',
  zh: 'झ',
  ks: 'क्स',
  ts: 'त्स',
};
const SIGNS: Readonly<Record<string, readonly [short: string, long: string]>> = {
  a: ['', 'ा'],
  i: ['ि', 'ी'],
  u: ['ु', 'ू'],
  e: ['े', 'े'],
  o: ['ो', 'ो'],
  ai: ['ै', 'ै'],
  au: ['ौ', 'ौ'],
};
const LETTERS: Readonly<Record<string, readonly [short: string, long: string]>> = {
  a: ['अ', 'आ'],
  i: ['इ', 'ई'],
  u: ['उ', 'ऊ'],
  e: ['ए', 'ए'],
  o: ['ओ', 'ओ'],
  ai: ['ऐ', 'ऐ'],
  au: ['औ', 'औ'],
};
const VIRAMA = '्';

/** A Latin word as Hindi newspapers spell a foreign name: with nuqta, and conjuncts only where Latin doubles a letter. */
export function spellDevanagari(word: string): string {
  const sounds = soundsOf(word);
  return sounds
    .map((sound, at) => {
      const before = sounds[at - 1];
      if (sound.kind === 'vowel') {
        const table = before?.kind === 'consonant' ? SIGNS : LETTERS;
        if (at === sounds.length - 1 && sound.sound === 'ai') return 'ई';
        return table[sound.sound]?.[sound.long && at > 0 ? 1 : 0] ?? '';
      }
      const letter = CONSONANTS[sound.sound] ?? '';
      const bare = letter.replace('़', '');
      const twice = sound.doubled ? `${bare}${VIRAMA}${letter}` : letter;
      const joins = before?.kind === 'consonant' && isJoined(before.sound, sound.sound, at === 1);
      return joins ? `${VIRAMA}${twice}` : twice;
    })
    .join('');
}

/** Hindi joins `r`, `l`, `y` and `v` to what begins a word with them, and `s` and `n` to what follows. */
function isJoined(before: string, sound: string, first: boolean): boolean {
  if (first) return true;
  return (before === 's' && 'tkpn'.includes(sound)) || (before === 'n' && 'tdk'.includes(sound));
}
