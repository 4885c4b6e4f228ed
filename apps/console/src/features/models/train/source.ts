import type { ModelDataSet } from '@breakwater/contracts/models';

/** Where the texts of a training come from. */
export const TRAINING_SOURCES = ['decisions', 'file', 'set'] as const;
export type TrainingSource = (typeof TRAINING_SOURCES)[number];

/** What is filled in. */
export interface TrainingForm {
  readonly model: string;
  readonly title: string;
  readonly source: TrainingSource;
  readonly setTitle: string;
  /** Days, `2026-11-28`; empty where there is no bound. */
  readonly from: string;
  readonly to: string;
  /** Label of each policy, where it was chosen by hand. */
  readonly labels: Readonly<Record<string, string>>;
  readonly file: File | null;
  /** What `1`, `true` and `yes` stand for in a file. */
  readonly fileLabel: string;
  readonly dataSetId: string;
  readonly languages: readonly string[];
  readonly withHarmless: boolean;
}

export const EMPTY_FORM: TrainingForm = {
  model: '',
  title: '',
  source: 'decisions',
  setTitle: '',
  from: '',
  to: '',
  labels: {},
  file: null,
  fileLabel: '',
  dataSetId: '',
  languages: [],
  withHarmless: true,
};

/**
 * Whether enough is filled in to begin.
 *
 * @example
 * ```ts
 * isComplete({ ...EMPTY_FORM, model: 'support' }) // => true
 * isComplete({ ...EMPTY_FORM, model: 'support', source: 'file' }) // => false
 * isComplete(EMPTY_FORM) // => false
 * ```
 */
export function isComplete({ model, source, file, dataSetId }: TrainingForm): boolean {
  if (model.trim() === '') return false;
  return source === 'decisions' || (source === 'file' ? file !== null : dataSetId !== '');
}

/** Sets that can still be learnt from. */
export function usable(sets: readonly ModelDataSet[]): readonly ModelDataSet[] {
  return sets.filter(({ erased, rows }) => !erased && rows > 0);
}
