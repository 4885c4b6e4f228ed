import { type Sound, soundsOf } from './phonemes.ts';

const CONSONANTS: Readonly<Record<string, string>> = {
  b: 'ব',
  bh: 'ভ',
  t: 'ত',
  th: 'থ',
  j: 'জ',
  jh: 'ঝ',
  kh: 'খ',
  d: 'দ',
  dh: 'ধ',
  r: 'র',
  z: 'জ',
  s: 'স',
  sh: 'শ',
  gh: 'ঘ',
  f: 'ফ',
  q: 'ক',
  k: 'ক',
  g: 'গ',
  l: 'ল',
  m: 'ম',
  n: 'ন',
  v: 'ভ',
  h: 'হ',
  p: 'প',
  ch: 'চ',
  zh: 'ঝ',
  ks: 'ক্স',
  ts: 'ৎস',
};
const SIGNS: Readonly<Record<string, string>> = { a: 'া', i: 'ি', u: 'ু', e: 'ে', o: 'ো', ai: 'াই', au: 'াউ' };
const LETTERS: Readonly<Record<string, string>> = {
  a: 'আ',
  i: 'ই',
  u: 'উ',
  e: 'এ',
  o: 'ও',
  ai: 'আই',
  au: 'আউ',
};
/** `w` and `y` before a vowel are written with a vowel of their own. */
const GLIDES: Readonly<Record<string, string>> = { w: 'ওয়', y: 'ইয়' };
const VIRAMA = '্';

/** A Latin word as Bengali newspapers spell a foreign name: `z` as জ, `w` as ওয়, vowels short in writing. */
export function spellBengali(word: string): string {
  const sounds = soundsOf(word);
  return sounds.map((sound, at) => letterOf(sounds, sound, at)).join('');
}

function letterOf(sounds: readonly Sound[], sound: Sound, at: number): string {
  const [before, next] = [sounds[at - 1], sounds[at + 1]];
  if (sound.kind === 'vowel') {
    if (before?.kind !== 'consonant') return LETTERS[sound.sound] ?? '';
    return isInherent(sounds, sound, at) ? '' : (SIGNS[sound.sound] ?? '');
  }
  if (sound.sound in GLIDES) return glideOf(sound.sound, before, next);
  const letter = CONSONANTS[sound.sound] ?? '';
  const twice = sound.doubled ? `${letter}${VIRAMA}${letter}` : letter;
  return isJoined(before, sound.sound, at === 1) ? `${VIRAMA}${twice}` : twice;
}

function glideOf(sound: string, before: Sound | undefined, next: Sound | undefined): string {
  if (sound === 'y' && before?.sound === 'i') return 'য়';
  if (next?.kind === 'vowel') return GLIDES[sound] ?? '';
  return sound === 'w' ? 'ও' : 'ই';
}

/** Words begin with a conjunct; inside, `s` joins what follows and `n` the dentals. */
function isJoined(before: Sound | undefined, sound: string, second: boolean): boolean {
  if (before?.kind !== 'consonant' || before.sound in GLIDES) return false;
  return second || before.sound === 's' || (before.sound === 'n' && 'tdk'.includes(sound));
}

/** A short `a` of an open first syllable is not written (করিম, রশিদ). */
function isInherent(sounds: readonly Sound[], sound: Sound, at: number): boolean {
  if (sound.sound !== 'a' || sound.long || at > 1) return false;
  return (
    sounds[at + 1]?.doubled === false && sounds[at + 2]?.kind === 'vowel' && sounds[at + 2]?.sound !== 'a'
  );
}
