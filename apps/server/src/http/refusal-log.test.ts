import type { Access, Principal } from '@breakwater/access';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from './create-app.ts';

const lines: Record<string, unknown>[] = [];
let app: App;

/** Of all callers the one with this key is known, and may do nothing. */
const NOBODY: Principal = {
  kind: 'key',
  actor: 'key:one',
  name: 'one',
  source: 'one',
  permissions: new Set(),
};

beforeAll(async () => {
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const access = { authenticate: async () => NOBODY } as unknown as Access;
  app = createApp({
    logger,
    access,
    publicUrl: undefined,
    trustProxy: [],
    record: async () => undefined,
    onRequestDone: () => undefined,
    platformOf: async () => undefined,
  });
  app.get('/v1/things', { config: { permission: 'jobs.read', platform: 'none' } }, async () => ({}));
  app.get('/v1/open', { config: { permission: 'public', platform: 'none' } }, async () => ({}));
  await app.ready();
});
afterAll(() => app.close());

describe('refusals in the log', () => {
  it('say who was refused what, also where only warnings are kept', async () => {
    await app.inject({ url: '/v1/things' });
    await app.inject({ url: '/v1/things?q=amina', headers: { authorization: 'Bearer secret' } });
    await app.inject({ url: '/v1/open', headers: { host: 'rebound.example' } });
    expect(lines).toMatchObject([
      { route: '/v1/things', status: 401, code: 'credentials-missing', actor: 'stranger' },
      { route: '/v1/things', status: 403, code: 'permission-missing', actor: 'key:one' },
      { route: '/v1/open', status: 421, code: 'host-unknown', actor: 'stranger' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/amina|secret/);
  });

  it('and nothing where nothing was refused', async () => {
    lines.length = 0;
    await app.inject({ url: '/v1/open' });
    expect(lines).toEqual([]);
  });

  it('TRACE, which would show what a proxy added, is no method of ours', async () => {
    const { statusCode } = await app.inject({ method: 'TRACE' as 'GET', url: '/v1/open' });
    expect(statusCode).toBe(404);
  });
});

describe('what is no page', () => {
  it('may load nothing and be shown nowhere, whatever a browser takes it for', async () => {
    const { headers } = await app.inject({ url: '/v1/open' });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
