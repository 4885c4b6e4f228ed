import type { ModelSummary } from '@breakwater/contracts';
import { tellModelChanged } from '../events.ts';
import { ModelsError, modelNotFound } from '../models-error.ts';
import type { ModelsContext } from '../ports.ts';
import { lockModel, writeOff } from '../store/models.ts';
import { voidOpen } from '../store/promotions.ts';
import { retireMode } from '../store/versions.ts';
import { getModel } from './show-models.ts';

/**
 * Switches a model off: nothing of it judges from the next batch on. One person may do that at once; on again it goes by
 * a promotion, which takes two.
 *
 * @throws ModelsError 404 `model-not-found`, 409 `model-off`
 */
export async function switchOff(
  context: ModelsContext,
  id: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<ModelSummary> {
  const { storage, clock } = context;
  await storage.transaction(async (trx) => {
    const locked = await lockModel(trx, id);
    if (!locked) throw modelNotFound();
    if (locked.off) throw new ModelsError('model-off', 'This model is off already.', 409);
    const at = clock.now();
    await writeOff(trx, id, { by, at, reason });
    const retired = [
      ...(await retireMode(trx, id, 'live', at)),
      ...(await retireMode(trx, id, 'shadow', at)),
    ];
    const promotions = await voidOpen(trx, { model: id }, 'switched off');
    await tellModelChanged(trx, id);
    await context.record(trx, [
      { actor: by, action: 'model.switched-off', subject: id, detail: { reason, retired, promotions } },
    ]);
  });
  const { versionList: _all, ...summary } = await getModel(context, id);
  return summary;
}
