import type { Concept } from './concepts.ts';
import type { Lexicon, Mark } from './lexicon.ts';
import { deniedWords } from './scope-of-negation.ts';
import type { Sentence } from './split-words.ts';

/** What a word of a sentence is about, and whether the sentence denies it. */
export interface ReadMark extends Mark {
  readonly denied: boolean;
}

/** A sentence as far as it could be read. */
export interface MarkedSentence extends Sentence {
  readonly language: string;
  /** Share of its words that are in the list of its language, 0 to 1. */
  readonly known: number;
  /** The words of it that are no names: how many they are, and how many of them are in the list. */
  readonly spoken: { readonly words: number; readonly known: number };
  /** How many words are in letters of which no list has any. */
  readonly strange: number;
  readonly marks: readonly ReadMark[];
  /** What each word means, in base forms of English; nothing where nobody knows it. */
  readonly meanings: readonly (readonly string[])[];
  /** 1 for each word that the sentence denies. */
  readonly denied: Uint8Array;
  /**
   * What it is about, where it says of something that it may stay: that is denied as well. What it asks is read as it stands, so
   * that nobody hides a demand behind what may stay.
   */
  readonly about?: MarkedSentence;
}

/** What it counts that the rest of an order is of a language: as much as a common word of it. */
const LIKELY = 2;
/** So many first words say how a sentence stands to the one before. */
const AT_FIRST = 3;
const YEAR = /^(?:19\d\d|20[01]\d|202[0-5])$/;
const FIGURES = /^\p{N}+$/u;
const LATIN = /^\p{Script=Latin}/u;

/**
 * Reads sentences with the list of the language that has most of their words. Of a note of three words, the rest of its order
 * says more about that than the note itself: `likely` is the language of the rest.
 */
export function createMarker(
  lexicons: readonly Lexicon[],
): (sentence: Sentence, likely?: string) => MarkedSentence {
  const english = lexicons.find(({ language }) => language === 'en');
  const alphabet = new Set(lexicons.flatMap(({ common }) => [...common].flatMap((word) => [...word])));
  const isStrange = (word: string) =>
    !FIGURES.test(word) && ![...word].some((letter) => alphabet.has(letter));
  return (sentence, likely) => {
    const { words, breaks, names } = sentence;
    const readings = lexicons.map((lexicon) => {
      const marks = lexicon.mark(words, breaks);
      const seen = new Uint8Array(words.length);
      for (const { at, length } of marks) seen.fill(1, at, at + length);
      let common = 0;
      let known = 0;
      words.forEach((word, at) => {
        // Letters of a citation are words of some language.
        if (likely !== undefined && word.length < 2) return;
        if (lexicon.common.has(word)) common++;
        if (lexicon.common.has(word) || seen[at] === 1) known++;
      });
      return { lexicon, marks, score: common * 2 + known + (lexicon.language === likely ? LIKELY : 0) };
    });
    const best = readings.reduce((one, other) => (other.score > one.score ? other : one));
    const { lexicon, marks } = best;
    const meanings = words.map((word) => lexicon.gloss.of(word));
    // English words stand in sentences of other scripts, in their own letters.
    const foreign =
      english !== undefined &&
      lexicon !== english &&
      !words.some((word) => LATIN.test(word) && lexicon.common.has(word))
        ? english.mark(words, breaks).filter(({ at }) => LATIN.test(words[at] ?? ''))
        : [];
    const all = [...marks, ...foreign, ...years(words)].sort((one, other) => one.at - other.at);
    const knows = knownWords(words, all, lexicon);
    const spoken = knows.filter((_, at) => !names.has(at));
    const shared = {
      ...sentence,
      language: lexicon.language,
      known: knownShare(words, knows),
      spoken: { words: spoken.length, known: spoken.filter(Boolean).length },
      strange: words.filter(isStrange).length,
      meanings,
    };
    const read = (own: readonly Mark[]): MarkedSentence => {
      const denied = deniedWords(words.length, own, breaks, lexicon.verbLast);
      return { ...shared, denied, marks: own.map((one) => ({ ...one, denied: denied[one.at] === 1 })) };
    };
    const marked = read(all);
    if (!all.some(({ concept }) => concept === 'spare')) return marked;
    const about = all.map((one) => (one.concept === 'spare' ? { ...one, concept: 'not' as const } : one));
    return { ...marked, about: read(about) };
  };
}

/** A sentence of which everything is denied. */
export function deniedWhole({ about: _, ...sentence }: MarkedSentence): MarkedSentence {
  return {
    ...sentence,
    denied: new Uint8Array(sentence.words.length).fill(1),
    marks: sentence.marks.map((mark) => ({ ...mark, denied: true })),
  };
}

/** What the first words of a sentence are about. */
export function marksAtFirst({ marks }: Pick<MarkedSentence, 'marks'>): readonly ReadMark[] {
  return marks.filter(({ at }) => at < AT_FIRST);
}

/** Whether a sentence begins with a word that points back at the one before. */
export function pointsBack(sentence: Pick<MarkedSentence, 'marks'>): boolean {
  return marksAtFirst(sentence).some(({ concept }) => concept === 'that');
}

function years(words: readonly string[]): Mark[] {
  return words.flatMap((word, at) =>
    YEAR.test(word) ? [{ concept: 'past' as Concept, at, length: 1 }] : [],
  );
}

/** Whether each word is in the list. */
function knownWords(words: readonly string[], marks: readonly Mark[], { common, gloss }: Lexicon): boolean[] {
  const seen = new Uint8Array(words.length);
  for (const { at, length } of marks) seen.fill(1, at, at + length);
  return words.map((word, at) => seen[at] === 1 || common.has(word) || gloss.knows(word));
}

function knownShare(words: readonly string[], knows: readonly boolean[]): number {
  const counted = knows.filter((_, at) => !FIGURES.test(words[at] ?? ''));
  return counted.length === 0 ? 1 : counted.filter(Boolean).length / counted.length;
}
