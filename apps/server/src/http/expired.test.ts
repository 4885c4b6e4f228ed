import {
  createSoftwareAuthenticator,
  type OidcProviderServer,
  startOidcProvider,
} from '@breakwater/access/testing';
import type { Problem } from '@breakwater/contracts';
import type { StaffSession } from '@breakwater/contracts/access';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, startTestServer, type TestServer } from '../testing/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const password = 'four boats leave at dawn';
let provider: OidcProviderServer;
let server: TestServer;
let origin: string;

beforeAll(async () => {
  provider = await startOidcProvider();
  server = await startTestServer({
    BREAKWATER_OIDC_ISSUER: provider.issuer,
    BREAKWATER_OIDC_CLIENT_ID: provider.clientId,
    BREAKWATER_OIDC_CLIENT_SECRET: provider.clientSecret,
  });
  origin = (server.address ?? '').replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await server.stop();
  await provider.close();
});
afterEach(() => vi.restoreAllMocks());

const codeOf = ({ status, body }: Answer) => [status, (body as Problem).code];

/** Lets the server believe that so much time has gone by. */
function later(milliseconds: number): void {
  const at = Date.now() + milliseconds;
  vi.spyOn(Date, 'now').mockReturnValue(at);
}

describe('too late', () => {
  it('for the set-up link, which says what to do and keeps nobody from a new one', async () => {
    const token = server.setUpUrl?.split('#')[1];
    const person = { token, name: 'Amina Khan', email: 'first@example.org', password };
    later(25 * HOUR);
    const late = await server.ask('/v1/setup', { key: null, body: person });
    expect(codeOf(late)).toEqual([410, 'link-expired']);
    vi.restoreAllMocks();
    expect((await server.ask('/v1/setup', { key: null })).body).toEqual({ needed: true });
  });

  it('for giving rights away on the proof of the sign-in: roles, invitations and keys ask for another', async () => {
    const admin = await server.signIn('Hina Admin', ['admin']);
    const invite = { name: 'Nobody', email: 'nobody@example.org', roles: ['lead'] };
    const give = () =>
      Promise.all([
        admin.ask('/v1/staff', { body: invite }),
        admin.ask(`/v1/staff/${admin.id}`, { method: 'PATCH', body: { roles: ['admin', 'lead'] } }),
        admin.ask(`/v1/staff/${admin.id}/invite`, { body: {} }),
        admin.ask('/v1/roles/reviewer', { method: 'PUT', body: { permissions: ['jobs.confirm'] } }),
        admin.ask('/v1/keys', { body: { name: 'machine', scopes: ['admin'] } }),
      ]);
    later(11 * MINUTE);
    expect((await give()).map(codeOf)).toEqual(Array(5).fill([403, 'step-up-needed']));
    const leaver = await server.person('Leaver', ['reviewer']);
    const out = await admin.ask(`/v1/staff/${leaver.id}/disable`, { method: 'POST' });
    expect(out.status).toBe(200);
    const back = await admin.ask(`/v1/staff/${leaver.id}`, { method: 'PATCH', body: { disabled: false } });
    expect(codeOf(back)).toEqual([403, 'step-up-needed']);
    vi.restoreAllMocks();
    expect((await admin.ask('/v1/staff', { body: invite })).status).toBe(201);
  });

  it('for an invitation, and for one that was replaced by another', async () => {
    const invite = { name: 'Bilal', email: 'bilal@example.org', roles: ['reviewer'] };
    const { body } = await server.ask('/v1/staff', { body: invite });
    const { inviteUrl, staff } = body as { inviteUrl: string; staff: { id: string } };
    const tokenOf = (url: string) => url.split('#')[1];
    const accept = (token: string | undefined) =>
      server.ask('/v1/invite', { key: null, body: { token, password } });
    later(73 * HOUR);
    expect(codeOf(await accept(tokenOf(inviteUrl)))).toEqual([410, 'link-expired']);
    vi.restoreAllMocks();
    const renewed = await server.ask(`/v1/staff/${staff.id}/invite`, { method: 'POST' });
    expect(codeOf(await accept(tokenOf(inviteUrl)))).toEqual([404, 'link-unknown']);
    const fresh = tokenOf((renewed.body as { inviteUrl: string }).inviteUrl);
    expect((await accept(fresh)).status).toBe(200);
  });

  it('for a session without a request for half an hour', async () => {
    const amina = await server.signIn('Amina', ['reviewer']);
    later(31 * MINUTE);
    expect(codeOf(await amina.ask('/v1/session'))).toEqual([401, 'not-signed-in']);
    expect(codeOf(await amina.ask('/v1/jobs/claim', { body: {} }))).toEqual([401, 'not-signed-in']);
  });

  it('for the answer of the provider of single sign-on', async () => {
    const omar = await server.signIn('Omar', ['legal']);
    Object.assign(provider.claims, { email: omar.email, email_verified: true });
    const start = await server.ask(new URL('/v1/session/oidc', origin).href, { key: null });
    const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const back = await provider.authorize(start.headers.get('location') ?? '');
    later(11 * MINUTE);
    const answer = await server.ask(back, { key: null, headers: { cookie } });
    expect(answer.headers.get('location')).toBe('/sign-in?problem=oidc-state-unknown');
    expect(answer.headers.getSetCookie().join()).not.toContain('bw_session');
  });

  it('for the challenge of a passkey', async () => {
    const { body } = await server.ask('/v1/staff', {
      body: { name: 'Maryam', email: 'maryam@example.org', roles: ['lead'] },
    });
    const token = (body as { inviteUrl: string }).inviteUrl.split('#')[1];
    const invited = await server.ask(new URL('/v1/invite', origin).href, { key: null, body: { token } });
    const headers = {
      cookie: invited.headers.getSetCookie()[0]?.split(';')[0] ?? '',
      origin,
      'x-breakwater-csrf': (invited.body as StaffSession).csrf,
    };
    const at = (path: string, body?: unknown) =>
      server.ask(new URL(path, origin).href, {
        key: null,
        method: 'POST',
        headers,
        ...(body !== undefined && { body }),
      });
    const authenticator = createSoftwareAuthenticator({ origin });
    const response = authenticator.create((await at('/v1/me/passkeys/options')).body);
    later(6 * MINUTE);
    const late = await at('/v1/me/passkeys', { name: 'laptop', response });
    expect(codeOf(late)).toEqual([409, 'challenge-unknown']);
  });

  it('for the link of a statement, also a renewed one: the text is given back', async () => {
    const { review, redress, storage } = server.breakwater;
    const job = await storage.work((work) =>
      review.jobs.open(
        work,
        {
          queue: 'default',
          origin: 'rule',
          platform: 'harbour',
          accountId: 'late',
          severity: 'high',
          policy: 'terrorism/recruitment',
          because: 'It asks to join.',
        },
        'automation',
      ),
    );
    const by = 'staff:00000001-0000-7000-8000-000000000000';
    await review.jobs.claim({ by, id: job.id, leaseMs: MINUTE });
    await review.jobs.resolve(job.id, by, {
      decision: 'violation',
      policy: 'platform/spam',
      reason: 'The same link, forty times.',
      actions: [{ action: 'limit-account', for: 'P7D' }],
    });
    const [statement] = (await redress.statements.list({ account: 'late' })).items;
    const linked = async () => new URL(await redress.statements.renewLink(statement?.id ?? '', by)).pathname;
    const first = await linked();
    later(200 * DAY);
    const renewed = await linked();
    for (const path of [first, renewed]) {
      const late = await server.ask(`${path}?lang=ur`, {
        key: null,
        raw: new URLSearchParams({ text: 'میرے الفاظ', submission: 's' }).toString(),
        type: 'application/x-www-form-urlencoded',
      });
      expect(late.status).toBe(410);
      expect(late.body).toContain('اپیل کا وقت ختم ہو چکا ہے');
      expect(late.body).toContain('میرے الفاظ');
    }
  });
});

describe('a token of another session', () => {
  it('proves nothing: neither as cookie nor as csrf token nor as key', async () => {
    const amina = await server.signIn('Amina', ['lead']);
    const bilal = await server.signIn('Bilal', ['lead']);
    const body = { name: 'Not me' };
    const crossed = await amina.ask('/v1/me', {
      method: 'PATCH',
      body,
      headers: { 'x-breakwater-csrf': bilal.session.csrf },
    });
    expect(codeOf(crossed)).toEqual([403, 'csrf-invalid']);
    const asKey = await server.ask('/v1/jobs', { key: amina.cookie.split('=')[1] ?? '' });
    expect(codeOf(asKey)).toEqual([401, 'key-unknown']);
    const asCookie = await server.ask('/v1/session', {
      key: null,
      headers: { cookie: `bw_session=${server.adminKey}` },
    });
    expect(codeOf(asCookie)).toEqual([401, 'not-signed-in']);
    const asStatement = await server.ask(`/s/${amina.cookie.split('=')[1]}`, { key: null });
    expect(asStatement.status).toBe(404);
  });
});
