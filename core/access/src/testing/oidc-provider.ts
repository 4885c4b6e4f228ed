import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the provider says of whoever comes; changed by tests between sign-ins. */
export interface ProviderClaims {
  sub?: string;
  email?: string;
  email_verified?: boolean;
  /** Overrides, to send what must not be accepted. */
  nonce?: string;
  aud?: string;
  iss?: string;
  auth_time?: number;
}

/** How an id token is made that must not be accepted: with nobody's signature, or with a key that the provider does not name. */
export type ProviderForgery = 'unsigned' | 'foreign-key';

/** An OpenID Connect provider on this machine: discovery, authorisation code with PKCE, signed id tokens. */
export interface OidcProviderServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly claims: ProviderClaims;
  /** Undefined where it signs as it should. */
  forgery: ProviderForgery | undefined;
  /** Signs in at the provider as its page would, and answers with the address to which it sends the browser back. */
  authorize(url: string): Promise<string>;
  close(): Promise<void>;
}

interface Code {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export async function startOidcProvider(): Promise<OidcProviderServer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const clientId = 'breakwater';
  const clientSecret = randomBytes(16).toString('hex');
  const claims: ProviderClaims = {};
  const codes = new Map<string, Code>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        json(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
        return;
      case '/jwks':
        json(200, {
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
        });
        return;
      case '/authorize': {
        const code = randomBytes(16).toString('hex');
        const asked = Object.fromEntries(url.searchParams) as Record<string, string | undefined>;
        codes.set(code, {
          nonce: asked.nonce ?? '',
          challenge: asked.code_challenge ?? '',
          redirectUri: asked.redirect_uri ?? '',
        });
        const back = new URL(asked.redirect_uri ?? issuer);
        back.searchParams.set('code', code);
        back.searchParams.set('state', asked.state ?? '');
        response.writeHead(302, { location: back.href }).end();
        return;
      }
      case '/token': {
        const form = new URLSearchParams(await text(request));
        const code = codes.get(form.get('code') ?? '');
        codes.delete(form.get('code') ?? '');
        const proven = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url');
        const secret = form.get('client_secret');
        const isOurs = form.get('client_id') === clientId && secret === clientSecret;
        if (!code || !isOurs || proven !== code.challenge || form.get('redirect_uri') !== code.redirectUri) {
          json(400, { error: 'invalid_grant' });
          return;
        }
        json(200, { access_token: 'unused', token_type: 'bearer', id_token: idToken(code.nonce) });
        return;
      }
      default:
        json(404, { error: 'not_found' });
    }
  }

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1_000);
    const standard = {
      iss: issuer,
      aud: clientId,
      // One for each account, as providers have it; who has another address there is somebody else unless a test says so.
      sub: `subject of ${claims.email?.toLowerCase()}`,
      iat: now,
      exp: now + 60,
      auth_time: now,
      nonce,
    };
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const body = encode({ ...standard, ...claims });
    if (provider.forgery === 'unsigned') return `${encode({ alg: 'none' })}.${body}.`;
    const signed = `${encode({ alg: 'RS256', kid: 'one' })}.${body}`;
    const key = provider.forgery === 'foreign-key' ? foreign.privateKey : privateKey;
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  const provider: OidcProviderServer = {
    issuer,
    clientId,
    clientSecret,
    claims,
    forgery: undefined,
    authorize: async (url) => {
      const response = await fetch(url, { redirect: 'manual' });
      return response.headers.get('location') ?? '';
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}
