import type { MarkedSentence } from '../mark-sentence.ts';

/** A text of which fewer words are known is of another language; */
const LEAST_KNOWN = 0.45;
/** where so many are, a single sentence hardly is. */
const SURELY_KNOWN = 0.8;
const FEWEST_OF_REST = 10;

/** The language of most words of sentences. */
export function languageOf(sentences: readonly MarkedSentence[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { language, words } of sentences)
    counts.set(language, (counts.get(language) ?? 0) + words.length);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** How many words of a text are known. */
export class KnownWords {
  private readonly words: number;
  private readonly known: number;

  constructor(sentences: readonly MarkedSentence[]) {
    this.words = sentences.reduce((sum, { words }) => sum + words.length, 0);
    this.known = sentences.reduce((sum, { words, known }) => sum + words.length * known, 0);
  }

  /** Whether the text is of a known language. */
  get isKnown(): boolean {
    return this.words === 0 || this.known >= this.words * LEAST_KNOWN;
  }

  /** Whether the rest of the text is surely of a known language. */
  isKnownWithout({ words, known }: MarkedSentence): boolean {
    const rest = this.words - words.length;
    return rest >= FEWEST_OF_REST && this.known - words.length * known >= rest * SURELY_KNOWN;
  }
}
