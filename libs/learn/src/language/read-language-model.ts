import { LearnError } from '../learn-error.ts';
import { LanguageReader } from './language-reader.ts';
import type { FoundLanguage, Language } from './languages.ts';
import { ARABIC, BENGALI, CYRILLIC, DEVANAGARI, FOREIGN, LATIN } from './letters.ts';
import { type LanguageGroup, type LanguageModel, readModelFile } from './model-file.ts';
import { SumRows } from './sum-rows.ts';
import type { WordGrams } from './word-grams.ts';

/** Fewer letters than this are too few to tell by. */
const FEWEST_LETTERS = 6;
/** Less sure than this is unsure. */
const LEAST_PROBABILITY = 0.5;
/** Scripts that one language of ours is written in are as sure as a text of foreign words can make them. */
const BY_SCRIPT: Readonly<Record<number, Language>> = {
  [CYRILLIC]: 'ru',
  [DEVANAGARI]: 'hi',
  [BENGALI]: 'bn',
  [FOREIGN]: 'other',
};

/** Which language a text is in, and how probable that is among those that the model knows. */
export interface IdentifiedLanguage {
  readonly language: FoundLanguage;
  /** From 0 to 1; for `unknown`, that of the likeliest language. */
  readonly probability: number;
}

/** Tells the language of short posts. */
export interface LanguageIdentifier {
  /** The language of a text with its probability. */
  identify(text: string): IdentifiedLanguage;
  /** The language alone; makes no objects. */
  languageOf(text: string): FoundLanguage;
}

/**
 * An identifier from a model file (at most 1 MiB; some 10 ms). It takes about 5 µs a post and reads at most 96 letters
 * of it. Which language a text is in chooses the model that reads it and nothing else: it is never a feature, a rule
 * value or a reason. Character n-grams as in Cavnar and Trenkle (SDAIR 1994), weighed by regression.
 *
 * @throws LearnError `model-too-large`, `model-unreadable`, `model-version-unknown`, `model-digest-differs`
 * @example
 * readLanguageModel(new Uint8Array(3)) // => throws model-unreadable
 */
export function readLanguageModel(bytes: Uint8Array): LanguageIdentifier {
  return createLanguageIdentifier(readModelFile(bytes));
}

/**
 * An identifier from a model that is in memory.
 *
 * @throws LearnError `model-unreadable` when it has not a group for each of the two scripts
 * @example
 * const model = { dataSets: [], seed: 1, sharpness: 1, doubt: -1, groups: [] };
 * createLanguageIdentifier(model) // => throws model-unreadable
 */
export function createLanguageIdentifier(model: LanguageModel): LanguageIdentifier {
  const identifier = new Identifier(model);
  return {
    identify: (text) => ({ language: identifier.languageOf(text), probability: identifier.probability }),
    languageOf: (text) => identifier.languageOf(text),
  };
}

/** The languages of one kind of letters. */
type Group = Omit<LanguageGroup, 'weights'> & { readonly rows: SumRows };

function groupOf({ weights, ...group }: LanguageGroup): Group {
  return { ...group, rows: new SumRows(weights, group.languages.length) };
}

/** The buffers of one identifier; texts are read one after the other. */
class Identifier {
  probability = 0;
  private readonly reader: LanguageReader;
  private readonly arabic: Group;
  private readonly latin: Group;
  private readonly scores: Float64Array;
  private readonly sharpness: number;
  private readonly doubt: number;

  constructor({ groups, sharpness, doubt }: LanguageModel) {
    const arabic = groups.find(({ script }) => script === 'Arab');
    const latin = groups.find(({ script }) => script === 'Latn');
    if (!arabic || !latin)
      throw new LearnError('model-unreadable', 'a language model has a group for each script');
    this.arabic = groupOf(arabic);
    this.latin = groupOf(latin);
    this.reader = new LanguageReader({ arabicBits: arabic.bits, latinBits: latin.bits });
    this.scores = new Float64Array(Math.max(arabic.languages.length, latin.languages.length));
    this.sharpness = sharpness;
    this.doubt = doubt;
  }

  languageOf(text: string): FoundLanguage {
    const { reader } = this;
    reader.read(text);
    const script = reader.mainScript();
    this.probability = 0;
    if ((reader.letters[script] ?? 0) < FEWEST_LETTERS) return 'unknown';
    if (script === ARABIC) return this.best(this.arabic, reader.arabic);
    if (script === LATIN) return this.best(this.latin, reader.latin);
    return this.byScript(script);
  }

  /** A letter in four of other languages of the script makes it another language. */
  private byScript(script: number): FoundLanguage {
    const { letters } = this.reader;
    const own = letters[script] ?? 0;
    const foreign = script === FOREIGN ? 0 : (letters[FOREIGN] ?? 0);
    const isOther = foreign > 0 && foreign * 25 > own;
    this.probability = isOther ? LEAST_PROBABILITY : own / (own + foreign + 1);
    return isOther ? 'other' : (BY_SCRIPT[script] ?? 'unknown');
  }

  private best({ languages, biases, scales, rows }: Group, { buckets, count }: WordGrams): FoundLanguage {
    const { scores } = this;
    const width = languages.length;
    rows.sum(buckets, count);
    const { sums } = rows;
    const shrink = count === 0 ? 0 : 1 / Math.sqrt(count);
    let best = 0;
    for (let one = 0; one < width; one++) {
      scores[one] = (sums[one] ?? 0) * (scales[one] ?? 0) * shrink + (biases[one] ?? 0);
      if ((scores[one] ?? 0) > (scores[best] ?? 0)) best = one;
    }
    const most = scores[best] ?? 0;
    let sum = Math.exp(this.sharpness * (this.doubt - most));
    for (let one = 0; one < width; one++) sum += Math.exp(this.sharpness * ((scores[one] ?? 0) - most));
    this.probability = 1 / sum;
    return this.probability < LEAST_PROBABILITY ? 'unknown' : (languages[best] ?? 'unknown');
  }
}
