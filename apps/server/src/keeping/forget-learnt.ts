import type { AccountRef } from '@breakwater/contracts';
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
  { platform, accountId }: AccountRef,
  by: string,
): Promise<number> {
  return storage.work(async (work) => {
    const account = { platform, accountId };
    const rows = await models.dataSets.forgetAccount(work.db, account);
    const judged = await detection.forgetAccount(work, account);
    const forgotten = (action: string, counts: object) =>
      work.record({ actor: by, action, subject: accountId, detail: { platform, ...counts } });
    if (rows > 0) forgotten('model.data.account-forgotten', { rows });
    if (Object.values(judged).some((count) => count > 0)) forgotten('detection.account-forgotten', judged);
    return rows;
  });
}
