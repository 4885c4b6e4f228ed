import { Type } from 'typebox';
import { operations, Redirect } from '../../operation.ts';

/** Signing in through the provider of the organisation (OpenID Connect). Answers are redirects, for browsers. */
export const oidcOperations = operations('access', {
  signInMethods: {
    method: 'GET',
    path: '/v1/session/methods',
    permission: 'public',
    rate: 'strangers',
    summary: 'How one can sign in',
    answers: {
      200: Type.Object({
        password: Type.Boolean(),
        passkey: Type.Boolean(),
        oidc: Type.Optional(Type.Object({ name: Type.String() })),
      }),
    },
  },
  startOidc: {
    method: 'GET',
    path: '/v1/session/oidc',
    permission: 'public',
    rate: 'strangers',
    summary: 'Go to the provider to sign in',
    description:
      'With `renew=true` the provider asks again who it is, which is fresh proof for severe steps.',
    query: Type.Object({ renew: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
    answers: { 302: Redirect },
  },
  finishOidc: {
    method: 'GET',
    path: '/v1/session/oidc/callback',
    permission: 'public',
    rate: 'strangers',
    summary: 'Back from the provider',
    answers: { 302: Redirect },
  },
});
