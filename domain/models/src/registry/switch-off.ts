import type { ModelSummary } from '@breakwater/contracts/models';
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
  await storage.work(async (work) => {
    const locked = await lockModel(work.db, id);
    if (!locked) throw modelNotFound();
    if (locked.off) throw new ModelsError('model-off', 'This model is off already.', 409);
    const at = clock.now();
    await writeOff(work.db, id, { by, at, reason });
    const retired = [
      ...(await retireMode(work.db, id, 'live', at)),
      ...(await retireMode(work.db, id, 'shadow', at)),
    ];
    const promotions = await voidOpen(work.db, { model: id }, 'switched off');
    work.emit('model.changed', { model: id });
    work.record({
      actor: by,
      action: 'model.switched-off',
      subject: id,
      detail: { reason, retired, promotions },
    });
  });
  const { versionList: _all, ...summary } = await getModel(context, id);
  return summary;
}
