import type { LinkStep } from '@breakwater/graph';
import { createProgress, type Progress } from '../progress.ts';

/** Progress of a linkage: one bar a step. */
export interface StepProgress {
  onStep(step: LinkStep, done: number, total: number): void;
  end(): void;
}

const UNITS: Readonly<Record<LinkStep, string>> = {
  read: 'records read',
  block: 'records blocked',
  compare: 'pairs compared',
  train: 'rounds of training',
  weigh: 'pairs weighed',
  cluster: 'records clustered',
  evaluate: 'folds',
};

/** Shows a bar for the step that is under way. */
export function createStepProgress(): StepProgress {
  let current: { readonly step: LinkStep; readonly progress: Progress; total: number } | undefined;
  const end = () => {
    if (current && current.total > 0) {
      current.progress.update(current.total, 1);
      current.progress.end();
    }
    current = undefined;
  };
  return {
    onStep: (step, done, total) => {
      if (current?.step !== step) {
        end();
        current = { step, progress: createProgress(UNITS[step]), total };
      }
      current.total = total;
      current.progress.update(done, total === 0 ? undefined : done / total);
    },
    end,
  };
}
