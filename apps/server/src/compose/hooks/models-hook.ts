import type { Models } from '@breakwater/models';
import type { DecisionHook } from '@breakwater/review';

/**
 * A decision that is undone leaves the data of models in the same unit; one that an appeal overturned counts against the label
 * from then on.
 */
export function modelsHook(dataSets: () => Models['dataSets']): DecisionHook {
  return {
    onUndone: (_context, work, { decision, because, by }) =>
      dataSets().followUndone(work, decision.id, { byAppeal: because === 'appeal', by }),
  };
}
