/** Precision, recall and their harmonic mean, each from 0 to 1. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Harmonic mean of precision and recall; 0 where both are. */
export function figuresOf(precision: number, recall: number): Figures {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
