import { featuresOf } from './features.ts';
import { compileLexicon } from './lexicon.ts';
import { createMarker } from './mark-sentence.ts';
import { splitSentences } from './split-words.ts';
import type { TermList } from './term-list.ts';

/** Makes a reader of what the sentences of a text are made of: what a model of demands is trained with. */
export function createFeatureReader(lists: readonly TermList[]): (text: string) => ReadonlySet<string>[] {
  const mark = createMarker(lists.map(compileLexicon));
  return (text) => splitSentences(text).map((sentence) => featuresOf(mark(sentence)));
}
