import { parseWords, type WordEntry } from './parse-words.ts';
import { ARAB_FAMILIES } from './words/arab-families.ts';
import { ARAB_NAMES } from './words/arab-names.ts';
import { COMPOUNDS } from './words/compounds.ts';
import { FAMILIES } from './words/families.ts';
import { GIVEN_NAMES } from './words/given-names.ts';
import { OF_FAITH } from './words/of-faith.ts';
import { OF_GOD } from './words/of-god.ts';
import { ORGANISATION_PARTS, ORGANISATION_WORDS } from './words/organisation-words.ts';
import { SERVANTS } from './words/servants.ts';
import { TITLES } from './words/titles.ts';
import { WIDER_NAMES } from './words/wider-names.ts';

/** More words than any entry has. */
const LONGEST = 6;
/** How Latin joins the halves of a compound; the half that the table gives stands for `_`. */
const JOINED = {
  servant: [
    'abdul _',
    'abdul_',
    'abd al _',
    'abd ul _',
    'abdel _',
    'abdel_',
    'abdal _',
    'abdal_',
    'abd el _',
  ],
  god: ['_ullah', '_ ullah', '_ulla', '_ollah', '_allah', '_oullah', '_ul lah', '_llah'],
  faith: [
    '_uddin',
    '_ ud din',
    '_uddine',
    '_ouddine',
    '_ouddin',
    '_oudine',
    '_oddin',
    '_eddin',
    '_eddine',
    '_ al din',
    '_ eddine',
    '_odin',
    '_ uddin',
    '_addin',
    '_uldin',
    '_udin',
    '_aldin',
    '_e din',
  ],
} as const;
/** Letters that the article becomes: `abdur rahman`, `abdus salam`. */
const SUN_LETTERS = /^(?:sh|[rsznt])/;

const assimilated = (epithet: string): string[] => {
  const letter = SUN_LETTERS.exec(epithet)?.[0]?.[0];
  if (letter === undefined) return [];
  return ['abdu', 'abde', 'abda'].flatMap((start) => [
    `${start}${letter} ${epithet}`,
    `${start}${letter}${epithet}`,
  ]);
};

function joined(
  entry: WordEntry,
  patterns: readonly string[],
  more: (half: string) => string[] = () => [],
): WordEntry {
  const latin = entry.latin.flatMap((half) => [
    ...patterns.map((pattern) => pattern.replace('_', half)),
    ...more(half),
  ]);
  return { latin: [...new Set(latin)], spellings: entry.spellings };
}

const TITLE_ENTRIES = parseWords(TITLES);
const FAMILY_ENTRIES = parseWords(FAMILIES);

/** Every word and compound of names of people. */
export const WORDS: readonly WordEntry[] = [
  ...parseWords(COMPOUNDS),
  ...parseWords(SERVANTS).map((entry) => joined(entry, JOINED.servant, assimilated)),
  ...parseWords(OF_GOD).map((entry) => joined(entry, JOINED.god)),
  ...parseWords(OF_FAITH).map((entry) => joined(entry, JOINED.faith)),
  ...TITLE_ENTRIES,
  ...parseWords(GIVEN_NAMES),
  ...FAMILY_ENTRIES,
  ...parseWords(ARAB_NAMES),
  ...parseWords(ARAB_FAMILIES),
  ...parseWords(WIDER_NAMES),
];

/** An entry of the tables and how many words of a name it takes. */
export interface FoundWord {
  readonly entry: WordEntry;
  readonly taken: number;
}

const TITLE_WORDS: ReadonlySet<WordEntry> = new Set(TITLE_ENTRIES);
const FAMILY_WORDS: ReadonlySet<WordEntry> = new Set(FAMILY_ENTRIES);
const BOOK = bookOf(WORDS);
const PARTS = bookOf(parseWords(ORGANISATION_PARTS));
const HEADS = bookOf(parseWords(ORGANISATION_WORDS));

/** Whether an entry is a title or a word that binds names. */
export function isTitle(entry: WordEntry): boolean {
  return TITLE_WORDS.has(entry);
}

/** Whether an entry is the name of a family or tribe, which `abdul` is never joined with. */
export function isFamily(entry: WordEntry): boolean {
  return FAMILY_WORDS.has(entry);
}

/** The longest entry that starts at a place of a name. */
export function findWord(
  words: readonly string[],
  at: number,
  type: 'person' | 'organisation',
): FoundWord | undefined {
  return (type === 'organisation' ? findIn(PARTS, words, at) : undefined) ?? findIn(BOOK, words, at);
}

/** What says of which kind an organisation is, where that starts at a place of its name. */
export function findHead(words: readonly string[], at: number): FoundWord | undefined {
  return findIn(HEADS, words, at);
}

/** The first entry of a Latin spelling counts: tables stand in the order of who writes of whom. */
function bookOf(entries: readonly WordEntry[]): ReadonlyMap<string, WordEntry> {
  return new Map(
    entries.toReversed().flatMap((entry) => entry.latin.map((latin) => [latin, entry] as const)),
  );
}

function findIn(
  book: ReadonlyMap<string, WordEntry>,
  words: readonly string[],
  at: number,
): FoundWord | undefined {
  for (let taken = Math.min(LONGEST, words.length - at); taken > 0; taken -= 1) {
    const entry = book.get(words.slice(at, at + taken).join(' '));
    if (entry) return { entry, taken };
  }
  return undefined;
}
