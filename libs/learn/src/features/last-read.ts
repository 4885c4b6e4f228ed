import { postWords } from '@breakwater/text';
import { FeatureReader } from './feature-reader.ts';
import type { FeatureSpec, MarkedSpan } from './feature-spec.ts';
import { MarkedWords } from './marked-words.ts';
import type { LastRead, ReadFeatures } from './read-features.ts';

/** One for each specification: models with the same features read a text once between them, into the same buffers. */
const known = new Map<string, LastRead>();
/** Of all of them: the words of a text are the same whatever features are made of them. */
const words = new MarkedWords(postWords);

/** What texts were read last with these features. It is good until the next text is read. */
export function lastReadWith(spec: FeatureSpec): LastRead {
  const { bits, pairs, letters, maskEntities, near = 0, across = [0, 0] } = spec;
  const { squeeze = false, stems = false, signs = false } = spec;
  const key = [
    bits,
    spec.words,
    pairs,
    ...letters,
    maskEntities,
    near,
    ...across,
    squeeze,
    stems,
    signs,
  ].join();
  const found = known.get(key) ?? lastRead((shared) => new FeatureReader(spec, shared));
  known.set(key, found);
  return found;
}

/** A reader that remembers its last text. @param make gets the words of texts, which all such readers share */
export function lastRead(make: (words: MarkedWords) => ReadFeatures & Pick<FeatureReader, 'read'>): LastRead {
  const reader = make(words);
  let lastText: string | undefined;
  let lastMarked: readonly MarkedSpan[] | undefined;
  return {
    of(text, marked) {
      if (text !== lastText || marked !== lastMarked) {
        // Nothing counts as read while reading may still fail.
        lastText = undefined;
        reader.read(text, marked);
        lastText = text;
        lastMarked = marked;
      }
      // Another reader may have had another text since; what stands where is asked for by what follows.
      words.tokens.read(text);
      return reader;
    },
  };
}
