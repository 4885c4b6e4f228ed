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
} from '@breakwater/contracts';
import type { Linkage } from '@breakwater/linkage';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import { boundTo } from '../http/bind-platforms.ts';
import type { App } from '../http/create-app.ts';
import { validateAllButBody } from '../http/validate.ts';

const ADDRESSES_BODY = 64 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const tags = ['gate'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const platform = Type.Optional(Type.String({ maxLength: 100 }));
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }));
const after = Type.Optional(
  Type.String({ maxLength: 200, description: 'what the page before gave as `next`' }),
);

/** Whether somebody who was removed comes back: asked at sign-ups, and what staff see of the answers. */
export function gateRoutes(app: App, { gate, addresses }: Linkage): void {
  app.post(
    '/v1/signups/check',
    {
      config: { permission: 'gate.check', platform: 'body' },
      // A field that cannot be used must not keep anybody from signing up: the answer says what was left out.
      validatorCompiler: validateAllButBody,
      schema: {
        tags,
        summary: 'Ask at a sign-up whether somebody who was removed comes back',
        description:
          'Always 200 where a platform is named. `unknown` says that nothing could be compared and is not `nothing`. ' +
          'What cannot be used of the request is `ignored`, with what to do. The account need not exist yet; no ' +
          'identifier is stored. The answer never asks to refuse anybody.',
        body: SignUpCheck,
        response: { 200: SignUpAnswer },
      },
    },
    async ({ body }) => gate.check(body),
  );
  app.get(
    '/v1/gate/state',
    {
      config: { permission: 'gate.read' },
      schema: {
        tags,
        summary: 'What the gate holds and found, and where it holds itself back',
        response: { 200: GateState },
      },
    },
    async () => gate.state(),
  );
  app.get(
    '/v1/gate/checks',
    {
      config: { permission: 'gate.read', onRead: 'gate-checks.read', platform: 'query' },
      schema: {
        tags,
        summary: 'What stood out, the latest first',
        description:
          'Likely, possible and unknown ones. Of sign-ups that nothing was found of, nothing is kept.',
        querystring: Type.Object(
          {
            band: Type.Optional(Type.Enum([...GATE_BANDS])),
            platform,
            cause: Type.Optional(Type.Enum([...GATE_CAUSES])),
            account: Type.Optional(Type.String({ maxLength: 200 })),
            removal: Type.Optional(
              Type.String({ maxLength: 40, description: 'those that found this removal' }),
            ),
            ...{ limit, after },
          },
          closed,
        ),
        response: {
          200: Type.Object({ checks: Type.Array(GateCheck), next: Type.Optional(Type.String()) }, closed),
        },
      },
    },
    async (request) => {
      const { account, removal, ...query } = request.query;
      const { checks, ...page } = await gate.checks.list({
        ...query,
        accountId: account,
        removalId: removal,
      });
      return {
        ...page,
        checks: checks.map((check) => ({ ...check, evidence: withinBound(request, check.evidence) })),
      };
    },
  );
  app.get(
    '/v1/gate/checks/:id',
    {
      config: { permission: 'gate.read', onRead: 'gate-check.read' },
      schema: {
        tags,
        summary: 'A check with its evidence, in levels and bits',
        params: ById,
        response: { 200: GateCheck },
      },
    },
    async ({ params }) => gate.checks.get(params.id),
  );
  app.get(
    '/v1/gate/why',
    {
      config: { permission: 'gate.read', onRead: 'gate.why', platform: 'query' },
      schema: {
        tags,
        summary: 'Why an account is, or is not, taken for a return',
        description:
          'The comparison as it is now: with the removal that is named, else with those that come closest. Empty ' +
          'when nothing agrees with any.',
        querystring: Type.Object(
          {
            platform: Type.String({ minLength: 1, maxLength: 100 }),
            account: Type.String({ minLength: 1, maxLength: 200 }),
            removal: Type.Optional(Type.String({ maxLength: 40 })),
          },
          closed,
        ),
        response: { 200: Type.Object({ evidence: Type.Array(ReturnEvidence) }, closed) },
      },
    },
    async (request) => {
      const { platform: of, account, removal } = request.query;
      const evidence = await gate.why({ platform: of, accountId: account }, removal);
      return { evidence: withinBound(request, evidence) };
    },
  );
  breakerRoutes(app, gate);
  addressRoutes(app, addresses);
}

function breakerRoutes(app: App, { breakers }: Linkage['gate']): void {
  app.delete(
    '/v1/gate/breakers/:kind/:key',
    {
      config: { permission: 'gate.manage', onChange: 'gate-breaker.reset', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Let the gate flag again where a breaker holds it back',
        description: 'The key as GET /v1/gate/state gives it, encoded: 203.0.113.0%2F24.',
        params: Type.Object({ kind: Type.Enum([...BREAKER_KINDS]), key: Type.String({ maxLength: 200 }) }),
      },
    },
    async (request, reply) => {
      const { kind, key } = request.params;
      await breakers.reset(kind, key, actorOf(request));
      return reply.code(204).send();
    },
  );
}

/** Lists of addresses come as text, whatever their type is called. */
function addressRoutes(app: App, addresses: Linkage['addresses']): void {
  const Listed = Type.Enum([...ADDRESS_CLASSES]);
  app.get(
    '/v1/gate/addresses',
    {
      config: { permission: 'gate.read' },
      schema: {
        tags,
        summary: 'Which ranges of addresses the gate knows the kind of',
        response: { 200: Type.Object({ lists: Type.Array(AddressList) }, closed) },
      },
    },
    async () => ({ lists: await addresses.list() }),
  );
  void app.register((uploads, _options, ready) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    uploads.put(
      '/v1/gate/addresses/:class',
      {
        bodyLimit: ADDRESSES_BODY,
        config: { permission: 'gate.manage', onChange: 'gate.addresses' },
        schema: {
          tags,
          summary: 'Give the ranges of a kind, in place of those before',
          description:
            'Text: a CIDR a line, its carrier after a comma or blank. An empty text takes the list away. A list with ' +
            'a line that cannot be read is refused, naming the lines.',
          consumes: ['text/plain'],
          params: Type.Object({ class: Listed }),
          response: { 200: AddressList },
        },
      },
      async (request) => {
        const { class: listed } = request.params as { class: AddressList['class'] };
        const text = typeof request.body === 'string' ? request.body : '';
        return addresses.put(listed, text, actorOf(request));
      },
    );
    ready();
  });
}

/** Who is bound to platforms reads of nobody who was removed from another. */
function withinBound(request: FastifyRequest, evidence: readonly ReturnEvidence[]): ReturnEvidence[] {
  const bound = boundTo(request);
  return evidence.filter(({ removedPlatform }) => bound === undefined || bound.includes(removedPlatform));
}
