import { type Static, Type } from 'typebox';
import { closed, OwnId } from '../scalar.ts';
import { ModelDigest, ModelId, ModelVersionNumber, ShareInterval } from './model.ts';

const share = Type.Number({ minimum: 0, maximum: 1 });
const count = Type.Integer({ minimum: 0 });

/** How well texts are told apart that the model had not seen. */
export const EvaluationFigures = Type.Object(
  {
    n: count,
    positives: count,
    auc: share,
    f1: share,
    macroF1: share,
    precision: share,
    recall: share,
    ece: Type.Number({ description: 'expected calibration error' }),
    recallAtFpr: Type.Object({ '0.005': share, '0.001': share }, closed),
  },
  { ...closed, $id: 'EvaluationFigures' },
);
export type EvaluationFigures = Static<typeof EvaluationFigures>;

/** A point of the curve: what a threshold finds and what it costs. */
export const CurvePoint = Type.Object(
  { threshold: share, recall: share, falseAlarms: share, precision: share },
  { ...closed, $id: 'CurvePoint' },
);
export type CurvePoint = Static<typeof CurvePoint>;

export const LabelEvaluation = Type.Object(
  {
    label: Type.String(),
    figures: EvaluationFigures,
    curve: Type.Array(CurvePoint),
  },
  { ...closed, $id: 'LabelEvaluation' },
);
export type LabelEvaluation = Static<typeof LabelEvaluation>;

const counted = { slice: Type.String(), of: count, falseAlarms: count };
const alarms = { ...counted, share, interval: ShareInterval };

/** Harmless texts of one kind, such as news, and how many the model takes for something else. */
export const HardNegativeSlice = Type.Object(
  { ...alarms, budget: share, within: Type.Boolean() },
  { ...closed, $id: 'HardNegativeSlice' },
);
export type HardNegativeSlice = Static<typeof HardNegativeSlice>;

export const TREATMENT_KINDS = ['language', 'script', 'religious'] as const;
export type TreatmentKind = (typeof TREATMENT_KINDS)[number];

/** False alarms side by side, so that it is seen whom the model hits wrongly. */
export const TreatmentSlice = Type.Object(
  { kind: Type.Enum([...TREATMENT_KINDS]), ...alarms },
  { ...closed, $id: 'TreatmentSlice' },
);
export type TreatmentSlice = Static<typeof TreatmentSlice>;

/** How far the decisions of a person are from what those of all others say. */
export const ReviewerSlice = Type.Object(
  {
    reviewer: Type.String(),
    decisions: count,
    disagree: count,
    share,
    interval: ShareInterval,
    others: Type.Number({ description: 'share of all other decisions that disagree' }),
    standsOut: Type.Boolean({ description: 'far beyond chance: their decisions count less' }),
    weight: share,
  },
  { ...closed, $id: 'ReviewerSlice' },
);
export type ReviewerSlice = Static<typeof ReviewerSlice>;

export const SliceDifference = Type.Object(
  {
    slice: Type.String(),
    measure: Type.Enum(['recall', 'false-alarms']),
    before: share,
    after: share,
    difference: Type.Number(),
    regression: Type.Boolean({ description: 'worse, and by more than chance explains' }),
  },
  { ...closed, $id: 'SliceDifference' },
);
export type SliceDifference = Static<typeof SliceDifference>;

/**
 * Whether embeddings would pay for themselves: the macro-F1 of the version alone and with them, on the same held-out texts.
 * They stay off unless it rises by what is needed, and where it could not be measured.
 */
export const EmbeddingsDecision = Type.Object(
  {
    model: Type.String({ description: 'as the endpoint calls it' }),
    on: Type.Boolean({ description: 'macro-F1 rises by what is needed' }),
    needed: Type.Number({ description: 'how much it has to rise' }),
    items: { ...count, description: 'held-out texts that both were measured on' },
    alone: Type.Optional(share),
    together: Type.Optional(share),
    gain: Type.Optional(Type.Number({ description: 'together less alone' })),
    fault: Type.Optional(
      Type.Object(
        { code: Type.String(), message: Type.String() },
        { ...closed, description: 'why it could not be measured' },
      ),
    ),
  },
  { ...closed, $id: 'EmbeddingsDecision' },
);
export type EmbeddingsDecision = Static<typeof EmbeddingsDecision>;

/** Why a version may not go live; with figures. */
export const PromotionRefusal = Type.Object(
  {
    code: Type.Enum(['not-evaluated', 'over-budget', 'regression', 'too-little', 'half-made']),
    message: Type.String(),
    slice: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'PromotionRefusal' },
);
export type PromotionRefusal = Static<typeof PromotionRefusal>;

export const ModelEvaluation = Type.Object(
  {
    id: OwnId('evaluation'),
    model: ModelId,
    version: ModelVersionNumber,
    digest: ModelDigest,
    evaluatedAt: Type.String({ format: 'date-time' }),
    evaluatedBy: Type.String(),
    dataSetId: Type.Optional(Type.String()),
    atBuild: Type.Optional(
      Type.Literal(true, {
        description: 'came with a shipped version: measured when it was made, on what its folds held out',
      }),
    ),
    heldOut: EvaluationFigures,
    labels: Type.Array(LabelEvaluation),
    /** Trained on what was earlier, measured on what came later. */
    later: Type.Optional(EvaluationFigures),
    curve: Type.Array(CurvePoint, { description: 'of all labels together, as heldOut' }),
    hardNegatives: Type.Array(HardNegativeSlice),
    equalTreatment: Type.Array(TreatmentSlice),
    reviewers: Type.Array(ReviewerSlice, { description: 'those who stand out first' }),
    downWeighted: Type.Object(
      { texts: count, of: count },
      { ...closed, description: 'texts that strongly contradict all others: they count less' },
    ),
    comparedWith: Type.Optional(
      Type.Object(
        {
          version: ModelVersionNumber,
          slices: Type.Array(SliceDifference),
          regressions: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    embeddings: Type.Optional(EmbeddingsDecision),
    mayGoLive: Type.Boolean(),
    refusedBecause: Type.Array(PromotionRefusal),
  },
  { ...closed, $id: 'ModelEvaluation' },
);
export type ModelEvaluation = Static<typeof ModelEvaluation>;

/**
 * What stands beside a shipped model: measured when it was made. Counts alone, since the budget that false alarms are held to
 * is the operator's.
 */
export const ShippedEvaluation = Type.Object(
  {
    model: ModelId,
    digest: ModelDigest,
    heldOut: EvaluationFigures,
    labels: Type.Array(LabelEvaluation, { minItems: 1 }),
    curve: Type.Array(CurvePoint),
    hardNegatives: Type.Array(Type.Object(counted, closed)),
    equalTreatment: Type.Array(Type.Object({ kind: Type.Enum([...TREATMENT_KINDS]), ...counted }, closed)),
  },
  { ...closed, $id: 'ShippedEvaluation' },
);
export type ShippedEvaluation = Static<typeof ShippedEvaluation>;
