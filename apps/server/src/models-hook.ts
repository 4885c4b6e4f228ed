import type { Models } from '@breakwater/models';
import type { DecisionHook } from '@breakwater/review';

/**
 * A decision that is undone leaves the data of models in the same transaction; one that an appeal overturned counts against
 * the label from then on.
 */
export function modelsHook(dataSets: () => Models['dataSets']): DecisionHook {
  return {
    onUndone: (_context, trx, { decision, because, by }) =>
      dataSets().followUndone(trx, decision.id, { byAppeal: because === 'appeal', by }),
  };
}
