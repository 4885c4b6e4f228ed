import type { ModelEvaluation, ModelVersion, PromotionRefusal } from '@breakwater/contracts/models';
import type { Db } from '@breakwater/storage';
import { ModelsError } from '../models-error.ts';
import { selectEvaluations } from '../store/evaluations.ts';

/**
 * The latest evaluation of a version, when it allows the version to go on.
 *
 * @throws ModelsError 409 `promotion-refused` with `extra.refusedBecause`: the figures
 */
export async function checkReady(
  db: Db,
  { model, version, digest }: Pick<ModelVersion, 'model' | 'version' | 'digest'>,
): Promise<ModelEvaluation> {
  const [latest] = await selectEvaluations(db, model, version, 1);
  if (!latest || latest.digest !== digest) {
    const message = 'This version was not evaluated: that comes first.';
    throw refused(message, [{ code: 'not-evaluated', message }]);
  }
  if (!latest.mayGoLive) {
    const { refusedBecause, hardNegatives, comparedWith } = latest;
    const message = refusedBecause.map((one) => one.message).join(' ');
    throw refused(message, refusedBecause, { hardNegatives, comparedWith, evaluationId: latest.id });
  }
  return latest;
}

function refused(
  message: string,
  refusedBecause: readonly PromotionRefusal[],
  more: Readonly<Record<string, unknown>> = {},
): ModelsError {
  return new ModelsError('promotion-refused', message, 409, { extra: { refusedBecause, ...more } });
}
