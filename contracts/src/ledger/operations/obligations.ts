import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import {
  ApplyObligations,
  NewEvidence,
  NewMeeting,
  NewRepresentative,
  ObligationChange,
} from '../ledger-request.ts';
import { Meeting, Obligation, Representative } from '../matter.ts';

const platform = Type.Optional(Type.String({ maxLength: 200 }));
const instant = Type.Optional(Type.String({ maxLength: 40, format: 'date-time' }));
const Listed = Type.Object({ obligations: Type.Array(Obligation) }, closed);

/** What a platform owes by law, who stands for it, and where both sides met. */
export const obligationOperations = operations('ledger', {
  obligations: {
    method: 'GET',
    path: '/v1/obligations',
    permission: 'ledger.read',
    summary: 'Obligations of platforms by date, with what shows that they are met',
    query: Type.Object(
      {
        platform,
        instrument: Type.Optional(Type.String({ maxLength: 100 })),
        state: Type.Optional(Type.Enum(['due', 'met', 'overdue', 'not-applicable', 'without-date'])),
        from: instant,
        to: instant,
      },
      closed,
    ),
    answers: { 200: Listed },
  },
  applyObligations: {
    method: 'POST',
    path: '/v1/obligations/apply',
    permission: 'ledger.write',
    records: ['obligations.applied'],
    summary: 'Have a platform owe what a law pack asks; again to add what is new',
    body: ApplyObligations,
    answers: { 200: Listed },
  },
  addEvidence: {
    method: 'POST',
    path: '/v1/obligations/:id/evidence',
    permission: 'ledger.write',
    records: ['obligation.evidence'],
    summary: 'Add what shows that an obligation is met',
    params: ById,
    body: NewEvidence,
    answers: { 200: Obligation },
  },
  changeObligation: {
    method: 'PUT',
    path: '/v1/obligations/:id',
    permission: 'ledger.write',
    records: ['obligation.changed'],
    summary: 'Change date, owner or state of an obligation; what is left out stays',
    params: ById,
    body: ObligationChange,
    answers: { 200: Obligation },
  },
  representatives: {
    method: 'GET',
    path: '/v1/representatives',
    permission: 'ledger.read',
    onRead: 'representatives.read',
    summary: 'Who stands for platforms before authorities',
    query: Type.Object({ platform }, closed),
    answers: { 200: Type.Object({ representatives: Type.Array(Representative) }, closed) },
  },
  addRepresentative: {
    method: 'POST',
    path: '/v1/representatives',
    permission: 'ledger.write',
    summary: 'Enter who stands for a platform',
    body: NewRepresentative,
    answers: { 201: Representative },
  },
  changeRepresentative: {
    method: 'PUT',
    path: '/v1/representatives/:id',
    permission: 'ledger.write',
    summary: 'Change who stands for a platform; with `until` it ends and stays in the register',
    params: ById,
    body: NewRepresentative,
    answers: { 200: Representative },
  },
  meetings: {
    method: 'GET',
    path: '/v1/meetings',
    permission: 'ledger.read',
    onRead: 'meetings.read',
    summary: 'Meetings with their minutes, the latest first',
    query: Type.Object(
      {
        matter: Type.Optional(
          Type.String({
            pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
            description: 'of it only',
          }),
        ),
      },
      closed,
    ),
    answers: { 200: Type.Object({ meetings: Type.Array(Meeting) }, closed) },
  },
  addMeeting: {
    method: 'POST',
    path: '/v1/meetings',
    permission: 'ledger.write',
    summary: 'Record a meeting',
    body: NewMeeting,
    answers: { 201: Meeting },
  },
  changeMeeting: {
    method: 'PUT',
    path: '/v1/meetings/:id',
    permission: 'ledger.write',
    summary: 'Change a meeting until its minutes are agreed',
    params: ById,
    body: NewMeeting,
    answers: { 200: Meeting },
  },
});
