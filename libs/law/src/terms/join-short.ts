import type { Sentence } from './split-words.ts';

/** Sentences of no more words say little alone. */
const SHORT = 4;
/** So many of them belong together at most. */
const LONGEST_RUN = 12;
/** What is told at greater length is read in pieces of so many words. */
const LONGEST_WHOLE = 200;

/**
 * What short sentences in a row say together: “Followers. All. With numbers.” asks for what none of them asks. One for each run
 * of two and more; a clause ends where a sentence did.
 *
 * @example
 * const one = (text: string) => ({ text, words: [text.toLowerCase()], breaks: new Set<number>(), names: new Set<number>() })
 * joinShort([one('Followers'), one('All')]).map(({ words }) => words) // => [['followers', 'all']]
 */
export function joinShort(sentences: readonly Sentence[]): Sentence[] {
  const runs: Sentence[][] = [[]];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    if (sentence.words.length > SHORT) runs.push([]);
    else if (run && run.length < LONGEST_RUN) run.push(sentence);
    else runs.push([sentence]);
  }
  return runs.filter((run) => run.length > 1).map(joinSentences);
}

/**
 * Runs of sentences that are read as one where several tell what none tells alone; none for a single sentence.
 *
 * @example
 * const one = (text: string) => ({ text, words: [text.toLowerCase()], breaks: new Set<number>(), names: new Set<number>() })
 * joinAll([one('Ten'), one('Twenty')]).map(({ words }) => words) // => [['ten', 'twenty']]
 */
export function joinAll(sentences: readonly Sentence[]): Sentence[] {
  const runs: Sentence[][] = [];
  let words = LONGEST_WHOLE;
  for (const sentence of sentences) {
    words += sentence.words.length;
    if (words > LONGEST_WHOLE) {
      runs.push([]);
      words = sentence.words.length;
    }
    runs.at(-1)?.push(sentence);
  }
  return runs.filter((run) => run.length > 1).map(joinSentences);
}

/**
 * Runs of so many sentences, each read as one: what is a matter of several may stand among many others. All of them together
 * where there are fewer.
 *
 * @example
 * const one = (text: string) => ({ text, words: [text.toLowerCase()], breaks: new Set<number>(), names: new Set<number>() })
 * joinRuns([one('A'), one('B'), one('C')], 2).map(({ words }) => words) // => [['a', 'b'], ['b', 'c']]
 */
export function joinRuns(sentences: readonly Sentence[], length: number): Sentence[] {
  const runs = Math.min(sentences.length, Math.max(1, sentences.length - length + 1));
  return Array.from({ length: runs }, (_, from) => joinSentences(sentences.slice(from, from + length)));
}

/** Sentences in a row as one; a clause ends where a sentence did. */
function joinSentences(run: readonly Sentence[]): Sentence {
  const words: string[] = [];
  const breaks = new Set<number>();
  const names = new Set<number>();
  for (const one of run) {
    for (const place of one.breaks) breaks.add(words.length + place);
    for (const place of one.names) names.add(words.length + place);
    words.push(...one.words);
    breaks.add(words.length - 1);
  }
  return { text: run.map(({ text }) => text).join('. '), words, breaks, names };
}
