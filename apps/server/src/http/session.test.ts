import {
  createSoftwareAuthenticator,
  type OidcProviderServer,
  startOidcProvider,
} from '@breakwater/access/testing';
import type { Problem } from '@breakwater/contracts';
import type { Passkey, StaffSession } from '@breakwater/contracts/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type AskOptions, startTestServer, type TestServer } from '../testing/index.ts';

const password = 'four boats leave at dawn';
let provider: OidcProviderServer;
let server: TestServer;
let origin: string;
let setUpToken: string;

beforeAll(async () => {
  provider = await startOidcProvider();
  server = await startTestServer(
    {
      BREAKWATER_OIDC_ISSUER: provider.issuer,
      BREAKWATER_OIDC_CLIENT_ID: provider.clientId,
      BREAKWATER_OIDC_CLIENT_SECRET: provider.clientSecret,
      BREAKWATER_OIDC_NAME: 'Example',
    },
    { firstStart: true },
  );
  // Passkeys need a name: the tests come as browsers on this machine do.
  origin = (server.address ?? '').replace('127.0.0.1', 'localhost');
  setUpToken = server.setUpUrl?.split('#')[1] ?? '';
});
afterAll(async () => {
  await server.stop();
  await provider.close();
});

/** A browser: it keeps cookies and sends the csrf token of the session that it was told. */
function openBrowser() {
  const cookies = new Map<string, string>();
  let csrf = '';
  return {
    cookies,
    async ask(path: string, options: AskOptions = {}): Promise<Answer> {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await server.ask(new URL(path, origin).href, {
        ...options,
        key: null,
        headers: { origin, 'x-breakwater-csrf': csrf, ...(cookie && { cookie }), ...options.headers },
      });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      csrf = (answer.body as Partial<StaffSession> | undefined)?.csrf ?? csrf;
      return answer;
    },
  };
}
const codeOf = ({ status, body }: Answer) => [status, (body as Problem).code];
async function auditLog(): Promise<string> {
  return String((await server.ask('/v1/audit/export')).body);
}
async function invited(name: string, roles: readonly string[], browser = openBrowser()) {
  const email = `${name.toLowerCase()}@example.org`;
  const { body } = await server.ask('/v1/staff', { body: { name, email, roles } });
  const { inviteUrl, staff } = body as { inviteUrl: string; staff: { id: string } };
  const token = inviteUrl.split('#')[1];
  const answer = await browser.ask('/v1/invite', { body: { token, password } });
  return { browser, email, id: staff.id, inviteUrl, token, answer };
}

describe('the set-up link', () => {
  it('is printed by the start with its token after #, and makes the first person', async () => {
    expect(server.setUpUrl).toMatch(/^http:\/\/localhost:\d+\/setup#[\w-]{43}$/);
    const browser = openBrowser();
    expect((await browser.ask('/v1/setup')).body).toEqual({ needed: true });
    const person = { token: setUpToken, name: 'Amina Khan', email: 'first@example.org', password };
    const forged = await browser.ask('/v1/setup', { body: { ...person, token: 'forged' } });
    expect(codeOf(forged)).toEqual([404, 'link-unknown']);
    const made = await browser.ask('/v1/setup', { body: person });
    expect((made.body as StaffSession).staff.roles).toEqual(['lead', 'admin']);
    expect((await browser.ask('/v1/session')).status).toBe(200);
    expect(codeOf(await browser.ask('/v1/setup', { body: person }))).toEqual([410, 'link-used']);
    expect((await browser.ask('/v1/setup')).body).toEqual({ needed: false });
  });
});

describe('the cookie of a session', () => {
  it('cannot be read by scripts, and goes to our own pages only', async () => {
    const { answer } = await invited('Bilal', ['reviewer']);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^bw_session=[\w-]{43}; Path=\/; Max-Age=432\d\d; HttpOnly; SameSite=Strict$/),
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    'bw_session=forged',
    `bw_session=${'A'.repeat(43)}`,
    'bw_session=%00',
    'bw_session=;bw_session=x',
  ])('is refused as %s', async (cookie) => {
    const answer = await server.ask('/v1/session', { key: null, headers: { cookie } });
    expect(codeOf(answer)).toEqual([401, 'not-signed-in']);
  });
});

describe('signing in and out', () => {
  it('works with the password, and the old cookie is worth nothing after signing out', async () => {
    const { email } = await invited('Dania', ['lead']);
    const browser = openBrowser();
    expect(codeOf(await browser.ask('/v1/session'))).toEqual([401, 'not-signed-in']);
    const wrong = await browser.ask('/v1/session', { body: { email, password: 'not this one at all' } });
    expect(codeOf(wrong)).toEqual([401, 'sign-in-refused']);
    const session = (await browser.ask('/v1/session', { body: { email, password } })).body as StaffSession;
    expect(session.permissions).toContain('jobs.confirm');
    expect(session.permissions).not.toContain('staff.manage');
    const stolen = browser.cookies.get('bw_session');
    expect((await browser.ask('/v1/session', { method: 'DELETE' })).status).toBe(204);
    expect(browser.cookies.has('bw_session')).toBe(false);
    const replayed = await server.ask('/v1/session', {
      key: null,
      headers: { cookie: `bw_session=${stolen}` },
    });
    expect(codeOf(replayed)).toEqual([401, 'not-signed-in']);
  });

  it('again in the same browser ends the session before', async () => {
    const { browser, email } = await invited('Sana', ['reviewer']);
    const before = browser.cookies.get('bw_session') ?? '';
    expect((await browser.ask('/v1/session', { body: { email, password } })).status).toBe(200);
    const old = await openBrowser().ask('/v1/session', { headers: { cookie: `bw_session=${before}` } });
    expect(codeOf(old)).toEqual([401, 'not-signed-in']);
    expect((await browser.ask('/v1/session')).status).toBe(200);
  });

  it('lets people end all their other sessions at once', async () => {
    const { browser, email } = await invited('Zara', ['reviewer']);
    const elsewhere = openBrowser();
    await elsewhere.ask('/v1/session', { body: { email, password } });
    expect((await browser.ask('/v1/me/sessions', { method: 'DELETE' })).status).toBe(204);
    expect(codeOf(await elsewhere.ask('/v1/session'))).toEqual([401, 'not-signed-in']);
    expect((await browser.ask('/v1/me/sessions')).body).toMatchObject({ sessions: [{ current: true }] });
  });

  it('from the form of another site is refused', async () => {
    const { email } = await invited('Emre', ['lead']);
    const answer = await server.ask('/v1/session', {
      key: null,
      body: { email, password },
      headers: { origin: 'https://evil.example' },
    });
    expect(codeOf(answer)).toEqual([403, 'origin-foreign']);
  });

  it('leaves neither passwords, tokens nor addresses in the audit log', async () => {
    const { browser, email, token } = await invited('Farah', ['lead']);
    await browser.ask('/v1/me/password', {
      body: { current: password, password: 'nine lanterns on the quay' },
    });
    const log = await auditLog();
    expect(log).toContain('"action":"session.started"');
    for (const secret of [password, 'nine lanterns', email, token, setUpToken, '@example.org', '127.0.0.1']) {
      expect([secret, log.includes(String(secret))]).toEqual([secret, false]);
    }
  });
});

describe('an invitation', () => {
  it('that was used is refused, and so is one that was never given out', async () => {
    const { token } = await invited('Gul', ['appeals']);
    const again = await openBrowser().ask('/v1/invite', { body: { token, password } });
    expect(codeOf(again)).toEqual([410, 'link-used']);
    const forged = await openBrowser().ask('/v1/invite', { body: { token: 'x'.repeat(43), password } });
    expect(codeOf(forged)).toEqual([404, 'link-unknown']);
  });
});

describe('fresh proof', () => {
  it('gives the session another cookie and csrf token; the ones before are refused', async () => {
    const { browser, answer } = await invited('Hadi', ['lead']);
    const before = { cookie: browser.cookies.get('bw_session'), csrf: (answer.body as StaffSession).csrf };
    const wrong = await browser.ask('/v1/session/step-up', { body: { password: 'not this one at all' } });
    expect(codeOf(wrong)).toEqual([403, 'proof-refused']);
    expect(codeOf(await browser.ask('/v1/session/step-up', { body: {} }))).toEqual([400, 'proof-missing']);
    const renewed = (await browser.ask('/v1/session/step-up', { body: { password } })).body as StaffSession;
    expect(renewed.steppedUpUntil).toBeDefined();
    expect(renewed.csrf).not.toBe(before.csrf);
    const old = await server.ask('/v1/session', {
      key: null,
      headers: { cookie: `bw_session=${before.cookie}` },
    });
    expect(codeOf(old)).toEqual([401, 'not-signed-in']);
    const mixed = await browser.ask('/v1/me', {
      method: 'PATCH',
      body: { name: 'Hadi' },
      headers: { 'x-breakwater-csrf': before.csrf },
    });
    expect(codeOf(mixed)).toEqual([403, 'csrf-invalid']);
  });
});

describe('one’s own account', () => {
  it('keeps name and preferences, one part at a time', async () => {
    const { browser } = await invited('Iman', ['reviewer']);
    const wellness = { greyscale: true, blur: false, mute: true, foldSevere: true };
    await browser.ask('/v1/me', { method: 'PATCH', body: { preferences: { locale: 'ur' } } });
    await browser.ask('/v1/me', { method: 'PATCH', body: { name: 'Iman Noor', preferences: { wellness } } });
    expect((await browser.ask('/v1/me')).body).toMatchObject({
      name: 'Iman Noor',
      preferences: { locale: 'ur', theme: 'auto', wellness, languages: [] },
    });
    const wrong = await browser.ask('/v1/me', { method: 'PATCH', body: { preferences: { theme: 'pink' } } });
    expect(codeOf(wrong)).toEqual([400, 'request-invalid']);
  });

  it('has keys that act in one’s name and that nobody else can revoke', async () => {
    const { browser, id } = await invited('Jamil', ['reviewer']);
    const other = await invited('Kiran', ['reviewer']);
    const made = await browser.ask('/v1/me/keys', { body: { name: 'script', scopes: ['review', 'admin'] } });
    const { key, token } = made.body as { key: { id: string; owner: string }; token: string };
    expect([made.status, key.owner]).toEqual([201, id]);
    expect((await server.ask('/v1/jobs', { key: token })).status).toBe(200);
    expect(codeOf(await server.ask('/v1/keys', { key: token }))).toEqual([403, 'permission-missing']);
    expect(codeOf(await server.ask('/v1/me', { key: token }))).toEqual([403, 'session-needed']);
    const foreign = await other.browser.ask(`/v1/me/keys/${key.id}`, { method: 'DELETE' });
    expect(codeOf(foreign)).toEqual([404, 'key-not-found']);
    expect((await browser.ask(`/v1/me/keys/${key.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(codeOf(await server.ask('/v1/jobs', { key: token }))).toEqual([401, 'key-unknown']);
  });

  it('of somebody whose roles change is signed out at once', async () => {
    const { browser, id } = await invited('Latif', ['reviewer']);
    await server.breakwater.access.staff.change(id, { roles: ['auditor'], by: 'test' });
    expect(codeOf(await browser.ask('/v1/session'))).toEqual([401, 'not-signed-in']);
  });
});

describe('a passkey', () => {
  it('is registered, signs in, renews the proof, and is removed', async () => {
    const { browser } = await invited('Maryam', ['lead']);
    const authenticator = createSoftwareAuthenticator({ origin });
    const options = (await browser.ask('/v1/me/passkeys/options', { method: 'POST' })).body;
    const registration = { name: 'laptop', response: authenticator.create(options) };
    const made = await browser.ask('/v1/me/passkeys', { body: registration });
    expect([made.status, (made.body as Passkey).name]).toEqual([201, 'laptop']);
    expect(codeOf(await browser.ask('/v1/me/passkeys', { body: registration }))).toEqual([
      409,
      'challenge-unknown',
    ]);

    const elsewhere = openBrowser();
    const challenge = (await elsewhere.ask('/v1/session/passkey/options', { method: 'POST' })).body;
    const proof = authenticator.get(challenge);
    const signedIn = await elsewhere.ask('/v1/session/passkey', { body: proof });
    expect((signedIn.body as StaffSession).staff.name).toBe('Maryam');
    expect(codeOf(await openBrowser().ask('/v1/session/passkey', { body: proof }))).toEqual([
      409,
      'challenge-unknown',
    ]);

    const again = (await elsewhere.ask('/v1/session/passkey/options', { method: 'POST' })).body;
    const renewed = await elsewhere.ask('/v1/session/step-up', {
      body: { passkey: authenticator.get(again) },
    });
    expect((renewed.body as StaffSession).csrf).not.toBe((signedIn.body as StaffSession).csrf);
    const { passkeys } = (await elsewhere.ask('/v1/me/passkeys')).body as { passkeys: Passkey[] };
    const path = `/v1/me/passkeys/${passkeys[0]?.id}`;
    expect((await elsewhere.ask(path, { method: 'DELETE' })).status).toBe(204);
  });

  it('needs a name: the number of this machine is refused with what to do', async () => {
    const answer = await server.ask('/v1/session/passkey/options', { key: null, method: 'POST' });
    expect(codeOf(answer)).toEqual([409, 'public-address-needed']);
    const foreign = await server.ask('/v1/session/passkey', { key: null, body: { id: 'x' } });
    expect(codeOf(foreign)).toEqual([400, 'request-invalid']);
  });
});

describe('single sign-on', () => {
  async function visit(browser = openBrowser()) {
    const start = await browser.ask('/v1/session/oidc');
    const back = await provider.authorize(start.headers.get('location') ?? '');
    return { browser, start, back };
  }

  it('lets in who is known, and says by name how one can sign in', async () => {
    const { email, id } = await invited('Nadia', ['legal']);
    expect((await server.ask('/v1/session/methods', { key: null })).body).toEqual({
      password: true,
      passkey: true,
      oidc: { name: 'Example' },
    });
    Object.assign(provider.claims, { email, email_verified: true });
    const { browser, start, back } = await visit();
    expect(start.headers.getSetCookie()[0]).toMatch(
      /^bw_oidc=[\w-]{43}; Path=\/v1\/session\/oidc\/callback; Max-Age=600; HttpOnly; SameSite=Lax$/,
    );
    const answer = await browser.ask(back);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
    const session = (await browser.ask('/v1/session')).body as StaffSession;
    expect(session.staff.id).toBe(id);
    expect(session.steppedUpUntil).toBeUndefined();
    const replayed = await browser.ask(back);
    expect(replayed.headers.get('location')).toBe('/sign-in?problem=oidc-state-unknown');
  });

  it('does not take an answer into another browser, nor a stranger in', async () => {
    const { email } = await invited('Omar', ['legal']);
    Object.assign(provider.claims, { email, email_verified: true });
    const { back } = await visit();
    const planted = await openBrowser().ask(back);
    expect(planted.headers.get('location')).toBe('/sign-in?problem=oidc-state-unknown');
    Object.assign(provider.claims, { sub: 'stranger', email: 'stranger@example.org' });
    const stranger = await visit();
    const answer = await stranger.browser.ask(stranger.back);
    expect(answer.headers.get('location')).toBe('/sign-in?problem=oidc-staff-unknown');
    expect(stranger.browser.cookies.has('bw_session')).toBe(false);
  });
});

describe('the settings', () => {
  it('say how long a session lasts without a request', async () => {
    const { browser } = await invited('Parveen', ['reviewer']);
    await server.breakwater.settings.change({ sessionIdleMinutes: 5 }, 'test');
    const session = (await browser.ask('/v1/session')).body as StaffSession;
    expect(Date.parse(session.idleExpiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  });
});
