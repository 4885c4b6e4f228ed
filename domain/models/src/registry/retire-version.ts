import type { ModelVersion } from '@breakwater/contracts/models';
import { getVersion } from '../get-version.ts';
import { ModelsError, modelNotFound, versionNotFound } from '../models-error.ts';
import type { ModelsContext } from '../ports.ts';
import { lockModel } from '../store/models.ts';
import { voidOpen } from '../store/promotions.ts';
import { findVersion, writeMode } from '../store/versions.ts';

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
  await storage.work(async (work) => {
    if (!(await lockModel(work.db, model))) throw modelNotFound();
    const found = await findVersion(work.db, model, version);
    if (!found) throw versionNotFound();
    if (found.mode === 'retired')
      throw new ModelsError('model-mode', 'This version is retired already.', 409);
    const promotions = await voidOpen(work.db, { model, version }, 'the version was retired');
    await writeMode(work.db, { model, version }, 'retired', clock.now());
    work.emit('model.changed', { model });
    work.record({
      actor: by,
      action: 'model.retired',
      subject: model,
      detail: { version, was: found.mode, promotions },
    });
  });
  return getVersion(context, model, version);
}
