import type {
  CurvePoint,
  EmbeddingsDecision,
  EvaluationFigures,
  HardNegativeSlice,
  LabelEvaluation,
  ReviewerSlice,
  SliceDifference,
  TreatmentSlice,
} from '@breakwater/contracts';
import type { DenseRows, Recipe } from '@breakwater/learn';
import type { DataRow } from '../data/data-row.ts';
import type { HarmlessText } from '../ports.ts';

/** What is learnt from: rows of a data set, and our own harmless texts. */
export interface LearnData {
  readonly rows: readonly DataRow[];
  readonly harmless: readonly HarmlessText[];
}

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

/** What came out of a training. */
export interface LearntVersion {
  readonly kind: 'train';
  readonly file: Uint8Array;
  readonly figures: Readonly<Record<string, unknown>>;
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
