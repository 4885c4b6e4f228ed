import type { TermBank } from '@breakwater/contracts/detection';
import { type MarkedSpan, markedLinks } from '@breakwater/learn';
import type { Evasion } from '@breakwater/text';
import type { BankSnapshot } from '../banks/bank-snapshot.ts';
import { compileOnce } from '../banks/compile-once.ts';
import { indexTerms, type TermFinds, type TermHit } from '../banks/term-index.ts';
import { withoutOverlaps } from './mark-spans.ts';

/** Marks what models do not read as words of a text. */
export type EntityMarker = (text: string) => MarkedSpan[];

/**
 * Marks the links of texts and the names of organisations in them, as the signal `text.model` does: for training, which
 * must see texts as judging does.
 *
 * @param banks those that say `entities`; others are left out
 */
export function createEntityMarker(banks: readonly TermBank[]): EntityMarker {
  const entities = banks.filter((bank) => bank.entities);
  const parts = {
    terms: indexTerms(entities, compileOnce),
    entityBanks: new Set(entities.map(({ id }) => id)),
  };
  return (text) => markWith(parts, text);
}

/** Marks a text with the banks as they stand. */
export function markWith(
  { terms, entityBanks }: Pick<BankSnapshot, 'terms' | 'entityBanks'>,
  text: string,
): MarkedSpan[] {
  return readNames(text, terms.read(text, 'text'), entityBanks).marked;
}

/** What models do not read as words of a text. */
export interface ReadNames {
  readonly marked: MarkedSpan[];
  /** Names that are written so that a search for them fails: who does that wants to be read and not found. */
  readonly disguised: readonly TermHit[];
}

const NOBODY: readonly TermHit[] = [];

/** Marks links, and the names that were found in a text. */
export function readNames(
  text: string,
  { hits, marks }: TermFinds,
  entityBanks: ReadonlySet<string>,
): ReadNames {
  // Most texts name nobody.
  if (hits.length === 0 && marks.length === 0)
    return { marked: withoutOverlaps(markedLinks(text)), disguised: NOBODY };
  const isName = ({ bank }: TermHit) => entityBanks.has(bank.id);
  const [found, loose] = [hits.filter(isName), marks.filter(isName)];
  return {
    marked: withoutOverlaps([
      ...markedLinks(text),
      ...[...found, ...loose].map(
        ({ match }): MarkedSpan => ({ start: match.start, end: match.end, as: 'entity' }),
      ),
    ]),
    disguised: [...found.filter(isHidden), ...loose.filter((hit) => isHidden(hit) || isOdd(hit))],
  };
}

/**
 * Ways of writing that hide. Spaces and joiners within a name are habits of many languages, and in other scripts everybody
 * spells an acronym as it sounds: these alone say nothing.
 */
const HIDES: ReadonlySet<Evasion> = new Set<Evasion>(['confusable', 'leet', 'vowels']);
/** Three letters or more, each by itself. */
const LETTERS_APART = /^(?:\p{L}\p{M}*[^\p{L}\p{N}]+){2,}\p{L}\p{M}*\W*$/u;
/** Capitals with full stops are how acronyms are written. */
const ACRONYM = /^(?:\p{Lu}\.\s?)+\p{Lu}?\.?$/u;

/** Habits of languages and keyboards: particles together or apart, joiners, vowel signs, letters of a neighbour, acronyms as they sound. */
const HABITS: ReadonlySet<Evasion> = new Set<Evasion>([
  'case',
  'width',
  'diacritics',
  'letter-form',
  'zero-width',
  'spaced',
  'clitic',
  'sound',
]);

/** Written as nobody does who has no reason to. */
function isOdd({ match: { via } }: TermHit): boolean {
  return via.some((how) => !HABITS.has(how));
}

function isHidden({ match: { via, matched } }: TermHit): boolean {
  if (via.some((how) => HIDES.has(how))) return true;
  return via.includes('spaced') && LETTERS_APART.test(matched) && !ACRONYM.test(matched);
}
