import type { NameToken } from '../name-token.ts';
import { RecentMap } from '../recent-map.ts';
import { tokenSimilarity } from '../token-similarity.ts';
import { splitName } from '../tokenize-name.ts';
import { familiesOf, isOrganisationWord } from '../variants/variant-families.ts';
import { GLOBAL_TOKENS } from './global-tokens.ts';
import { PAKISTANI_NAMES, PAKISTANI_TOKENS } from './pakistani-tokens.ts';

/** From this likeness on a word is taken for a spelling of one in the tables. */
const SAME_WORD = 0.93;
const ORGANISATION_RATE = 1 / 100;
/** Bits of a word that no table holds, by its length: short words are shared by chance. The last holds for longer. */
const FLOOR_BITS: readonly number[] = [0, 4, 7, 10, 12, 13.5, 14.5, 15.5, 16];

interface Rates {
  readonly words: ReadonlyMap<string, number>;
  readonly families: ReadonlyMap<number, number>;
  readonly bySkeleton: ReadonlyMap<string, readonly NameToken[]>;
}

function readPakistani(): Map<string, number> {
  const rates = new Map<string, number>();
  for (const line of PAKISTANI_TOKENS) {
    for (const entry of line.split(' ')) {
      const [word = '', count = '0'] = entry.split(':');
      rates.set(word, Number(count) / PAKISTANI_NAMES);
    }
  }
  return rates;
}

function readGlobal(): Map<string, number> {
  const rates = new Map<string, number>();
  for (const [bits, words] of GLOBAL_TOKENS) {
    for (const word of words.split(' ')) rates.set(word, 2 ** -bits);
  }
  return rates;
}

/** Spellings of one name add up within one table; between tables the more common counts. */
function sumFamilies(tables: ReadonlyArray<ReadonlyMap<string, number>>): Map<number, number> {
  const families = new Map<number, number>();
  for (const [place, table] of tables.entries()) {
    const sums = new Map<number, number>();
    for (const [word, rate] of table) {
      const written = familiesOf(word);
      for (const family of written) {
        const so = sums.get(family) ?? 0;
        // A spelling of two names is shared out. Global rates are each from another country: they do not add up.
        const share = rate / written.length;
        sums.set(family, place === 0 ? so + share : Math.max(so, share));
      }
    }
    for (const [family, rate] of sums) {
      families.set(family, Math.min(1, Math.max(families.get(family) ?? 0, rate)));
    }
  }
  return families;
}

function buildRates(): Rates {
  const tables = [readPakistani(), readGlobal()];
  const words = new Map<string, number>();
  const bySkeleton = new Map<string, NameToken[]>();
  for (const table of tables) {
    for (const [word, rate] of table) {
      if (!words.has(word)) {
        for (const token of splitName(word)) {
          const group = bySkeleton.get(token.skeleton);
          if (group === undefined) bySkeleton.set(token.skeleton, [token]);
          else group.push(token);
        }
      }
      words.set(word, Math.max(words.get(word) ?? 0, rate));
    }
  }
  return { words, families: sumFamilies(tables), bySkeleton };
}

let built: Rates | undefined;
const remembered = new RecentMap<string, number>(8_000);

function familyRate(token: NameToken, { families }: Rates): number {
  let most = 0;
  for (const family of familiesOf(token.spelling)) most = Math.max(most, families.get(family) ?? 0);
  return most;
}

/** A word that many organisations have in their names tells little about which. */
function organisationRate(token: NameToken): number {
  return familiesOf(token.spelling).some(isOrganisationWord) ? ORGANISATION_RATE : 0;
}

function nearRate(token: NameToken, { words, bySkeleton }: Rates): number {
  let most = 0;
  for (const other of bySkeleton.get(token.skeleton) ?? []) {
    const rate = words.get(other.folded) ?? 0;
    if (rate > most && tokenSimilarity(token, other) >= SAME_WORD) most = rate;
  }
  return most;
}

function lookUp(token: NameToken, rates: Rates): number {
  const known = Math.max(
    rates.words.get(token.spelling) ?? 0,
    familyRate(token, rates),
    organisationRate(token),
  );
  if (known > 0) return known;
  const floor = 2 ** -(FLOOR_BITS[Math.min(token.roman.length, FLOOR_BITS.length - 1)] ?? 16);
  return Math.max(floor, nearRate(token, rates));
}

/** The share of people who bear a word, in (0, 1], in whatever spelling or script. Tables are read on first use. */
export function tokenRate(token: NameToken): number {
  const known = remembered.get(token.folded);
  if (known !== undefined) return known;
  built ??= buildRates();
  const rate = lookUp(token, built);
  remembered.set(token.folded, rate);
  return rate;
}

/** Whether a word is in a table of names that people bear, in any spelling or script. */
export function isInNameTables(token: NameToken): boolean {
  built ??= buildRates();
  return built.words.has(token.spelling) || familyRate(token, built) > 0;
}
