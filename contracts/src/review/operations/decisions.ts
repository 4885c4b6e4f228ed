import { Type } from 'typebox';
import { Action } from '../../action.ts';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ByAccount, ById, closed } from '../../scalar.ts';
import { Decision } from '../decision.ts';
import { StrikeRecord } from '../strike.ts';

const Query = pageQuery(
  {
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    job: Type.Optional(Type.String({ maxLength: 100 })),
    by: Type.Optional(
      Type.String({ maxLength: 200, description: 'who decided it, alone or as the second person' }),
    ),
  },
  { maximum: 500 },
);
const reason = Type.String({
  minLength: 1,
  maxLength: 10_000,
  description: 'why; it stays with the decision',
});

/** What people decided: looked up, undone, and ended in part. */
export const decisionOperations = operations('review', {
  decisions: {
    method: 'GET',
    path: '/v1/decisions',
    permission: 'decisions.read',
    onRead: 'decisions.read',
    platform: 'query',
    summary: 'What people decided, newest first',
    query: Query,
    answers: { 200: pageOf(Decision) },
  },
  decision: {
    method: 'GET',
    path: '/v1/decisions/:id',
    permission: 'decisions.read',
    onRead: 'decision.read',
    platform: { of: 'decision' },
    summary: 'A decision',
    params: ById,
    answers: { 200: Decision },
  },
  undoDecision: {
    method: 'POST',
    path: '/v1/decisions/:id/undo',
    permission: 'jobs.decide',
    onForbidden: 'decision.undo.refused',
    caller: 'staff',
    platform: { of: 'decision' },
    records: ['decision.undone'],
    summary: 'Undo a decision and everything that followed from it',
    description:
      'Your own within the undo window. What others decided, and later, needs decisions.undo and fresh proof that it is you. ' +
      'What it was made to do to copies is undone with it.',
    params: ById,
    body: Type.Object({ reason }, closed),
    answers: { 200: Decision },
  },
  endAction: {
    method: 'POST',
    path: '/v1/actions/:id/end',
    permission: 'jobs.decide',
    onForbidden: 'action.end.refused',
    caller: 'staff',
    records: ['action.end-set', 'action.reversed'],
    summary: 'End one action, now or at a set time',
    description:
      'Ends what automation or you yourself did within 24 hours; anything else needs decisions.undo. The rest of ' +
      'the decision stays as it is.',
    params: ById,
    body: Type.Object(
      {
        at: Type.Optional(
          Type.String({
            format: 'date-time',
            description: 'when; now when left out. Only ever earlier.',
          }),
        ),
        reason,
      },
      closed,
    ),
    answers: { 200: Action },
  },
  strikes: {
    method: 'GET',
    path: '/v1/accounts/:platform/:id/strikes',
    permission: 'accounts.read',
    onRead: 'account.strikes.read',
    platform: 'params',
    summary: 'The strikes of an account and the points that count now',
    params: ByAccount,
    answers: { 200: StrikeRecord },
  },
});
