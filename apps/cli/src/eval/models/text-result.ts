import type { CountedShare, TextEvaluation } from '@breakwater/learn';
import type { TrainedHere } from './train-here.ts';

/** Options of `eval text`. */
export interface TextOptions {
  readonly model?: string;
  readonly train?: readonly string[];
  readonly test: string;
  readonly label: string;
  readonly positive?: readonly string[];
  readonly text: string;
  readonly as?: string;
  readonly threshold?: string;
  readonly json?: boolean;
}

/** How texts are decided at one threshold. */
export interface AtThreshold {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly macroF1: number;
  readonly falseAlarms: CountedShare;
}

/** What `eval text` prints. */
export interface TextResult extends TextEvaluation {
  readonly test: string;
  readonly model: {
    readonly id: string;
    readonly version: number;
    readonly digest: string;
    readonly label: string;
  };
  readonly unlabelled: number;
  readonly atThresholds: Readonly<Record<string, AtThreshold>>;
  /** Of a model that was trained here. */
  readonly training?: TrainingFigures;
  readonly seconds: number;
}

/** How a model was chosen on its training texts, and what the test has in common with them. */
export interface TrainingFigures {
  readonly texts: number;
  readonly recipe: TrainedHere['recipe'];
  readonly heldOut: TextEvaluation;
  /** Test texts that are near-duplicates of training texts. */
  readonly nearTwins: number;
  /** Figures without them; absent when that leaves one class. */
  readonly withoutNearTwins?: TextEvaluation;
}
