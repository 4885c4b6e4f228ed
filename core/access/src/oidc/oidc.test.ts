import { createIds, systemClock } from '@breakwater/kernel';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Access, createAccess } from '../access.ts';
import { accessMigrations } from '../migrations.ts';
import type { SignedIn } from '../sessions/keep-sessions.ts';
import { type OidcProviderServer, type ProviderClaims, startOidcProvider } from '../testing/oidc-provider.ts';

const redirectUri = 'http://localhost:8080/v1/session/oidc/callback';
const email = 'amina@example.org';

describe('single sign-on', () => {
  let storage: Storage;
  let provider: OidcProviderServer;
  let access: Access;
  let staffId: string;
  let callers = 0;
  let recorded: RecordEntry[] = [];

  beforeAll(async () => {
    storage = await openTestStorage(accessMigrations);
    provider = await startOidcProvider();
  });
  afterAll(async () => {
    await provider.close();
    await storage.close();
  });
  beforeEach(async () => {
    await sql`truncate staff cascade`.execute(storage.db);
    for (const name of Object.keys(provider.claims)) delete provider.claims[name as keyof ProviderClaims];
    Object.assign(provider.claims, { email, email_verified: true });
    provider.forgery = undefined;
    const { issuer, clientId, clientSecret } = provider;
    const oidc = { issuer, clientId, clientSecret, name: 'Example', fetch };
    recorded = [];
    storage.recordWith(async (_db, entries) => void recorded.push(...entries));
    access = createAccess({ storage, clock: systemClock, ids: createIds(systemClock), oidc });
    staffId = (await access.staff.add({ name: 'Amina', email, roles: ['lead'], by: 'key:test' })).id;
  });

  async function visit(renew?: SignedIn) {
    const caller = { address: `192.0.2.${++callers}` };
    const { url, state } = await access.oidc.start(redirectUri, caller, renew);
    return { url, state, caller, back: new URL(await provider.authorize(url)) };
  }
  async function signIn(renew?: SignedIn): Promise<SignedIn> {
    const { back, state, caller } = await visit(renew);
    return access.oidc.finish({ url: back, state, caller });
  }

  it('lets in who is known by the e-mail address that the provider has verified', async () => {
    provider.claims.email = 'Amina@Example.org';
    const signedIn = await signIn();
    expect(signedIn.staff.member.id).toBe(staffId);
    expect(signedIn.session.method).toBe('oidc');
    expect(await access.sessions.describe(signedIn)).not.toHaveProperty('steppedUpUntil');
  });

  it('asks with PKCE, state and nonce', async () => {
    const { url, state } = await visit();
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state,
      scope: 'openid email',
    });
    expect([asked.code_challenge, asked.nonce]).toEqual([
      expect.stringMatching(/.{43}/),
      expect.stringMatching(/.{43}/),
    ]);
  });

  it.each<[string, ProviderClaims, string]>([
    ['an address that nobody here has', { email: 'stranger@example.org' }, 'oidc-staff-unknown'],
    ['an address that is not verified', { email_verified: false }, 'oidc-email-unverified'],
    ['a nonce of another sign-in', { nonce: 'another' }, 'oidc-refused'],
    ['a token for somebody else', { aud: 'another' }, 'oidc-refused'],
    ['a token of another provider', { iss: 'https://example.org' }, 'oidc-refused'],
  ])('refuses %s', async (_, claims, code) => {
    Object.assign(provider.claims, claims);
    await expect(signIn()).rejects.toMatchObject({ code });
  });

  it.each(['unsigned', 'foreign-key'] as const)('refuses an id token that is %s', async (forgery) => {
    provider.forgery = forgery;
    await expect(signIn()).rejects.toMatchObject({ code: 'oidc-refused' });
  });

  it('knows people by their subject from the first time on: an address that goes to somebody else opens nothing', async () => {
    provider.claims.sub = 'subject';
    await signIn();
    provider.claims.sub = 'successor';
    await expect(signIn()).rejects.toMatchObject({ code: 'oidc-subject-other', status: 403 });
    provider.claims.sub = 'subject';
    provider.claims.email = 'amina.married@example.org';
    provider.claims.email_verified = false;
    expect((await signIn()).staff.member.id).toBe(staffId);
    const other = await access.staff.add({
      name: 'Bilal',
      email: 'bilal@example.org',
      roles: ['lead'],
      by: 'key:test',
    });
    Object.assign(provider.claims, { sub: 'bilal', email: 'bilal@example.org', email_verified: true });
    expect((await signIn()).staff.member.id).toBe(other.id);
    expect(
      recorded.filter(({ action }) => action === 'staff.oidc-bound').map(({ subject }) => subject),
    ).toEqual([staffId, other.id]);
    expect(JSON.stringify(recorded)).not.toContain('@');
  });

  it('refuses who is disabled', async () => {
    await access.staff.change(staffId, { disabled: true, by: 'key:test' });
    await expect(signIn()).rejects.toMatchObject({ code: 'oidc-staff-unknown', status: 403 });
  });

  it('takes an answer once, and only in the browser that asked', async () => {
    const { back, state, caller } = await visit();
    const other = await visit();
    const unknown = { code: 'oidc-state-unknown', status: 409 };
    for (const wrong of [undefined, other.state, '']) {
      await expect(access.oidc.finish({ url: back, state: wrong, caller })).rejects.toMatchObject(unknown);
    }
    await access.oidc.finish({ url: back, state, caller });
    await expect(access.oidc.finish({ url: back, state, caller })).rejects.toMatchObject(unknown);
  });

  it('refuses a code that is not of this sign-in', async () => {
    const { back, state, caller } = await visit();
    const other = await visit();
    back.searchParams.set('code', other.back.searchParams.get('code') ?? '');
    await expect(access.oidc.finish({ url: back, state, caller })).rejects.toMatchObject({
      code: 'oidc-refused',
    });
  });

  it('renews the proof of a session when the provider has just asked again', async () => {
    const first = await signIn();
    const renewed = await signIn(first);
    expect(renewed.session.id).toBe(first.session.id);
    expect(await access.sessions.describe(renewed)).toHaveProperty('steppedUpUntil');
    await expect(access.sessions.authenticate(first.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    provider.claims.auth_time = Math.floor(Date.now() / 1_000) - 3_600;
    await expect(signIn(renewed)).rejects.toMatchObject({ code: 'oidc-refused' });
  });

  it('says so when the provider is away, or none is set up', async () => {
    const setUp = { storage, clock: systemClock, ids: createIds(systemClock) };
    const oidc = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', name: 'Away', fetch };
    const caller = { address: '192.0.2.250' };
    const away = createAccess({ ...setUp, oidc }).oidc.start(redirectUri, caller);
    await expect(away).rejects.toMatchObject({ code: 'oidc-unavailable', status: 502 });
    const none = createAccess(setUp).oidc.start(redirectUri, caller);
    await expect(none).rejects.toMatchObject({ code: 'oidc-not-configured', status: 404 });
  });
});
