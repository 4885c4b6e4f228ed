import type { ModelVersion } from '@breakwater/contracts/models';
import { versionNotFound } from './models-error.ts';
import type { ModelsContext } from './ports.ts';
import { findVersion } from './store/versions.ts';

/** One version of a model with its card and figures. Throws ModelsError 404 `model-version-not-found`. */
export async function getVersion(
  { storage }: Pick<ModelsContext, 'storage'>,
  model: string,
  version: number,
): Promise<ModelVersion> {
  const found = await findVersion(storage.db, model, version);
  if (!found) throw versionNotFound();
  return found;
}
