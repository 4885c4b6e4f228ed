import type { Detection } from '@breakwater/detection';
import type { Models } from '@breakwater/models';
import type { Storage } from '@breakwater/storage';

/** What keeps something of an account that learns or judges. */
export interface LearntParts {
  readonly storage: Storage;
  readonly detection: Pick<Detection, 'forgetAccount'>;
  readonly models: { readonly dataSets: Pick<Models['dataSets'], 'forgetAccount'> };
}

/**
 * Forgets an account that its platform erased, where texts are learnt from and where it is judged by what came before, all at
 * once; says how many texts left data sets.
 */
export async function forgetLearnt(
  { storage, detection, models }: LearntParts,
  account: { readonly platform: string; readonly accountId: string },
  by: string,
): Promise<number> {
  return storage.work(async (work) => {
    const learnt = await models.dataSets.forgetAccount(work.db, account, by);
    const judged = await detection.forgetAccount(work.db, account, by);
    work.record(...learnt, ...judged);
    return Number(learnt[0]?.detail.rows ?? 0);
  });
}
