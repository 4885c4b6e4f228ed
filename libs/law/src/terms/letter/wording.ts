import { DEFAULT_FEATURES, type FeatureSpec, readTextModel, type TextModel } from '@breakwater/learn';
import type { MarkedSentence } from '../mark-sentence.ts';
import { FAITH, NAME, PEOPLE } from '../plain-meaning.ts';
import { LETTER_QUESTIONS } from './letter-model.ts';

/** What is read of how a sentence is worded: words, pairs of them and runs of their letters. */
export const WORDING_FEATURES: FeatureSpec = { ...DEFAULT_FEATURES, maskEntities: false, stems: true };

/** Log-odds of each question by the words of a sentence alone. */
export type Wording = Readonly<Record<(typeof LETTER_QUESTIONS)[number], number>>;
export type WordingReader = (sentence: Worded) => Wording;

/** Words of a sentence in a form in which they can be compared, with what each means. */
type Worded = Pick<MarkedSentence, 'words' | 'meanings'>;

/** What no words say: where there is no sentence, or no model. */
export const UNWORDED: Wording = { wide: -8, speech: -8 };

/** Words in place of all those of a kind. */
const IN_PLACE_OF: ReadonlyMap<string, string> = new Map([
  [PEOPLE, 'xpeople'],
  [FAITH, 'xfaith'],
  [NAME, 'xname'],
]);
const FIGURE = /\p{N}/u;

/**
 * The words of a sentence as weights read them, with a space between each. Handles and addresses are none of them; all figures are one
 * word, and so are all words of a religion, of a people and its language, and of a state: exchanging one for another changes nothing.
 *
 * @example
 * ```ts
 * wordsOf({ words: ['all', 'kurds', 'of', '1990'], meanings: [['all'], ['PEOPLE'], [], []] }) // => 'all xpeople of 0'
 * ```
 */
export const wordsOf = ({ words, meanings }: Worded): string =>
  words
    .map((word, at) => {
      const [kind] = (meanings[at] ?? []).flatMap((meaning) => IN_PLACE_OF.get(meaning) ?? []);
      return kind ?? (FIGURE.test(word) ? '0' : word);
    })
    .join(' ');

/** Whether it is a model file, in base64, that answers the questions which this version of the program asks. */
export function isWordingModel(base64: string): boolean {
  try {
    const { labels } = modelOf(base64).header;
    return LETTER_QUESTIONS.every((question, at) => labels[at]?.label === question);
  } catch {
    return false;
  }
}

/**
 * Makes a reader of how sentences are worded: which words of a language stand in demands that are too wide, and which in such as aim
 * at what may be said. By itself it decides nothing: the trees of a letter weigh it beside what the words mean and deny.
 *
 * @param base64 a model file (`packs/law/letters/wording.model`)
 * @throws LearnError `model-unreadable` and the like
 */
export function createWordingReader(base64: string): WordingReader {
  const model = modelOf(base64);
  return (sentence) => {
    const [wide, speech] = model.judge(wordsOf(sentence)) ?? [];
    return wide && speech ? { wide: wide.score, speech: speech.score } : UNWORDED;
  };
}

const modelOf = (base64: string): TextModel => readTextModel(Buffer.from(base64, 'base64'));
