import { comparableWord, splitWords } from './split-words.ts';
import type { TermList, TermSubject } from './term-list.ts';

/** What the words of an order ask for. */
export type Demands = ReadonlySet<TermSubject>;

/** Texts of an order: what it demands, and what it tells. */
export interface OrderTexts {
  /** Where each sentence is a demand. */
  readonly asked: readonly (string | undefined)[];
  /** Where a sentence is a demand only if it says so (“must”, “shall provide”). */
  readonly told: readonly (string | undefined)[];
}

interface Term {
  readonly words: readonly ((word: string) => boolean)[];
}
interface Rule {
  readonly id: TermSubject;
  readonly groups: readonly (readonly Term[])[];
}
interface Language {
  readonly negations: readonly Term[];
  readonly asks: readonly Term[];
  readonly rules: readonly Rule[];
}

/** Words of the groups stand at most so far apart. */
const NEAR = 14;
/** A negation reaches so many words on; in languages that put it after the verb, so many back. */
const NEGATES_ON = 8;
const NEGATES_BACK = 4;
/** Subjects that a text speaks of and does not ask for. */
const SPOKEN_OF: ReadonlySet<TermSubject> = new Set(['threat-to-life', 'expression', 'exempt']);

/** Compiles word lists to a search for what an order asks for, in whatever of their languages it is written. */
export function createDemandFinder(lists: readonly TermList[]): (texts: OrderTexts) => Demands {
  // Word forms of one language are found in another (satire), so that a negation of any language counts in each.
  const negations = lists.flatMap((list) => list.negations.map(compileTerm));
  const languages = lists.map((list) => compileLanguage(list, negations));
  return ({ asked, told }) => {
    const found = new Set<TermSubject>();
    const read = (text: string | undefined, isAsked: boolean) => {
      if (text === undefined) return;
      for (const words of splitWords(text))
        for (const language of languages) findIn(words, language, isAsked, found);
    };
    for (const text of asked) read(text, true);
    for (const text of told) read(text, false);
    return found;
  };
}

function findIn(
  words: readonly string[],
  language: Language,
  isAsked: boolean,
  found: Set<TermSubject>,
): void {
  const asks = isAsked || language.asks.some((term) => placesOf(words, term).length > 0);
  for (const { id, groups } of language.rules) {
    if (found.has(id) || (!asks && !SPOKEN_OF.has(id))) continue;
    const places = groups.map((terms) => terms.flatMap((term) => placesOf(words, term)));
    if (nearEachOther(places).some((at) => !isNegated(words, at, language))) found.add(id);
  }
}

/** Places of the first group near which all others have one. */
function nearEachOther([first = [], ...others]: readonly (readonly number[])[]): readonly number[] {
  return first.filter((at) => others.every((places) => places.some((place) => Math.abs(place - at) <= NEAR)));
}

function isNegated(words: readonly string[], at: number, { negations }: Language): boolean {
  return negations.some((term) =>
    placesOf(words, term).some((place) => place <= at + NEGATES_BACK && at - place <= NEGATES_ON),
  );
}

function placesOf(words: readonly string[], term: Term): number[] {
  const places: number[] = [];
  for (let at = 0; at + term.words.length <= words.length; at++)
    if (term.words.every((matches, index) => matches(words[at + index] ?? ''))) places.push(at);
  return places;
}

function compileLanguage({ asks, subjects }: TermList, negations: readonly Term[]): Language {
  return {
    negations,
    asks: asks.map(compileTerm),
    rules: subjects.map(({ id, all }) => ({ id, groups: all.map((group) => group.map(compileTerm)) })),
  };
}

function compileTerm(term: string): Term {
  return { words: term.split(/[\s-]+/).map(compileWord) };
}

function compileWord(written: string): (word: string) => boolean {
  const word = comparableWord(written.replaceAll('*', ''));
  if (written.startsWith('*')) return (given) => given.includes(word);
  if (written.endsWith('*')) return (given) => given.startsWith(word);
  return (given) => given === word;
}
