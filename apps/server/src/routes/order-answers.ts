import {
  DECIDABLE_ACTIONS,
  NarrowedScope,
  ORDER_ANSWERS,
  Order,
  OrderTask,
  Territory,
} from '@breakwater/contracts';
import type { Decider, Orders } from '@breakwater/orders';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { mayCall, personOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const tags = ['orders'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const reason = Type.String({ minLength: 1, maxLength: 20_000 });
const slug = Type.String({ minLength: 1, maxLength: 100 });

/** Who decides, and as what: the role counts as it is at this moment. */
function deciderOf(request: FastifyRequest): Decider {
  return {
    by: personOf(request),
    lawyer: mayCall(request, 'orders.legal'),
    mayBreakGlass: mayCall(request, 'disclosure.break-glass'),
  };
}

/** What people decide about orders; never a machine, and the severe ones two people. */
export function orderAnswerRoutes(app: App, orders: Orders): void {
  decisionRoutes(app, orders);
  executionRoutes(app, orders);
  app.post(
    '/v1/orders/:id/call-back',
    {
      config: {
        ...{ permission: 'orders.write', caller: 'person', proof: 'fresh' },
        onForbidden: 'order.call-back.refused',
      },
      schema: {
        tags,
        summary: 'Put on record a call to the number of our own roster',
        description:
          'Never to a number that came with the order. `confirmed`: whether they said that it is theirs.',
        params: ById,
        body: Type.Object(
          { note: Type.String({ minLength: 1, maxLength: 2_000 }), confirmed: Type.Boolean() },
          closed,
        ),
        response: { 200: Order },
      },
    },
    async (request) => orders.callBack(request.params.id, request.body, personOf(request)),
  );
  app.post(
    '/v1/orders/:id/reverse',
    {
      config: {
        ...{ permission: 'orders.decide', caller: 'person', proof: 'fresh' },
        onForbidden: 'order.reverse.refused',
      },
      schema: {
        tags,
        summary: 'Take back what was done for an order that was found unlawful',
        description:
          'By a court, by scrutiny (Art. 4 of (EU) 2021/784) or on a complaint: decisions are undone through review and ' +
          'nothing more is disclosed.',
        params: ById,
        body: Type.Object({ because: reason, complaint: Type.Optional(Type.Boolean()) }, closed),
        response: { 200: Order },
      },
    },
    async (request) => orders.reverse(request.params.id, request.body, personOf(request)),
  );
}

function decisionRoutes(app: App, orders: Orders): void {
  app.post(
    '/v1/orders/:id/decide',
    {
      config: {
        ...{ permission: 'orders.decide', caller: 'person', proof: 'fresh' },
        onForbidden: 'order.decide.refused',
      },
      schema: {
        tags,
        summary: 'Answer an order',
        description:
          'To refuse or narrow takes a lawyer and two people; to comply what the assessment asks for, and two people where ' +
          'something is disclosed; to ask back, or say that it is impossible, one. `breakGlass`: one person alone, in a ' +
          'threat to life that a call back confirmed; reviewed by somebody else in 24 hours. Needs fresh proof of who decides; a ' +
          'key cannot do it.',
        params: ById,
        body: Type.Object(
          {
            answer: Type.Enum(ORDER_ANSWERS.filter((one) => one !== 'terms-review')),
            reason,
            grounds: Type.Optional(Type.Array(slug, { maxItems: 30 })),
            scope: Type.Optional(NarrowedScope),
            breakGlass: Type.Optional(Type.Boolean()),
          },
          closed,
        ),
        response: { 200: Order },
      },
    },
    async (request) => orders.decide(request.params.id, request.body, deciderOf(request)),
  );
  app.post(
    '/v1/orders/:id/confirm',
    {
      config: {
        ...{ permission: 'orders.decide', caller: 'person', proof: 'fresh', standing: 'established' },
        onForbidden: 'order.confirm.refused',
      },
      schema: {
        tags,
        summary: 'Confirm an answer as the second person',
        description:
          'It binds what it showed: where the order, to whom it goes, the letter or who is told is not what it was, the answer ' +
          'is void, and is given and confirmed again. Needs fresh proof of who confirms; a key cannot do it, nor somebody who ' +
          'was just invited.',
        params: ById,
        response: { 200: Order },
      },
    },
    async (request) => orders.confirm(request.params.id, deciderOf(request)),
  );
  app.post(
    '/v1/orders/:id/reject',
    {
      config: {
        ...{ permission: 'orders.decide', caller: 'person', proof: 'fresh' },
        onForbidden: 'order.reject.refused',
      },
      schema: {
        tags,
        summary: 'Send an answer back to who prepared it',
        params: ById,
        body: Type.Object({ because: reason }, closed),
        response: { 200: Order },
      },
    },
    async (request) => orders.reject(request.params.id, request.body.because, deciderOf(request)),
  );
  app.post(
    '/v1/orders/:id/review',
    {
      config: {
        ...{ permission: 'orders.decide', caller: 'person', proof: 'fresh', standing: 'established' },
        onForbidden: 'order.review.refused',
      },
      schema: {
        tags,
        summary: 'Review what one person disclosed alone in an emergency',
        params: ById,
        body: Type.Object({ upheld: Type.Boolean() }, closed),
        response: { 200: Order },
      },
    },
    async (request) => orders.review(request.params.id, request.body.upheld, deciderOf(request)),
  );
}

function executionRoutes(app: App, orders: Orders): void {
  const execution = {
    policy: slug,
    action: Type.Enum([...DECIDABLE_ACTIONS]),
    territories: Type.Optional(Type.Array(Territory, { minItems: 1, maxItems: 250 })),
    for: Type.Optional(Type.String({ maxLength: 40, description: 'ISO 8601 duration' })),
    reason: Type.String({ minLength: 1, maxLength: 9_000, description: 'as the user reads it' }),
  };
  app.post(
    '/v1/orders/:id/terms-review',
    {
      config: {
        ...{ permission: 'orders.write', caller: 'person' },
      },
      schema: {
        tags,
        summary: 'Have what an order names looked at under our own terms, without obeying it',
        params: ById,
        body: Type.Object({ policy: slug, reason }, closed),
        response: { 200: Order },
      },
    },
    async (request) => orders.reviewUnderTerms(request.params.id, request.body, personOf(request)),
  );
  app.post(
    '/v1/orders/:id/tasks/execute',
    {
      config: {
        ...{ permission: 'jobs.decide', caller: 'person' },
        onForbidden: 'order.execute.refused',
      },
      schema: {
        tags,
        summary: 'Restrict several targets of an approved order through review',
        params: ById,
        body: Type.Object(
          {
            taskIds: Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 1_000 }),
            ...execution,
          },
          closed,
        ),
        response: { 200: Order },
      },
    },
    async (request) => orders.execute(request.params.id, request.body, personOf(request)),
  );
  const OneTask = Type.Object({ id: Type.String({ maxLength: 100 }), task: Type.String({ maxLength: 100 }) });
  app.post(
    '/v1/orders/:id/tasks/:task/execute',
    {
      config: {
        ...{ permission: 'jobs.decide', caller: 'person' },
        onForbidden: 'order.execute.refused',
      },
      schema: {
        tags,
        summary: 'Restrict a target of an approved order through review',
        description:
          'A job for the account is claimed and decided by the caller, with all that review asks for.',
        params: OneTask,
        body: Type.Object(execution, closed),
        response: { 200: Order },
      },
    },
    async (request) =>
      orders.execute(
        request.params.id,
        { ...request.body, taskIds: [request.params.task] },
        personOf(request),
      ),
  );
  app.post(
    '/v1/orders/:id/tasks/:task/status',
    {
      config: { permission: 'orders.write' },
      schema: {
        tags,
        summary: 'Say where a task stands, or where its target was found',
        params: OneTask,
        body: Type.Object(
          {
            status: OrderTask.properties.status,
            because: Type.Optional(Type.String({ maxLength: 5_000 })),
            platform: Type.Optional(slug),
            accountId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
            contentId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          },
          closed,
        ),
        response: { 200: Order },
      },
    },
    async (request) =>
      orders.setTask(request.params.id, request.params.task, request.body, personOf(request)),
  );
}
