import { createProgress, type Progress } from '../../progress.ts';

/** Progress of work that may be short: nothing is shown for the first two seconds. */
export interface PatientProgress {
  /** Where a step stands; another unit begins another bar. */
  update(unit: string, done: number, total?: number): void;
  end(): void;
}

const PATIENCE_MS = 2_000;

export function createPatientProgress(): PatientProgress {
  const started = performance.now();
  let shown: { readonly unit: string; readonly progress: Progress } | undefined;
  const end = () => {
    shown?.progress.end();
    shown = undefined;
  };
  return {
    update(unit, done, total) {
      if (performance.now() - started < PATIENCE_MS) return;
      if (shown?.unit !== unit) {
        end();
        shown = { unit, progress: createProgress(unit) };
      }
      shown.progress.update(done, total === undefined || total === 0 ? undefined : done / total);
    },
    end,
  };
}
