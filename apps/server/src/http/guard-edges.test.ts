import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** Asks under another name; `fetch` does not let anybody do that. */
function askAs(
  server: TestServer,
  host: string,
  path = '/v1/session',
  cookie = '',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, ...(cookie && { cookie }) };
    const asking = request(new URL(path, server.address), { headers, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

describe('behind TLS', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      BREAKWATER_PUBLIC_URL: 'https://safety.example.org',
      BREAKWATER_HOSTS: 'breakwater.internal',
    });
  });
  afterAll(() => server.stop());

  it.each([
    'safety.example.org',
    'SAFETY.example.org:443',
    'breakwater.internal:8080',
    '127.0.0.1:8080',
    'localhost',
  ])('is asked as %s', async (host) => {
    expect((await askAs(server, host)).status).toBe(401);
  });

  it.each([
    'rebound.example',
    'safety.example.org.rebound.example',
    '198.51.100.7',
    'example.org',
    '127.0.0.1.nip.example',
  ])('is not asked as %s', async (host) => {
    const { status, body } = await askAs(server, host);
    expect([status, JSON.parse(body).code]).toEqual([421, 'host-unknown']);
    expect((await askAs(server, host, '/')).status).toBe(421);
  });

  it('is probed by any name', async () => {
    expect((await askAs(server, '10.1.2.3:8080', '/healthz')).status).toBe(200);
  });

  it('says to every answer that it is reached over TLS alone', async () => {
    for (const path of ['/healthz', '/v1/session', '/docs/', '/notice', '/nowhere'])
      expect((await askAs(server, 'safety.example.org', path)).headers['strict-transport-security']).toBe(
        'max-age=63072000; includeSubDomains',
      );
  });

  it('sets cookies that no other host can, and takes no others', async () => {
    const { email, password } = await server.signIn('Amina', ['reviewer']);
    const { headers } = await server.ask('/v1/session', { key: null, body: { email, password } });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-bw_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/,
    );
    const token = cookie.split(';')[0]?.split('=')[1] ?? '';
    const asked = async (sent: string) =>
      (await askAs(server, 'safety.example.org', '/v1/session', sent)).status;
    expect(await asked(`__Host-bw_session=${token}`)).toBe(200);
    expect(await asked(`bw_session=${token}`)).toBe(401);
    expect(await asked(`bw_session=${token}; __Host-bw_session=x`)).toBe(401);
  });
});

describe('without a public address', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('is asked by number or as this machine, and not by a name', async () => {
    expect((await askAs(server, '198.51.100.7:8080')).status).toBe(401);
    expect((await askAs(server, '[::1]:8080')).status).toBe(401);
    const answer = await askAs(server, 'rebound.example');
    expect(answer.status).toBe(421);
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });

  it('shows its description under the policy of the console: no script and no style from a text', async () => {
    const { headers, body } = await askAs(server, 'localhost', '/docs/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|https:|sha256|validator/);
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=/);
  });
});
