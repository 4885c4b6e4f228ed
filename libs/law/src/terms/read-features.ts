import { featuresOf } from './features.ts';
import { joinAll } from './join-short.ts';
import { wordsOf } from './letter/wording.ts';
import { compileLexicon } from './lexicon.ts';
import { createMarker } from './mark-sentence.ts';
import { splitSentences } from './split-words.ts';
import type { TermList } from './term-list.ts';

/**
 * Makes a reader of what the sentences of a text are made of, or the text as one: what a model of demands is trained with.
 */
export function createFeatureReader(
  lists: readonly TermList[],
): (text: string, asOne?: boolean) => ReadonlySet<string>[] {
  const mark = createMarker(lists.map(compileLexicon));
  return (text, asOne = false) => {
    const sentences = splitSentences(text);
    const joined = asOne ? joinAll(sentences) : [];
    return (joined.length > 0 ? joined : sentences).map((sentence) => {
      const marked = mark(sentence);
      return featuresOf(marked.about ?? marked);
    });
  };
}

/** Makes a reader of the words of each sentence of a text, as weights of words read them ({@link wordsOf}). */
export function createWordsReader(
  lists: readonly TermList[],
): (text: string) => { readonly text: string; readonly words: string }[] {
  const mark = createMarker(lists.map(compileLexicon));
  return (text) =>
    splitSentences(text).map((sentence) => ({ text: sentence.text, words: wordsOf(mark(sentence)) }));
}
