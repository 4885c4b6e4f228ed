import type {
  CurvePoint,
  EmbeddingsDecision,
  EvaluationFigures,
  HardNegativeSlice,
  LabelEvaluation,
  ReviewerSlice,
  SliceDifference,
  TreatmentSlice,
} from '@breakwater/contracts/models';
import type { DenseRows, Recipe } from '@breakwater/learn';
import type { LearnData } from './learn-data.ts';
import type { Weighed } from './weigh-examples.ts';

/** The version that a new one is held against. */
export interface PreviousVersion {
  readonly version: number;
  readonly file: Uint8Array;
  /** For each row, whether that version was trained with its text: its word on those counts for nothing. */
  readonly knew: readonly boolean[];
}

export type LearnJob =
  | {
      readonly kind: 'train';
      readonly data: LearnData;
      readonly recipe: Recipe;
      /** Texts that were left out since they contradict themselves, of all different ones. */
      readonly contradicting?: { readonly texts: number; readonly of: number };
    }
  | {
      readonly kind: 'evaluate';
      readonly data: LearnData;
      readonly file: Uint8Array;
      /** How the version was trained from these rows; left out for one that never saw them. */
      readonly recipe?: Recipe;
      readonly previous?: PreviousVersion;
      /** From the last training, whichever that was. */
      readonly known?: HeldOutTexts;
      readonly budget: number;
      /** Vectors of some of the texts, or why there are none; left out where no endpoint is configured. */
      readonly embedded?: EmbeddedTexts | EmbeddingsFault;
    };

/** Texts with their vectors: rows of the data set first, harmless texts after them. */
export interface EmbeddedTexts {
  readonly model: string;
  readonly places: readonly number[];
  readonly vectors: DenseRows;
}

export interface EmbeddingsFault {
  readonly model: string;
  readonly fault: { readonly code: string; readonly message: string };
}

/** What a training found out about each text on its way: an evaluation would have to learn it all again. */
export interface HeldOutTexts {
  /** Digest of the texts and the recipe. */
  readonly of: string;
  /** By label: what each text got while it was held out, or `NOT_LEARNT`. */
  readonly heldOut: readonly Float64Array[];
  readonly weighed: Weighed;
}

/** What came out of a training. */
export interface LearntVersion {
  readonly kind: 'train';
  readonly file: Uint8Array;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly heldOut: HeldOutTexts;
}

/** What was measured; ids, times and the verdict on it are added where it is stored. */
export interface Measured {
  readonly kind: 'evaluate';
  readonly heldOut: EvaluationFigures;
  readonly labels: readonly LabelEvaluation[];
  readonly later?: EvaluationFigures;
  readonly curve: readonly CurvePoint[];
  readonly hardNegatives: readonly HardNegativeSlice[];
  readonly equalTreatment: readonly TreatmentSlice[];
  readonly reviewers: readonly ReviewerSlice[];
  readonly downWeighted: { readonly texts: number; readonly of: number };
  readonly embeddings?: EmbeddingsDecision;
  readonly comparedWith?: {
    readonly version: number;
    readonly slices: readonly SliceDifference[];
    readonly regressions: readonly string[];
  };
}

export type LearnResult = LearntVersion | Measured;

/** How far it is: steps are examples, over all passes. */
export interface LearnProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Hears how far it is, and may end it. */
export interface LearnControl {
  readonly onProgress?: (progress: LearnProgress) => void | Promise<void>;
  readonly signal?: AbortSignal;
}
