// Models that learn, their data, figures and promotions, kept apart from the rest: a part of the one barrel.
export {
  DRIFT_STATES,
  type DriftState,
  EvaluationBrief,
  MODEL_BANDS,
  MODEL_MODES,
  MODEL_SOURCES,
  type ModelBand,
  ModelDetail,
  ModelDigest,
  ModelId,
  ModelImport,
  ModelLabel,
  type ModelMode,
  type ModelSource,
  ModelSummary,
  ModelSwitchOff,
  ModelVersion,
  ModelVersionNumber,
  ShareInterval,
} from './model.ts';
export { DataSetFromDecisions, DataSetNotes, ModelDataSet } from './model-data-set.ts';
export {
  CurvePoint,
  EmbeddingsDecision,
  EvaluationFigures,
  HardNegativeSlice,
  LabelEvaluation,
  ModelEvaluation,
  PromotionRefusal,
  ReviewerSlice,
  ShippedEvaluation,
  SliceDifference,
  TREATMENT_KINDS,
  type TreatmentKind,
  TreatmentSlice,
} from './model-evaluation.ts';
export {
  ModelPromotion,
  PROMOTION_STATES,
  PromotionConfirmation,
  PromotionRequest,
  type PromotionState,
} from './model-promotion.ts';
export {
  MODEL_TASK_STATES,
  ModelEvaluationRequest,
  ModelTask,
  type ModelTaskState,
  ModelTraining,
} from './model-task.ts';
export {
  ModelDrift,
  ModelExplanation,
  ModelExplanationRequest,
  TellingFeature,
} from './model-view.ts';
