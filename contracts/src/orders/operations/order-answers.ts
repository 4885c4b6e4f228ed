import { Type } from 'typebox';
import { DECIDABLE_ACTIONS } from '../../action.ts';
import { operations } from '../../operation.ts';
import { Territory } from '../../review/decided-action.ts';
import { ById, closed } from '../../scalar.ts';
import { NarrowedScope } from '../assessment.ts';
import { ORDER_ANSWERS, Order, OrderTask } from '../order.ts';

const reason = Type.String({ minLength: 1, maxLength: 20_000 });
const slug = Type.String({ minLength: 1, maxLength: 100 });
const execution = {
  policy: Type.Optional(
    Type.String({ maxLength: 100, description: 'not used any more: the order is the ground, not a policy' }),
  ),
  action: Type.Enum([...DECIDABLE_ACTIONS]),
  territories: Type.Optional(Type.Array(Territory, { minItems: 1, maxItems: 250 })),
  for: Type.Optional(Type.String({ maxLength: 40, description: 'ISO 8601 duration' })),
  reason: Type.String({ minLength: 1, maxLength: 9_000, description: 'as the user reads it' }),
};
const OneTask = Type.Object({ id: Type.String({ maxLength: 100 }), task: Type.String({ maxLength: 100 }) });

/** What people decide about orders; never a machine, and the severe ones two people. */
export const orderAnswerOperations = operations('orders', {
  callBack: {
    method: 'POST',
    path: '/v1/orders/:id/call-back',
    permission: 'orders.write',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'order.call-back.refused',
    records: ['order.called-back'],
    summary: 'Put on record a call to the number of our own roster',
    description:
      'Never to a number that came with the order. `confirmed`: whether they said that it is theirs.',
    params: ById,
    body: Type.Object(
      { note: Type.String({ minLength: 1, maxLength: 2_000 }), confirmed: Type.Boolean() },
      closed,
    ),
    answers: { 200: Order },
  },
  reverse: {
    method: 'POST',
    path: '/v1/orders/:id/reverse',
    permission: 'orders.decide',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'order.reverse.refused',
    records: ['order.reversed'],
    summary: 'Take back what was done for an order that was found unlawful',
    description:
      'By a court, by scrutiny (Art. 4 of (EU) 2021/784) or on a complaint: decisions are undone through review and ' +
      'nothing more is disclosed.',
    params: ById,
    body: Type.Object({ because: reason, complaint: Type.Optional(Type.Boolean()) }, closed),
    answers: { 200: Order },
  },
  decide: {
    method: 'POST',
    path: '/v1/orders/:id/decide',
    permission: 'orders.decide',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'order.decide.refused',
    records: ['order.decided', 'order.answered'],
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
    answers: { 200: Order },
  },
  confirm: {
    method: 'POST',
    path: '/v1/orders/:id/confirm',
    permission: 'orders.decide',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    onForbidden: 'order.confirm.refused',
    records: ['order.confirmed'],
    summary: 'Confirm an answer as the second person',
    description:
      'It binds what it showed: where the order, to whom it goes, the letter or who is told is not what it was, the answer ' +
      'is void, and is given and confirmed again. Needs fresh proof of who confirms; a key cannot do it, nor somebody who ' +
      'was just invited.',
    params: ById,
    answers: { 200: Order },
  },
  reject: {
    method: 'POST',
    path: '/v1/orders/:id/reject',
    permission: 'orders.decide',
    caller: 'person',
    proof: 'fresh',
    onForbidden: 'order.reject.refused',
    summary: 'Send an answer back to who prepared it',
    params: ById,
    body: Type.Object({ because: reason }, closed),
    answers: { 200: Order },
  },
  review: {
    method: 'POST',
    path: '/v1/orders/:id/review',
    permission: 'orders.decide',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    onForbidden: 'order.review.refused',
    summary: 'Review what one person disclosed alone in an emergency',
    params: ById,
    body: Type.Object({ upheld: Type.Boolean() }, closed),
    answers: { 200: Order },
  },
  reviewTerms: {
    method: 'POST',
    path: '/v1/orders/:id/terms-review',
    permission: 'orders.write',
    caller: 'person',
    summary: 'Have what an order names looked at under our own terms, without obeying it',
    params: ById,
    body: Type.Object({ policy: slug, reason }, closed),
    answers: { 200: Order },
  },
  executeTasks: {
    method: 'POST',
    path: '/v1/orders/:id/tasks/execute',
    permission: 'jobs.decide',
    caller: 'person',
    onForbidden: 'order.execute.refused',
    records: ['order.executed'],
    summary: 'Restrict several targets of an approved order through review',
    params: ById,
    body: Type.Object(
      {
        taskIds: Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 1_000 }),
        ...execution,
      },
      closed,
    ),
    answers: { 200: Order },
  },
  executeTask: {
    method: 'POST',
    path: '/v1/orders/:id/tasks/:task/execute',
    permission: 'jobs.decide',
    caller: 'person',
    onForbidden: 'order.execute.refused',
    records: ['order.executed'],
    summary: 'Restrict a target of an approved order through review',
    description:
      'A job for the account is claimed and decided by the caller, with all that review asks for. The order is the ground: no ' +
      'policy of the house is named, and no strike follows. Its user is told as the law of the order says.',
    params: OneTask,
    body: Type.Object(execution, closed),
    answers: { 200: Order },
  },
  setTaskStatus: {
    method: 'POST',
    path: '/v1/orders/:id/tasks/:task/status',
    permission: 'orders.write',
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
    answers: { 200: Order },
  },
});
