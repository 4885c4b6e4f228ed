import type { ModelEvaluation } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { ModelsContext } from '../ports.ts';
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

/** Stores what was measured with the verdict on it, and puts it on record, in the caller's unit. */
export async function putEvaluation(
  { clock }: ModelsContext,
  work: Work,
  { by, ...of }: EvaluatedFile,
  measured: Omit<Measured, 'kind'>,
): Promise<void> {
  const { id, model, version, atBuild } = of;
  const refusedBecause = refusalsOf(measured);
  const mayGoLive = refusedBecause.length === 0;
  // Who was about to agree had seen other figures.
  const promotions = await voidOpen(work.db, { model, version }, 'the version was evaluated again');
  const evaluation = {
    ...of,
    evaluatedAt: toInstant(clock.now()),
    evaluatedBy: by,
    ...measured,
    mayGoLive,
    refusedBecause,
  };
  await insertEvaluation(work.db, evaluation as ModelEvaluation);
  const detail = { version, evaluation: id, mayGoLive, refused: refusedBecause.length, promotions };
  work.record({
    actor: by,
    action: 'model.evaluated',
    subject: model,
    detail: { ...detail, ...(atBuild && { atBuild }) },
  });
}
