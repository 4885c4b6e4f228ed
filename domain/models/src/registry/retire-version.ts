import type { ModelVersion } from '@breakwater/contracts';
import { tellModelChanged } from '../events.ts';
import { ModelsError, modelNotFound, versionNotFound } from '../models-error.ts';
import type { ModelsContext } from '../ports.ts';
import { lockModel } from '../store/models.ts';
import { voidOpen } from '../store/promotions.ts';
import { findVersion, writeMode } from '../store/versions.ts';
import { getVersion } from './import-model.ts';

/**
 * Retires a version; its file stays for verdicts that rest on it.
 *
 * @throws ModelsError 404 `model-not-found`, `model-version-not-found`, 409 `model-mode` when it is retired already
 */
export async function retireVersion(
  context: ModelsContext,
  { model, version }: { readonly model: string; readonly version: number },
  by: string,
): Promise<ModelVersion> {
  const { storage, clock } = context;
  await storage.transaction(async (trx) => {
    if (!(await lockModel(trx, model))) throw modelNotFound();
    const found = await findVersion(trx, model, version);
    if (!found) throw versionNotFound();
    if (found.mode === 'retired')
      throw new ModelsError('model-mode', 'This version is retired already.', 409);
    const promotions = await voidOpen(trx, { model, version }, 'the version was retired');
    await writeMode(trx, { model, version }, 'retired', clock.now());
    await tellModelChanged(trx, model);
    await context.record(trx, [
      {
        actor: by,
        action: 'model.retired',
        subject: model,
        detail: { version, was: found.mode, promotions },
      },
    ]);
  });
  return getVersion(context, model, version);
}
