import { Type } from 'typebox';
import { WaitingChange } from '../../access/access-change.ts';
import { IssuedApiKey, SCOPES, ScopeList } from '../../access/api-key.ts';
import { Nothing, operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';

const instant = Type.String({ format: 'date-time' });
const Platforms = Type.Array(Type.String({ maxLength: 100 }), {
  minItems: 1,
  maxItems: 100,
  description: 'the platforms that it is bound to; all when left out',
});
const Name = Type.String({ minLength: 1, maxLength: 200 });
const Purpose = Type.String({ minLength: 1, maxLength: 500, description: 'what it is for, in a sentence' });
const ServiceView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  purpose: Type.String(),
  source: Type.String(),
  scopes: Type.Array(Type.Enum([...SCOPES])),
  platforms: Type.Optional(Platforms),
  owner: Type.Optional(Type.String({ description: 'id of the person who answers for it' })),
  takeOverBy: Type.Optional(
    Type.String({
      format: 'date-time',
      description:
        'nobody answers for it since its owner left: until then somebody should; two weeks later it ends',
    }),
  ),
  createdAt: instant,
  createdBy: Type.Optional(Type.String()),
  endedAt: Type.Optional(instant),
});

/** The programs that work here: rights of their own, somebody who answers for each, and their keys. */
export const serviceOperations = operations('access', {
  services: {
    method: 'GET',
    path: '/v1/services',
    permission: 'keys.manage',
    summary: 'All services, also those that ended',
    answers: { 200: Type.Object({ services: Type.Array(ServiceView) }) },
  },
  createService: {
    method: 'POST',
    path: '/v1/services',
    permission: 'keys.manage',
    caller: 'person',
    proof: 'fresh',
    summary: 'Let a program in, with rights of its own',
    description: 'It takes two administrators, once there are two: then the answer is 202.',
    body: Type.Object(
      {
        name: Name,
        purpose: Purpose,
        scopes: ScopeList,
        source: Type.Optional(
          Type.String({
            maxLength: 100,
            description: 'that its events belong to; the name when left out',
          }),
        ),
        platforms: Type.Optional(Platforms),
        owner: Type.Optional(
          Type.String({ maxLength: 320, description: 'e-mail address of who answers for it; you' }),
        ),
      },
      closed,
    ),
    answers: { 201: ServiceView, 202: WaitingChange },
  },
  changeService: {
    method: 'PATCH',
    path: '/v1/services/:id',
    permission: 'keys.manage',
    caller: 'person',
    proof: 'fresh',
    summary: 'Change what a service may do',
    description:
      'It takes effect for all its keys at once. Rights and platforms take two administrators, once there are two: then ' +
      'the answer is 202.',
    params: ById,
    body: Type.Object(
      {
        name: Type.Optional(Name),
        purpose: Type.Optional(Purpose),
        scopes: Type.Optional(ScopeList),
        platforms: Type.Optional(Type.Union([Platforms, Type.Null({ description: 'all' })])),
      },
      closed,
    ),
    answers: { 200: ServiceView, 202: WaitingChange },
  },
  takeOverService: {
    method: 'POST',
    path: '/v1/services/:id/take-over',
    permission: 'keys.manage',
    caller: 'person',
    proof: 'fresh',
    summary: 'Answer for a service from now on',
    params: ById,
    answers: { 200: ServiceView },
  },
  removeService: {
    method: 'DELETE',
    path: '/v1/services/:id',
    permission: 'keys.manage',
    caller: 'person',
    summary: 'End a service and its keys, at once',
    params: ById,
    answers: { 204: Nothing },
  },
  createServiceKey: {
    method: 'POST',
    path: '/v1/services/:id/keys',
    permission: 'keys.manage',
    caller: 'person',
    proof: 'fresh',
    onChange: 'key.create',
    summary: 'Make a key of a service',
    description: 'It may do what the service may do at that moment, or less. It lasts a year at most.',
    params: ById,
    body: Type.Object(
      {
        name: Type.Optional(Name),
        scopes: Type.Optional(ScopeList),
        expiresAt: Type.Optional(instant),
      },
      closed,
    ),
    answers: { 201: IssuedApiKey },
  },
});
