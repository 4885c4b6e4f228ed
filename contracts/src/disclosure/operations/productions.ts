import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { Production, ProductionValues } from '../disclosure.ts';

const reason = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' });

/** Packages: prepared by one person, approved by another with fresh proof of who they are. */
export const productionOperations = operations('disclosure', {
  prepare: {
    method: 'POST',
    path: '/v1/disclosure/productions',
    permission: 'disclosure.prepare',
    caller: 'person',
    onChange: 'disclosure.prepare',
    summary: 'Prepare a package under a grant; somebody else approves it',
    body: Type.Object(
      {
        grantId: Type.String({ maxLength: 100 }),
        note: Type.Optional(
          Type.String({ maxLength: 10_000, description: 'partial production or objection, in writing' }),
        ),
      },
      closed,
    ),
    answers: { 201: Production },
  },
  production: {
    method: 'GET',
    path: '/v1/disclosure/productions/:id',
    permission: 'disclosure.read',
    onRead: 'disclosure.production.read',
    summary: 'A package: fields and counts, no values',
    params: ById,
    answers: { 200: Production },
  },
  productionValues: {
    method: 'GET',
    path: '/v1/disclosure/productions/:id/values',
    permission: 'disclosure.approve',
    caller: 'person',
    proof: 'fresh',
    onRead: 'disclosure.values.read',
    summary: 'The values that a prepared package would hold; each reading is on record',
    description: 'For whoever approves it. Needs fresh proof of who asks; a key cannot do it.',
    params: ById,
    answers: { 200: ProductionValues },
  },
  approve: {
    method: 'POST',
    path: '/v1/disclosure/productions/:id/approve',
    permission: 'disclosure.approve',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    onChange: 'disclosure.approve',
    summary: 'Approve a package as the second person: it is sealed for the authority and released',
    description:
      'It binds what was shown when it was prepared: where the recipient, the authority, its contact, what is stored or who ' +
      'is told changed since, the package is void, and is prepared and approved again. Refused for whoever prepared it. ' +
      'Needs fresh proof of who asks; a key cannot do it, nor somebody who was just invited.',
    params: ById,
    body: Type.Object(
      {
        lawyer: Type.Optional(
          Type.Boolean({ description: 'act as lawyer, which needs the permission orders.legal' }),
        ),
      },
      closed,
    ),
    answers: { 200: Production },
  },
  reject: {
    method: 'POST',
    path: '/v1/disclosure/productions/:id/reject',
    permission: 'disclosure.approve',
    caller: 'person',
    proof: 'fresh',
    onChange: 'disclosure.reject',
    summary: 'Reject a package as the second person',
    params: ById,
    body: Type.Object({ reason }, closed),
    answers: { 200: Production },
  },
  breakGlass: {
    method: 'POST',
    path: '/v1/disclosure/productions/:id/break-glass',
    permission: 'disclosure.break-glass',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    onChange: 'disclosure.break-glass',
    summary: 'Disclose alone where a life is in danger; somebody else reviews it within 24 hours',
    description:
      'Only for an emergency order that was called back. Needs fresh proof of who asks; a key cannot do it.',
    params: ById,
    body: Type.Object({ because: reason }, closed),
    answers: { 200: Production },
  },
  reviewBreakGlass: {
    method: 'POST',
    path: '/v1/disclosure/productions/:id/review',
    permission: 'disclosure.approve',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    onChange: 'disclosure.review',
    summary: 'Review what somebody else disclosed alone',
    params: ById,
    body: Type.Object({ upheld: Type.Boolean(), note: reason }, closed),
    answers: { 200: Production },
  },
  withdraw: {
    method: 'POST',
    path: '/v1/disclosure/productions/:id/withdraw',
    permission: 'disclosure.prepare',
    caller: 'person',
    onChange: 'disclosure.withdraw',
    summary: 'Take a package back that nobody downloaded yet',
    params: ById,
    body: Type.Object({ because: reason }, closed),
    answers: { 200: Production },
  },
  makeLink: {
    method: 'POST',
    path: '/v1/disclosure/productions/:id/link',
    permission: 'disclosure.prepare',
    caller: 'person',
    proof: 'fresh',
    records: ['disclosure.link-made'],
    summary: 'Make a link that a released package is downloaded with once, within three days',
    description:
      'It is shown once. Links made before stop working. Of a package that was downloaded and never acknowledged ' +
      'another one is made with a reason.',
    params: ById,
    body: Type.Object({ because: Type.Optional(reason) }, closed),
    answers: {
      200: Type.Object({ url: Type.String(), expiresAt: Type.String({ format: 'date-time' }) }, closed),
    },
  },
});
