import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { Verdict } from '../verdict.ts';

const Query = Type.Object(
  {
    account: Type.Optional(Type.String({ maxLength: 200, description: 'of one account, latest first' })),
    platform: Type.Optional(
      Type.String({ maxLength: 100, description: 'of one platform; needed with account' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    before: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: Number.MAX_SAFE_INTEGER,
        description: '`next` of the page before',
      }),
    ),
  },
  { additionalProperties: false },
);
const VerdictList = Type.Object({ verdicts: Type.Array(Verdict), next: Type.Optional(Type.Integer()) });

/** What was decided, and why. */
export const verdictOperations = operations('rules', {
  verdict: {
    method: 'GET',
    path: '/v1/verdicts/:id',
    permission: 'verdicts.read',
    onRead: 'verdict.read',
    platform: { of: 'event' },
    summary: 'The verdict of an event',
    params: Type.Object({ id: Type.String({ description: 'the event id of the receipt' }) }),
    answers: { 200: Verdict },
  },
  verdicts: {
    method: 'GET',
    path: '/v1/verdicts',
    permission: 'verdicts.read',
    onRead: 'verdicts.read',
    platform: 'query',
    summary: 'Verdicts of an account, or the latest flagged ones',
    query: Query,
    answers: { 200: VerdictList },
  },
});
