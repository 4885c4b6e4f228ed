import { opinionAsked } from '../asked-of-opinion.ts';
import type { SentenceScores } from '../demand-model.ts';
import { denyListed } from '../denied-list.ts';
import { judgeSentence } from '../judge/judge-sentence.ts';
import type { SentenceJudgement, SentencePlace } from '../judge/sentence-case.ts';
import type { MarkedSentence } from '../mark-sentence.ts';
import { type Sentence, splitSentences } from '../split-words.ts';
import { takeBack } from '../take-back.ts';
import { KnownWords, languageOf } from './known-words.ts';
import type { LetterSentence } from './letter-sentence.ts';
import type { WordingReader } from './wording.ts';

/** A text of an order, read sentence by sentence. */
export interface Letter {
  readonly split: readonly Sentence[];
  readonly sentences: readonly LetterSentence[];
  /** Those that nothing in the text takes back. */
  readonly standing: readonly Sentence[];
  judge(sentence: MarkedSentence, scores: SentenceScores): SentenceJudgement;
}

/** What sentences are read with. */
export interface SentenceReader {
  mark(sentence: Sentence, likely?: string): MarkedSentence;
  score(sentence: MarkedSentence): SentenceScores;
  /** What the words of a sentence alone say. */
  readonly word: WordingReader;
}

/**
 * Reads a text that stands there in an order. Of a sentence of few common words the rest of its text says what language it is, or
 * the language that is given.
 */
export function readLetter(
  { mark, score, word }: SentenceReader,
  way: SentencePlace['way'],
  text: string,
  given?: string,
): Letter {
  const split = splitSentences(text);
  const first = split.map((sentence) => mark(sentence));
  const likely = given ?? languageOf(first);
  const marked = first.map((sentence) => (sentence.language === likely ? sentence : mark(sentence, likely)));
  const read = takeBack(denyListed(marked));
  const known = new KnownWords(read);
  const judge = (sentence: MarkedSentence, scores: SentenceScores) =>
    judgeSentence(sentence, scores, {
      way,
      isKnown: known.isKnown,
      isAmongKnown: known.isKnownWithout(sentence),
    });
  return {
    split,
    sentences: read.map((sentence, at) => {
      const scores = score(sentence);
      const opinion = way === 'asked' ? opinionAsked(read, at) : undefined;
      const judgement = judge(sentence, scores);
      return { sentence, scores, judgement, opinion, wording: word(sentence) };
    }),
    standing: split.filter((_, at) => read[at]?.denied === marked[at]?.denied),
    judge,
  };
}
