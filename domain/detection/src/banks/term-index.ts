import type { TermBank, TermEntry } from '@breakwater/contracts/detection';
import { checkTerms, compileTerms, type Term, type TermMatch } from '@breakwater/text';

export type Position = 'text' | 'bio' | 'name' | 'handle';

/** An entry of a term bank found in a text. Offsets are UTF-16, into the text as it was given. */
export interface TermHit {
  readonly bank: TermBank;
  readonly entry: TermEntry;
  readonly match: TermMatch;
}

/** What a text holds of the entries of all term banks. */
export interface TermFinds {
  readonly hits: readonly TermHit[];
  /** Where a name of an entity bank may stand in a disguise that is too uncertain for a hit. */
  readonly marks: readonly TermHit[];
}

/** Answers which entries of all term banks a text holds. */
export interface TermIndex {
  find(text: string, position: Position): readonly TermHit[];
  /** Hits and marks, in one pass. */
  read(text: string, position: Position): TermFinds;
}

const NOTHING: TermFinds = { hits: [], marks: [] };

/**
 * Compiles the entries of all term banks into one automaton: a text is read once, however many banks there are.
 *
 * @param compile may know the terms already
 */
export function indexTerms(banks: readonly TermBank[], compile = compileTerms): TermIndex {
  const owners = ownersOf(banks);
  if (owners.length === 0) return { find: () => [], read: () => NOTHING };
  const matcher = compile(termsOf(owners));
  const toHit = (match: TermMatch): TermHit[] => {
    const owner = owners[Number(match.termId)];
    return owner ? [{ ...owner, match }] : [];
  };
  return {
    find: (text, position) => matcher.find(text, position).flatMap(toHit),
    read(text, position) {
      const { matches, marks } = matcher.read(text, position);
      return { hits: matches.flatMap(toHit), marks: marks.flatMap(toHit) };
    },
  };
}

/** Throws TermError for the entry, by its number among all, for which `indexTerms` would. */
export function checkTermsOf(banks: readonly TermBank[]): void {
  checkTerms(termsOf(ownersOf(banks)));
}

interface Owner {
  readonly bank: TermBank;
  readonly entry: TermEntry;
}

function ownersOf(banks: readonly TermBank[]): Owner[] {
  return banks.flatMap((bank) => bank.entries.map((entry) => ({ bank, entry })));
}

function termsOf(owners: readonly Owner[]): Term[] {
  return owners.map(({ bank, entry }, index) => toTerm(entry, `${index}`, bank.entities ?? false));
}

/** Entry ids are unique in their bank only: the matcher knows an entry by its number among all. */
function toTerm(entry: TermEntry, id: string, marks: boolean): Term {
  const {
    boundary,
    case: letterCase,
    form,
    positions,
    evasion,
    digits,
    requireNear,
    excludeNear,
    window,
  } = entry;
  return {
    id,
    text: entry.term,
    ...(marks && { marks }),
    ...(boundary && { boundary }),
    ...(letterCase && { case: letterCase }),
    ...(form && { form }),
    ...(positions && { positions }),
    ...(evasion !== undefined && { evasion }),
    ...(digits !== undefined && { digits }),
    ...(requireNear && { requireNear }),
    ...(excludeNear && { excludeNear }),
    ...(window !== undefined && { window }),
  };
}
