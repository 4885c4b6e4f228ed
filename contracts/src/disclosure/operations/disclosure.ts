import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import {
  DisclosureGrant,
  EmptyPackage,
  FieldPreview,
  HOLD_STATES,
  Hold,
  NOTICE_STATES,
  PRODUCTION_STATES,
  Production,
  SignInLogState,
  UserNotice,
} from '../disclosure.ts';

const orderId = Type.Optional(Type.String({ maxLength: 100, description: 'of this order' }));
const listed = { maximum: 200 };
const reason = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' });
const Because = Type.Object({ because: reason }, closed);
const instant = Type.String({ maxLength: 40, format: 'date-time' });
const SecrecyBody = Type.Object(
  {
    orderId: Type.String({ maxLength: 100 }),
    until: Type.Optional({ ...instant, description: 'the new end; the delay ends now when left out' }),
    order: Type.Optional(Type.String({ maxLength: 500, description: 'decision that orders it' })),
  },
  closed,
);

/** Holds, grants, notices and the log: what is kept for orders, never a value of it. */
export const disclosureOperations = operations('disclosure', {
  holds: {
    method: 'GET',
    path: '/v1/disclosure/holds',
    permission: 'disclosure.read',
    onRead: 'disclosure.holds.read',
    summary: 'What is preserved for orders, the latest first',
    query: pageQuery({ orderId, state: Type.Optional(Type.Enum([...HOLD_STATES])) }, listed),
    answers: { 200: pageOf(Hold) },
  },
  extendHold: {
    method: 'POST',
    path: '/v1/disclosure/holds/:id/extend',
    permission: 'disclosure.prepare',
    caller: 'person',
    onChange: 'disclosure.hold.extend',
    summary: 'Move the end of a hold, with a reason; never without end',
    params: ById,
    body: Type.Object({ until: instant, because: reason }, closed),
    answers: { 200: Hold },
  },
  releaseHold: {
    method: 'POST',
    path: '/v1/disclosure/holds/:id/release',
    permission: 'disclosure.prepare',
    caller: 'person',
    proof: 'fresh',
    onChange: 'disclosure.hold.release',
    summary: 'End a hold: what is over is purged with proof',
    params: ById,
    body: Because,
    answers: { 200: Hold },
  },
  grants: {
    method: 'GET',
    path: '/v1/disclosure/grants',
    permission: 'disclosure.read',
    onRead: 'disclosure.grants.read',
    summary: 'What orders allow to disclose, the latest first',
    query: pageQuery(
      { orderId, open: Type.Optional(Type.Boolean({ description: 'those that stand' })) },
      listed,
    ),
    answers: { 200: pageOf(DisclosureGrant) },
  },
  previewGrant: {
    method: 'POST',
    path: '/v1/disclosure/grants/:id/preview',
    permission: 'disclosure.prepare',
    summary: 'What a package would hold: fields and counts, no values; on record',
    description: '`empty` says that it would hold nothing, and why.',
    params: ById,
    answers: {
      200: Type.Object({ preview: Type.Array(FieldPreview), empty: Type.Optional(EmptyPackage) }, closed),
    },
  },
  productions: {
    method: 'GET',
    path: '/v1/disclosure/productions',
    permission: 'disclosure.read',
    onRead: 'disclosure.productions.read',
    summary: 'Packages, the latest first',
    query: pageQuery(
      {
        orderId,
        state: Type.Optional(Type.Enum([...PRODUCTION_STATES])),
        review: Type.Optional(
          Type.Literal('due', { description: 'disclosed by one person alone, not reviewed yet' }),
        ),
      },
      listed,
    ),
    answers: { 200: pageOf(Production) },
  },
  notices: {
    method: 'GET',
    path: '/v1/disclosure/notices',
    permission: 'disclosure.read',
    onRead: 'disclosure.notices.read',
    summary: 'What users are told of orders, and when, the latest first',
    query: pageQuery({ orderId, state: Type.Optional(Type.Enum([...NOTICE_STATES])) }, listed),
    answers: { 200: pageOf(UserNotice) },
  },
  liftSecrecy: {
    method: 'POST',
    path: '/v1/disclosure/secrecy',
    permission: 'orders.legal',
    caller: 'person',
    proof: 'fresh',
    onChange: 'disclosure.secrecy',
    summary: 'Delay what users are told of an order, by a decision that has an end; or end the delay',
    description:
      'The same as POST /v1/orders/{id}/telling with `end` or `tell`, within the bounds that its law sets.',
    body: SecrecyBody,
    answers: { 200: Type.Object({ notices: Type.Array(UserNotice) }, closed) },
  },
  log: {
    method: 'GET',
    path: '/v1/disclosure/log',
    permission: 'disclosure.read',
    summary: 'What the sign-in log holds, in numbers, its keys by number, what it missed and what it forgot',
    answers: { 200: SignInLogState },
  },
  renewKeys: {
    method: 'POST',
    path: '/v1/disclosure/keys',
    permission: 'disclosure.approve',
    caller: 'person',
    proof: 'fresh',
    onChange: 'disclosure.keys',
    summary: 'Make a new key of the sign-in log the current one',
    description:
      'Records before stay readable with their keys, which leave the key file when the last record under them is gone. ' +
      'Needs fresh proof of who asks; a key cannot do it.',
    answers: { 200: SignInLogState },
  },
});
