import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { APPEAL_STATES, Appeal, AppealClaim, AppealDecision, AppealStatistics } from '../appeal.ts';

const Query = pageQuery(
  {
    state: Type.Optional(Type.Enum([...APPEAL_STATES])),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { maximum: 500 },
);
const instant = Type.String({ format: 'date-time', maxLength: 40 });
const Period = Type.Object(
  {
    from: Type.Optional(instant),
    to: Type.Optional(instant),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
  },
  closed,
);

/** Appeals against statements of reasons, for who decides on them. */
export const appealOperations = operations('redress', {
  appeals: {
    method: 'GET',
    path: '/v1/appeals',
    permission: 'appeals.read',
    onRead: 'appeals.read',
    summary: 'Appeals: what waits, the longest overdue first; then what is settled, the latest first',
    query: Query,
    answers: { 200: pageOf(Appeal) },
  },
  appealStatistics: {
    method: 'GET',
    path: '/v1/appeals/statistics',
    permission: 'appeals.read',
    summary: 'What became of the appeals lodged in a period, by policy and by language',
    query: Period,
    answers: { 200: AppealStatistics },
  },
  appeal: {
    method: 'GET',
    path: '/v1/appeals/:id',
    permission: 'appeals.read',
    onRead: 'appeal.read',
    summary: 'An appeal',
    params: ById,
    answers: { 200: Appeal },
  },
  claimAppeal: {
    method: 'POST',
    path: '/v1/appeals/claim',
    permission: 'appeals.decide',
    caller: 'staff',
    summary: 'Take an appeal, or the one that is due first',
    description:
      'It is yours for an hour; claim it again to keep it. What you decided or confirmed yourself is not offered ' +
      'to you. Without an appeal in the answer there is none.',
    body: AppealClaim,
    answers: { 200: Type.Object({ appeal: Type.Optional(Appeal) }) },
  },
  releaseAppeal: {
    method: 'POST',
    path: '/v1/appeals/:id/release',
    permission: 'appeals.decide',
    caller: 'staff',
    records: ['appeal.released'],
    summary: 'Give a claimed appeal back',
    params: ById,
    answers: { 200: Appeal },
  },
  decideAppeal: {
    method: 'POST',
    path: '/v1/appeals/:id/decide',
    permission: 'appeals.decide',
    onChange: 'appeal.decide',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    summary: 'Decide on an appeal that you have claimed',
    description:
      'Overturned undoes the decision with everything that followed from it; partly takes back the actions that ' +
      'are named. The user reads the reason.',
    params: ById,
    body: AppealDecision,
    answers: { 200: Appeal },
  },
});
