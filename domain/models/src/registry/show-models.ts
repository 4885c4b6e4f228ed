import type { ModelDetail, ModelEvaluation, ModelSummary } from '@breakwater/contracts/models';
import { driftStates } from '../drift/show-drift.ts';
import { getVersion } from '../get-version.ts';
import { modelNotFound, versionNotFound } from '../models-error.ts';
import type { ModelsContext } from '../ports.ts';
import { selectEvaluations } from '../store/evaluations.ts';
import { findFile } from '../store/files.ts';
import { selectModels } from '../store/models.ts';
import { selectVersions } from '../store/versions.ts';
import { titlesOf } from './title-of.ts';

const SHOWN_EVALUATIONS = 50;

/** Models with all that a list says of them, in a fixed number of statements. */
export async function listModels({ storage }: ModelsContext, id?: string): Promise<ModelSummary[]> {
  const models = await selectModels(storage.db, id);
  const drift = await driftStates(
    storage.db,
    models.map((one) => ({ model: one.id, version: one.shown.version })),
  );
  return models.map(({ shown, said, ...model }, at) => {
    const titles = titlesOf(said);
    const ofNow = { ...shown, drift: drift[at] ?? { state: 'too-little' as const } };
    return { ...model, ...(titles && { titles }), shown: ofNow };
  });
}

/** Throws ModelsError 404 `model-not-found`. */
export async function getModel(context: ModelsContext, id: string): Promise<ModelDetail> {
  const { storage } = context;
  const [summary] = await listModels(context, id);
  if (!summary) throw modelNotFound();
  return { ...summary, versionList: await selectVersions(storage.db, id) };
}

/** Evaluations of a version, latest first. Throws ModelsError 404 `model-version-not-found`. */
export async function listEvaluations(
  context: ModelsContext,
  model: string,
  version: number,
): Promise<ModelEvaluation[]> {
  await getVersion(context, model, version);
  return selectEvaluations(context.storage.db, model, version, SHOWN_EVALUATIONS);
}

/** The file of a version as it was made. Throws ModelsError 404 `model-version-not-found`. */
export async function exportModel(
  { storage }: ModelsContext,
  model: string,
  version: number,
): Promise<{ readonly bytes: Uint8Array; readonly digest: string }> {
  const found = await findFile(storage.db, model, version);
  if (!found) throw versionNotFound();
  return { bytes: found.file, digest: found.digest };
}
