import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { ModelPromotion, PromotionConfirmation, PromotionRequest } from '../model-promotion.ts';
import { ByVersion } from './by-version.ts';

const id = Type.String({ maxLength: 100 });

/** Promotions to shadow and to live, by two people. */
export const modelPromotionOperations = operations('models', {
  promotions: {
    method: 'GET',
    path: '/v1/models/promotions',
    permission: 'models.read',
    summary: 'Promotions, latest first',
    query: Type.Object(
      { model: Type.Optional(id), open: Type.Optional(Type.Boolean({ default: false })) },
      closed,
    ),
    answers: { 200: Type.Object({ promotions: Type.Array(ModelPromotion) }, closed) },
  },
  promotion: {
    method: 'GET',
    path: '/v1/models/promotions/:id',
    permission: 'models.read',
    summary: 'A promotion with the figures that it binds',
    params: ById,
    answers: { 200: ModelPromotion },
  },
  askPromotion: {
    method: 'POST',
    path: '/v1/models/:id/versions/:version/promote',
    permission: 'models.promote',
    onChange: 'model.promote',
    caller: 'person',
    proof: 'fresh',
    summary: 'Ask that a version goes to shadow or live; another person confirms it',
    description:
      'Refused, with the figures, where the version was not evaluated, is over the budget of false alarms or worse than ' +
      'the one before. Needs a session and fresh proof of who asks; a key cannot do it.',
    params: ByVersion,
    body: PromotionRequest,
    answers: { 200: ModelPromotion },
  },
  confirmPromotion: {
    method: 'POST',
    path: '/v1/models/promotions/:id/confirm',
    permission: 'models.confirm',
    onChange: 'model.promotion.confirm',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    summary: 'Confirm a promotion as the second person: it takes effect at once',
    description:
      'Binds the fingerprint of what was seen. Refused for whoever asked, and where anything changed since. Needs a ' +
      'session and fresh proof of who confirms; a key cannot do it.',
    params: ById,
    body: PromotionConfirmation,
    answers: { 200: ModelPromotion },
  },
  withdrawPromotion: {
    method: 'POST',
    path: '/v1/models/promotions/:id/withdraw',
    permission: 'models.promote',
    onChange: 'model.promotion.withdraw',
    caller: 'person',
    summary: 'Take a promotion back that nobody confirmed yet',
    params: ById,
    answers: { 200: ModelPromotion },
  },
});
