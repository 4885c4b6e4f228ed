import type { Access } from '@breakwater/access';
import {
  ApiKeyView,
  IssuedApiKey,
  Password,
  ScopeList,
  StaffMember,
  StaffPreferences,
  StaffSession,
  StaffSignIn,
} from '@breakwater/contracts';
import { BreakwaterError } from '@breakwater/kernel';
import { Type } from 'typebox';
import { actorOf, signedInOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { answerSignedIn, callerOf, type PublicAddress } from '../http/sign-in-reply.ts';
import { showKey } from './access.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const config = { permission: 'signed-in' } as const;
const tags = ['me'];

/** What people read and change about themselves. */
export function ownRoutes(app: App, access: Access, address: PublicAddress): void {
  app.get(
    '/v1/me',
    { config, schema: { tags, summary: 'Who I am', response: { 200: StaffMember } } },
    async (request) => signedInOf(request).staff.member,
  );
  app.patch(
    '/v1/me',
    {
      config,
      schema: {
        tags,
        summary: 'Change my name or preferences',
        body: Type.Object(
          {
            name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
            preferences: Type.Optional(Type.Object(Type.Partial(StaffPreferences).properties, closed)),
          },
          closed,
        ),
        response: { 200: StaffMember },
      },
    },
    async (request) => access.own.change(signedInOf(request).staff.member.id, request.body),
  );
  app.delete(
    '/v1/me/recovered',
    {
      config,
      schema: {
        tags,
        summary: 'I have seen what ended when I was let in anew',
        description: 'Until then it stands in GET /v1/session as `recovered`.',
      },
    },
    async (request, reply) => {
      await access.own.seenRecovery(signedInOf(request).staff.member.id);
      return reply.code(204).send();
    },
  );
  app.post(
    '/v1/me/password',
    {
      config,
      schema: {
        tags,
        summary: 'Set my password',
        description:
          'With the present one, or with fresh proof where there is none. All my other sessions end; this one gets ' +
          'another cookie and csrf token.',
        body: Type.Object({ current: Type.Optional(Password), password: Password }, closed),
        response: { 200: StaffSession },
      },
    },
    async (request, reply) => {
      const signedIn = await access.own.setPassword(signedInOf(request), request.body, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
  );
  ownSessionRoutes(app, access);
  ownKeyRoutes(app, access);
}

function ownSessionRoutes(app: App, access: Access): void {
  app.get(
    '/v1/me/sessions',
    {
      config,
      schema: {
        tags,
        summary: 'Where I am signed in',
        response: { 200: Type.Object({ sessions: Type.Array(StaffSignIn) }) },
      },
    },
    async (request) => {
      const { session } = signedInOf(request);
      return { sessions: await access.sessions.list(session.staffId, session.id) };
    },
  );
  app.delete(
    '/v1/me/sessions',
    {
      config: { ...config, proof: 'fresh' },
      schema: {
        tags,
        summary: 'End all my sessions but this one',
        description: 'To be offered after a passkey was added or removed. Needs fresh proof that it is me.',
      },
    },
    async (request, reply) => {
      const { session } = signedInOf(request);
      await access.sessions.endOthers(session.staffId, session.id);
      return reply.code(204).send();
    },
  );
  app.delete(
    '/v1/me/sessions/:id',
    {
      config: { ...config, proof: 'fresh' },
      schema: { tags, summary: 'End one of my sessions', params: ById },
    },
    async (request, reply) => {
      await access.sessions.end(signedInOf(request).session.staffId, request.params.id);
      return reply.code(204).send();
    },
  );
}

function ownKeyRoutes(app: App, access: Access): void {
  app.get(
    '/v1/me/keys',
    {
      config,
      schema: { tags, summary: 'My keys', response: { 200: Type.Object({ keys: Type.Array(ApiKeyView) }) } },
    },
    async (request) => ({ keys: (await access.listOf(signedInOf(request).staff.member.id)).map(showKey) }),
  );
  app.post(
    '/v1/me/keys',
    {
      config: { ...config, onChange: 'key.create', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Make a key that acts in my name',
        description:
          'It can do what its scopes say and I may do at that moment. Needs fresh proof that it is me.',
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 200 }),
            scopes: ScopeList,
          },
          closed,
        ),
        response: { 201: IssuedApiKey },
      },
    },
    async (request, reply) => {
      const createdBy = actorOf(request);
      const owner = signedInOf(request).staff.member.id;
      const issued = await access.createKey({ ...request.body, source: 'staff', owner, createdBy });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...issued, key: showKey(issued.key) });
    },
  );
  app.delete(
    '/v1/me/keys/:id',
    {
      config: { ...config, onChange: 'key.revoke' },
      schema: { tags, summary: 'Revoke my key', params: ById },
    },
    async (request, reply) => {
      const own = await access.listOf(signedInOf(request).staff.member.id);
      if (!own.some(({ id }) => id === request.params.id)) throw keyNotMine();
      await access.revoke(request.params.id);
      return reply.code(204).send();
    },
  );
}

function keyNotMine(): BreakwaterError {
  return new BreakwaterError('key-not-found', 'You have no key with this id.', { status: 404 });
}
