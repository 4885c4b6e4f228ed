export { followPath } from './answer/follow-path.ts';
export {
  AnswerShapeError,
  type PolicyReading,
  type PolicyVerdict,
  type ScoredLabel,
} from './answer/policy-reading.ts';
export { readAnswer } from './answer/read-answer.ts';
export { type CategoryLabels, readLlamaGuard, readQwen3Guard } from './answer/read-guards.ts';
export { readJson } from './answer/read-json.ts';
export { readLabel } from './answer/read-scores.ts';
export { readVerdict } from './answer/read-verdict.ts';
export { readYesNo } from './answer/read-yes-no.ts';
export { questionKey } from './answer-cache.ts';
export { buildRequest, type ModelRequest } from './ask/build-request.ts';
export { cutText } from './ask/cut-text.ts';
export { defuseMarkup } from './ask/defuse-markup.ts';
export { maskText } from './ask/mask-text.ts';
export type { PolicyQuestion, PreparedQuestion } from './ask/policy-question.ts';
export { prepareQuestion } from './ask/prepare-question.ts';
export { quoteContent } from './ask/quote-content.ts';
export { createPolicyModel, type PolicyModel, type PolicyModelOptions } from './create-policy-model.ts';
export { createEmbeddings, type Embeddings, type EmbeddingsOptions } from './embed/create-embeddings.ts';
export { type BreakerState, createBreaker } from './limit/breaker.ts';
export { type BudgetLimits, type BudgetUse, createBudget } from './limit/budget.ts';
export { createSlots } from './limit/slots.ts';
export { PolicyModelError, type PolicyModelErrorCode } from './policy-model-error.ts';
export type { PolicyModelUse } from './policy-model-use.ts';
export { SHIPPED_POLICY, SHIPPED_SPECS, shippedSpecs } from './shipped.ts';
export { checkEndpoint } from './spec/check-endpoint.ts';
export type { ParserType, PolicyModelSpec, Wire } from './spec/model-spec.ts';
export { parseSpec } from './spec/parse-spec.ts';
export { type PolicyText, parsePolicy } from './spec/policy-text.ts';
export { readPolicy, readSpec } from './spec/read-spec.ts';
