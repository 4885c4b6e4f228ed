import { type Static, Type } from 'typebox';
import { closed, OwnId } from '../scalar.ts';
import { ModelDigest, ModelId, ModelVersionNumber } from './model.ts';
import { EvaluationFigures, HardNegativeSlice } from './model-evaluation.ts';

export const PROMOTION_STATES = ['open', 'confirmed', 'withdrawn', 'void'] as const;

/** A wish of one person that a version goes to shadow or live; it waits for another person. */
export const ModelPromotion = Type.Object(
  {
    id: OwnId('promotion'),
    model: ModelId,
    version: ModelVersionNumber,
    digest: ModelDigest,
    to: Type.Enum(['shadow', 'live']),
    reason: Type.String(),
    askedBy: Type.String(),
    askedAt: Type.String({ format: 'date-time' }),
    state: Type.Enum([...PROMOTION_STATES]),
    confirmedBy: Type.Optional(Type.String()),
    confirmedAt: Type.Optional(Type.String({ format: 'date-time' })),
    voidBecause: Type.Optional(Type.String()),
    evaluationId: OwnId('evaluation that was shown'),
    figures: Type.Object(
      { heldOut: EvaluationFigures, hardNegatives: Type.Array(HardNegativeSlice) },
      { ...closed, description: 'what was shown' },
    ),
    fingerprint: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 over model, version, digest, mode and figures: what a confirmation binds',
    }),
  },
  { ...closed, $id: 'ModelPromotion' },
);
export type ModelPromotion = Static<typeof ModelPromotion>;

export const PromotionRequest = Type.Object(
  {
    to: Type.Enum(['shadow', 'live']),
    reason: Type.String({ minLength: 3, maxLength: 2_000 }),
  },
  { ...closed, $id: 'PromotionRequest' },
);
export type PromotionRequest = Static<typeof PromotionRequest>;

export const PromotionConfirmation = Type.Object(
  { fingerprint: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'of what was seen' }) },
  { ...closed, $id: 'PromotionConfirmation' },
);
export type PromotionConfirmation = Static<typeof PromotionConfirmation>;
