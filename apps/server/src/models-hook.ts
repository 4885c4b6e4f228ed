import type { Models } from '@breakwater/models';
import type { DecisionHook } from '@breakwater/review';
import { collectRecords } from './bridge-work.ts';

/**
 * A decision that is undone leaves the data of models in the same transaction; one that an appeal overturned counts against
 * the label from then on.
 */
export function modelsHook(dataSets: () => Models['dataSets']): DecisionHook {
  return {
    onUndone: async (_context, trx, { decision, because, by }) =>
      (
        await collectRecords(trx, (work) =>
          dataSets().followUndone(work, decision.id, { byAppeal: because === 'appeal', by }),
        )
      ).entries,
  };
}
