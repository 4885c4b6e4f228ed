import { ModelPromotion, PromotionConfirmation, PromotionRequest } from '@breakwater/contracts';
import type { Models } from '@breakwater/models';
import { Type } from 'typebox';
import { askerOf } from '../http/asker-of.ts';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const id = Type.String({ maxLength: 100 });
const ById = Type.Object({ id });
const ByVersion = Type.Object({ id, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });
const tags = ['models'];

/** Promotions to shadow and to live, by two people. */
export function modelPromotionRoutes(app: App, { promotions }: Models): void {
  app.get(
    '/v1/models/promotions',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'Promotions, latest first',
        querystring: Type.Object(
          { model: Type.Optional(id), open: Type.Optional(Type.Boolean({ default: false })) },
          closed,
        ),
        response: { 200: Type.Object({ promotions: Type.Array(ModelPromotion) }, closed) },
      },
    },
    async ({ query: { model, open } }) => ({
      promotions: await promotions.list({
        ...(model !== undefined && { model }),
        ...(open !== undefined && { open }),
      }),
    }),
  );
  app.get(
    '/v1/models/promotions/:id',
    {
      config: { permission: 'models.read' },
      schema: {
        tags,
        summary: 'A promotion with the figures that it binds',
        params: ById,
        response: { 200: ModelPromotion },
      },
    },
    async ({ params }) => promotions.get(params.id),
  );
  app.post(
    '/v1/models/:id/versions/:version/promote',
    {
      config: { permission: 'models.promote', onChange: 'model.promote', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Ask that a version goes to shadow or live; another person confirms it',
        description:
          'Refused, with the figures, where the version was not evaluated, is over the budget of false alarms or worse than ' +
          'the one before. Needs a session and fresh proof of who asks; a key cannot do it.',
        params: ByVersion,
        body: PromotionRequest,
        response: { 200: ModelPromotion },
      },
    },
    async (request) => {
      const { id: model, version } = request.params;
      return promotions.ask({ model, version }, request.body, askerOf(request));
    },
  );
  app.post(
    '/v1/models/promotions/:id/confirm',
    {
      config: {
        permission: 'models.confirm',
        onChange: 'model.promotion.confirm',
        caller: 'person',
        proof: 'fresh',
        standing: 'established',
      },
      schema: {
        tags,
        summary: 'Confirm a promotion as the second person: it takes effect at once',
        description:
          'Binds the fingerprint of what was seen. Refused for whoever asked, and where anything changed since. Needs a ' +
          'session and fresh proof of who confirms; a key cannot do it.',
        params: ById,
        body: PromotionConfirmation,
        response: { 200: ModelPromotion },
      },
    },
    async (request) => promotions.confirm(request.params.id, request.body.fingerprint, askerOf(request)),
  );
  app.post(
    '/v1/models/promotions/:id/withdraw',
    {
      config: { permission: 'models.promote', onChange: 'model.promotion.withdraw', caller: 'person' },
      schema: {
        tags,
        summary: 'Take a promotion back that nobody confirmed yet',
        params: ById,
        response: { 200: ModelPromotion },
      },
    },
    async (request) => promotions.withdraw(request.params.id, actorOf(request)),
  );
}
