import { Type } from 'typebox';
import { Nothing, operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import {
  ADDRESS_CLASSES,
  AddressList,
  BREAKER_KINDS,
  GATE_BANDS,
  GATE_CAUSES,
  GateCheck,
  GateState,
  ReturnEvidence,
  SignUpAnswer,
  SignUpCheck,
} from '../gate.ts';

const ADDRESSES_BODY = 64 * 1024 * 1024;
const platform = Type.Optional(Type.String({ maxLength: 100 }));
const Listed = Type.Enum([...ADDRESS_CLASSES]);

/** Whether somebody who was removed comes back: asked at sign-ups, and what staff see of the answers. */
export const gateOperations = operations('returns', {
  checkSignUp: {
    method: 'POST',
    path: '/v1/signups/check',
    permission: 'gate.check',
    platform: 'body',
    summary: 'Ask at a sign-up whether somebody who was removed comes back',
    description:
      'Always 200 where a platform is named. `unknown` says that nothing could be compared and is not `nothing`. ' +
      'What cannot be used of the request is `ignored`, with what to do. The account need not exist yet; no ' +
      'identifier is stored. The answer never asks to refuse anybody.',
    body: SignUpCheck,
    judged: 'items',
    answers: { 200: SignUpAnswer },
  },
  gateState: {
    method: 'GET',
    path: '/v1/gate/state',
    permission: 'gate.read',
    summary: 'What the gate holds and found, and where it holds itself back',
    answers: { 200: GateState },
  },
  gateChecks: {
    method: 'GET',
    path: '/v1/gate/checks',
    permission: 'gate.read',
    onRead: 'gate-checks.read',
    platform: 'query',
    summary: 'What stood out, the latest first',
    description: 'Likely, possible and unknown ones. Of sign-ups that nothing was found of, nothing is kept.',
    query: pageQuery(
      {
        band: Type.Optional(Type.Enum([...GATE_BANDS])),
        platform,
        cause: Type.Optional(Type.Enum([...GATE_CAUSES])),
        account: Type.Optional(Type.String({ maxLength: 200 })),
        removal: Type.Optional(Type.String({ maxLength: 40, description: 'those that found this removal' })),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(GateCheck) },
  },
  gateCheck: {
    method: 'GET',
    path: '/v1/gate/checks/:id',
    permission: 'gate.read',
    onRead: 'gate-check.read',
    summary: 'A check with its evidence, in levels and bits',
    params: ById,
    answers: { 200: GateCheck },
  },
  why: {
    method: 'GET',
    path: '/v1/gate/why',
    permission: 'gate.read',
    onRead: 'gate.why',
    platform: 'query',
    summary: 'Why an account is, or is not, taken for a return',
    description:
      'The comparison as it is now: with the removal that is named, else with those that come closest. Empty ' +
      'when nothing agrees with any.',
    query: Type.Object(
      {
        platform: Type.String({ minLength: 1, maxLength: 100 }),
        account: Type.String({ minLength: 1, maxLength: 200 }),
        removal: Type.Optional(Type.String({ maxLength: 40 })),
      },
      closed,
    ),
    answers: { 200: Type.Object({ evidence: Type.Array(ReturnEvidence) }, closed) },
  },
  closeBreaker: {
    method: 'DELETE',
    path: '/v1/gate/breakers/:kind/:key',
    permission: 'gate.manage',
    onChange: 'gate-breaker.reset',
    caller: 'person',
    proof: 'fresh',
    summary: 'Let the gate flag again where a breaker holds it back',
    description: 'The key as GET /v1/gate/state gives it, encoded: 203.0.113.0%2F24.',
    params: Type.Object({ kind: Type.Enum([...BREAKER_KINDS]), key: Type.String({ maxLength: 200 }) }),
    answers: { 204: Nothing },
  },
  addresses: {
    method: 'GET',
    path: '/v1/gate/addresses',
    permission: 'gate.read',
    summary: 'Which ranges of addresses the gate knows the kind of',
    answers: { 200: Type.Object({ lists: Type.Array(AddressList) }, closed) },
  },
  putAddresses: {
    method: 'PUT',
    path: '/v1/gate/addresses/:class',
    permission: 'gate.manage',
    onChange: 'gate.addresses',
    summary: 'Give the ranges of a kind, in place of those before',
    description:
      'Text: a CIDR a line, its carrier after a comma or blank. Comments at its head may say `# source: …` and ' +
      '`# as of: 2026-08-22`. An empty text takes the list away. A list with a line that cannot be read is ' +
      'refused, naming the lines.',
    params: Type.Object({ class: Listed }),
    bodyLimit: ADDRESSES_BODY,
    consumes: ['text/plain'],
    raw: 'text',
    answers: { 200: AddressList },
  },
});
