import { digitsForLetters } from '@breakwater/text';

/** The eight ways in which a name becomes a handle that still shows it. */
export const HANDLE_MUTATIONS = [
  'joined',
  'underscores',
  'dots',
  'camel-case',
  'leet-digits',
  'decoration',
  'doubled-letter',
  'dropped-vowel',
] as const;
export type HandleMutation = (typeof HANDLE_MUTATIONS)[number];

const LEET = digitsForLetters('aeiost');
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
