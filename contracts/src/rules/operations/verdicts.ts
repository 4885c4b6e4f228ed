import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { Verdict } from '../verdict.ts';

const Query = pageQuery(
  {
    account: Type.Optional(Type.String({ maxLength: 200, description: 'of one account, latest first' })),
    platform: Type.Optional(
      Type.String({ maxLength: 100, description: 'of one platform; needed with account' }),
    ),
  },
  { maximum: 500 },
);

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
    answers: { 200: pageOf(Verdict) },
  },
});
