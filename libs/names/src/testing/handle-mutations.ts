import { digitsForLetters } from '@breakwater/text';

/** The ways in which a name becomes a handle that still shows it. */
export const HANDLE_MUTATIONS = [
  'joined',
  'underscores',
  'dots',
  'camel-case',
  'leet-digits',
  'decoration',
  'doubled-letter',
  'dropped-vowel',
  'swapped-vowel',
  'transposed',
  'romanised',
] as const;
export type HandleMutation = (typeof HANDLE_MUTATIONS)[number];

const LEET = digitsForLetters('aeiost');
const SHORTEST_TRANSPOSED = 6;
const ROMANISED: Readonly<Record<string, readonly string[]>> = {
  kh: ['q', 'k', 'h', 'x'],
  gh: ['g', 'q'],
  q: ['k', 'kh', 'gh', 'g'],
  k: ['q'],
  g: ['gh'],
};
const PREFIXES = ['official_', 'real', 'the_', 'its.'];
const SUFFIXES = ['_official', 'pk', '_tv', 'media', '01', '_786', 'Official', '.hq'];

/** Whole-number chance: `0 <= pick(n) < n`. */
type Pick = (below: number) => number;

/** `name` as a handle; letters and digits of any script, and what the mutation adds. */
export function mutateHandle(name: string, mutation: HandleMutation, pick: Pick): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const lower = words.map((word) => word.toLowerCase());
  const joined = lower.join('');
  switch (mutation) {
    case 'joined':
      return joined;
    case 'underscores':
      return lower.join('_');
    case 'dots':
      return lower.join('.');
    case 'camel-case':
      return lower.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
    case 'leet-digits':
      return [...joined].map((letter) => (pick(2) === 0 ? letter : (LEET[letter] ?? letter))).join('');
    case 'decoration':
      return pick(2) === 0
        ? (PREFIXES[pick(PREFIXES.length)] ?? '') + joined
        : joined + (SUFFIXES[pick(SUFFIXES.length)] ?? '');
    case 'doubled-letter': {
      const at = pick(joined.length);
      return joined.slice(0, at + 1) + joined.slice(at);
    }
    case 'dropped-vowel':
      return dropVowel(lower, pick);
    case 'swapped-vowel':
      return swapVowel(joined, pick);
    case 'transposed':
      return transpose(joined, pick);
    case 'romanised':
      return romanise(joined, pick);
    default: {
      const never: never = mutation;
      return never;
    }
  }
}

/** Without one vowel; a name without any gets underscores and digits instead. */
function dropVowel(words: readonly string[], pick: Pick): string {
  const joined = words.join('');
  const vowels = [...joined].flatMap((letter, at) => (/[aeiouاوی]/.test(letter) ? [at] : []));
  const at = vowels[pick(Math.max(1, vowels.length))];
  return at === undefined ? `${words.join('_')}_${pick(1000)}` : joined.slice(0, at) + joined.slice(at + 1);
}

/** With one vowel in the place of another. */
function swapVowel(joined: string, pick: Pick): string {
  const vowels = [...joined].flatMap((letter, at) => ('aeiou'.includes(letter) ? [at] : []));
  const at = vowels[pick(Math.max(1, vowels.length))];
  if (at === undefined) return joined;
  const others = 'aeiou'.replace(joined.charAt(at), '');
  return joined.slice(0, at) + others.charAt(pick(others.length)) + joined.slice(at + 1);
}

/** With two neighbours that differ in each other's place; shorter names stay, they have other words so near. */
function transpose(joined: string, pick: Pick): string {
  const places = [...joined].flatMap((letter, at) => {
    const next = joined.charAt(at + 1);
    return next === '' || next === letter || /\d/.test(letter + next) ? [] : [at];
  });
  const at = places[pick(Math.max(1, places.length))];
  if (at === undefined || joined.length < SHORTEST_TRANSPOSED) return joined;
  return joined.slice(0, at) + joined.charAt(at + 1) + joined.charAt(at) + joined.slice(at + 2);
}

/** With another spelling of one sound that romanisations write as kh, q, gh, k or g. */
function romanise(joined: string, pick: Pick): string {
  const sounds = [...joined.matchAll(/kh|gh|ck|q|k|g/g)].filter(([sound]) => sound in ROMANISED);
  const sound = sounds[pick(Math.max(1, sounds.length))];
  if (sound === undefined) return joined;
  const others = ROMANISED[sound[0]] ?? [sound[0]];
  const other = others[pick(others.length)] ?? '';
  return joined.slice(0, sound.index) + other + joined.slice(sound.index + sound[0].length);
}
