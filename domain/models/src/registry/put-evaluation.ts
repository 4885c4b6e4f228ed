import type { ModelEvaluation } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { ModelsContext, RecordEntry } from '../ports.ts';
import { refusalsOf } from '../promote/refusals-of.ts';
import { insertEvaluation } from '../store/evaluations.ts';
import { voidOpen } from '../store/promotions.ts';
import type { Measured } from '../train/learn-job.ts';

/** Of which file what was measured, and by whom. */
export interface EvaluatedFile {
  readonly id: string;
  readonly model: string;
  readonly version: number;
  readonly digest: string;
  readonly by: string;
  readonly dataSetId?: string;
  /** It came with a shipped version. */
  readonly atBuild?: true;
}

/** Stores what was measured with the verdict on it, in the caller's transaction; says what to put on record. */
export async function putEvaluation(
  { clock }: ModelsContext,
  trx: Db,
  { by, ...of }: EvaluatedFile,
  measured: Omit<Measured, 'kind'>,
): Promise<RecordEntry> {
  const { id, model, version, atBuild } = of;
  const refusedBecause = refusalsOf(measured);
  const mayGoLive = refusedBecause.length === 0;
  // Who was about to agree had seen other figures.
  const promotions = await voidOpen(trx, { model, version }, 'the version was evaluated again');
  const evaluation = {
    ...of,
    ...{ evaluatedAt: toInstant(clock.now()), evaluatedBy: by },
    ...measured,
    ...{ mayGoLive, refusedBecause },
  };
  await insertEvaluation(trx, evaluation as ModelEvaluation);
  const detail = { version, evaluation: id, mayGoLive, refused: refusedBecause.length, promotions };
  return {
    ...{ actor: by, action: 'model.evaluated', subject: model },
    detail: { ...detail, ...(atBuild && { atBuild }) },
  };
}
