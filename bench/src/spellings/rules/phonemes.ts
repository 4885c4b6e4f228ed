/** A sound of a name as its Latin spelling lets one guess it. */
export interface Sound {
  readonly kind: 'consonant' | 'vowel';
  /** Consonants by their usual Latin letters; vowels `a`, `i`, `u`, `e`, `o`, `ai`, `au`. */
  readonly sound: string;
  readonly long: boolean;
  /** Written twice in Latin. */
  readonly doubled: boolean;
}

const VOWELS: readonly (readonly [RegExp, string, boolean])[] = [
  [/^aa/, 'a', true],
  [/^(?:ee|ie(?=[^aeiouy]))/, 'i', true],
  [/^(?:oo|ou)/, 'u', true],
  [/^a[iy](?![aeiouy])/, 'ai', true],
  [/^e[iy](?![aeiouy])/, 'ai', true],
  [/^a[uw](?![aeiou])/, 'au', true],
  [/^ae/, 'a', true],
  [/^a/, 'a', false],
  [/^i/, 'i', false],
  [/^u/, 'u', false],
  [/^e/, 'e', false],
  [/^o/, 'o', false],
];
const CONSONANTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:tch|tsh)/, 'ch'],
  [/^dj/, 'j'],
  [/^sch/, 'sh'],
  [/^(?:kh|gh|sh|ch|zh|th|dh|ph|bh|jh|ts)/, ''],
  [/^ck/, 'k'],
  [/^qu(?=[ei])/, 'k'],
  [/^c(?=[eiy])/, 's'],
  [/^c/, 'k'],
  [/^x/, 'ks'],
  [/^y(?=[^aeiouy]|$)/, 'I'],
  [/^[bdfghjklmnpqrstvwyz]/, ''],
];

/** The sounds of a folded Latin word, with a guess at which vowels are long, as a reader of the region would make it. */
export function soundsOf(word: string): Sound[] {
  const sounds: Sound[] = [];
  let rest = word;
  while (rest !== '') {
    const { sound, taken } = nextSound(rest);
    rest = rest.slice(taken);
    const last = sounds.at(-1);
    if (sound.kind === 'consonant' && last?.kind === 'consonant' && last.sound === sound.sound)
      sounds[sounds.length - 1] = { ...last, doubled: true };
    else sounds.push(sound);
  }
  return sounds.map((sound, at) => (sound.kind === 'vowel' ? { ...sound, long: isLong(sounds, at) } : sound));
}

function nextSound(rest: string): { readonly sound: Sound; readonly taken: number } {
  for (const [pattern, name] of CONSONANTS) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    if (name === 'I')
      return { sound: { kind: 'vowel', sound: 'i', long: false, doubled: false }, taken: found.length };
    const sound = name === '' ? found : name;
    return {
      sound: { kind: 'consonant', sound: sound === 'ph' ? 'f' : sound, long: false, doubled: false },
      taken: found.length,
    };
  }
  for (const [pattern, sound, long] of VOWELS) {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined)
      return { sound: { kind: 'vowel', sound, long, doubled: false }, taken: found.length };
  }
  throw new Error(`No sound is known for ${rest}: names are folded to a–z first.`);
}

/**
 * Last vowels and those of a last closed syllable are long (khan, karim, sultan), those before two consonants short
 * (hamdan), others short but for `a` before a last `i` (takhari), the vowel of nisbas.
 */
function isLong(sounds: readonly Sound[], at: number): boolean {
  const sound = sounds[at];
  const after = sounds.slice(at + 1);
  if (sound?.long || after.length === 0) return true;
  const closing = after.findIndex(({ kind }) => kind === 'vowel');
  if (closing < 0) {
    const [only] = after;
    return after.length === 1 && only?.doubled === false && sound?.sound !== 'e';
  }
  if (closing !== 1 || after[0]?.doubled) return false;
  return after.length === 2 && sound?.sound === 'a' && after[1]?.sound === 'i';
}
