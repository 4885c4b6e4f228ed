import type { WordClasses } from '../classes/word-classes.ts';
import { ENTITY_FEATURE } from '../features/feature-reader.ts';
import { type FeatureSpec, isNamed, type MarkedSpan } from '../features/feature-spec.ts';

/** A text with what people said of it. */
export interface Example {
  readonly text: string;
  /** Labels that it has; a text with none is an example against all of them. */
  readonly labels: readonly string[];
  /** Whose it is; a text without an account stands for itself and its near-duplicates. */
  readonly account?: string;
  /** The data set that it comes from. */
  readonly source: string;
  /** Kind of harmless text (news, religion, …): false alarms are held to the budget in each. */
  readonly slice?: string;
  /** Who said so. */
  readonly reviewer?: string;
  /** What an error costs; 1 when left out. */
  readonly cost?: number;
  /** Names of organisations and links in the text; links are found when it is left out. */
  readonly marked?: readonly MarkedSpan[];
  /** Written for the model and of no person: what it says may be learnt though nobody else says it. */
  readonly own?: boolean;
  /** Features in place of the text, hashed by the same specification with 20 bits; `text` is then a name of the row. */
  readonly hashed?: Uint32Array;
  /** Beside `hashed`: its classes of words, hashed with 20 bits too; left out where nobody kept them. */
  readonly classes?: Uint32Array;
}

/** Hashes of examples have so many bits. */
const HASHED_MASK = 2 ** 20 - 1;

/** Whether the name of an organisation is marked in an example. */
export function isNamedExample({ marked, hashed }: Pick<Example, 'marked' | 'hashed'>): boolean {
  return hashed ? hashed.includes((ENTITY_FEATURE & HASHED_MASK) >>> 0) : isNamed(marked);
}

/** How a model is made. */
export interface Recipe {
  readonly id: string;
  readonly version: number;
  readonly languages: readonly string[];
  readonly labels: readonly string[];
  readonly features: FeatureSpec;
  /** Inverse strength of the regularisation. */
  readonly cost: number;
  readonly epochs: number;
  readonly seed: number;
  readonly leastWords: number;
  /** Features of fewer accounts are dropped. */
  readonly leastAccounts: number;
  /** Share of harmless texts that may be flagged, in all and in each slice. */
  readonly falseAlarmBudget: number;
  /** Other shares for slices that were chosen for being hard. */
  readonly sliceBudgets?: Readonly<Record<string, number>>;
  /**
   * How much of naive Bayes is added to the regression: the log-ratio of each feature times this, so that rare features,
   * which regression shrinks, keep a say (after the interpolation of Wang and Manning, ACL 2012). 0 for none.
   */
  readonly naiveBayes: number;
  /**
   * Weighs each feature in the regression by its log-ratio (Wang and Manning, ACL 2012): better where classes differ in
   * many rare words. No weighing when left out.
   */
  readonly ratioValues?: boolean;
  /**
   * Further features, each learnt by itself; the scores of all are brought to one scale and added. Different views of a text
   * err differently. None when left out; not for examples that are hashed, which have been read with one of them.
   */
  readonly also?: readonly SpaceRecipe[];
  /** As `LabelHeader.unnamed`. */
  readonly unnamed?: number;
  /**
   * Also learn from these examples what the classes of their words say, where `TrainingControl.wordClasses` knows them. Few
   * examples say more of a class than of each of its words.
   */
  readonly ownClasses?: OwnClasses;
  /** Also learn how posts of an account add up, under this label. */
  readonly accounts?: { readonly label: string; readonly floor: number };
  /** For people: purpose, data and licences, limits. */
  readonly card: Readonly<Record<string, unknown>>;
}

/** How weights of classes are learnt from the examples of one model. */
export interface OwnClasses {
  /** Buckets are `2 ** bits`. */
  readonly bits: number;
  /** Inverse strength of the regularisation. */
  readonly cost: number;
  /** As `GivenClasses.share`. */
  readonly share: number;
}

/** What most models learn classes by. */
export const DEFAULT_CLASSES: OwnClasses = { bits: 14, cost: 2, share: 0.6 };

/** How weights of one kind of features are learnt. */
export type SpaceRecipe = Pick<Recipe, 'features' | 'cost' | 'naiveBayes' | 'ratioValues'>;

/** Hears how far a training is, and may end it. */
export interface TrainingControl {
  /** Called now and then with steps done and in all; awaited. Others get their turn after it. */
  readonly onProgress?: (progress: TrainingProgress) => void | Promise<void>;
  readonly signal?: AbortSignal;
  /**
   * Texts of others, each of another account, that are not learnt from. What they say is said by many: it is kept though few
   * examples say it.
   */
  readonly background?: readonly string[];
  /** What classes of words say, learnt from all languages before (`learnClasses`), to be added to what these examples say. */
  readonly classes?: GivenClasses;
  /** Which words of the language of these examples mean about the same: for a recipe with `ownClasses`. */
  readonly wordClasses?: WordClasses;
}

/** Weights of classes of words for one language, and how much they count. */
export interface GivenClasses {
  readonly table: WordClasses;
  /** As `ClassesRecipe.bits`. */
  readonly bits: number;
  /** Log-odds of the words count once, those of their classes so much. */
  readonly share: number;
  /** What classes say of each label of which something was learnt. */
  readonly labels: ReadonlyMap<string, ClassesOfLabel>;
}

/** What classes of words say of one label. */
export interface ClassesOfLabel {
  readonly weights: Float64Array;
  readonly bias: number;
  /** Score of each example while its fold was held out. */
  readonly heldOut: Float64Array;
}

export interface TrainingProgress {
  readonly done: number;
  readonly total: number;
  readonly phase: 'reading' | 'splitting' | 'cross-validating' | 'fitting';
}
