import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { clearCookie, setCookie } from './session-cookie.ts';

/** The Set-Cookie header that a browser gets which asked under this host name. */
async function cookieFor(host: string, publicUrl?: string): Promise<string> {
  const app = fastify();
  app.get('/set', (request, reply) => {
    setCookie(reply, request, 'bw_session', { value: 'x', maxAgeSeconds: 60, sameSite: 'Strict', publicUrl });
    return reply.send();
  });
  app.get('/clear', (request, reply) => {
    clearCookie(reply, request, 'bw_session', { publicUrl });
    return reply.send();
  });
  const set = await app.inject({ url: '/set', headers: { host } });
  const cleared = await app.inject({ url: '/clear', headers: { host } });
  await app.close();
  expect(String(cleared.headers['set-cookie'])).toMatch(/^bw_session=; Path=\/; Max-Age=0; HttpOnly;/);
  return String(set.headers['set-cookie']);
}

describe('a session cookie', () => {
  it.each([
    ['localhost:8080', undefined],
    ['127.0.0.1:8080', undefined],
    ['[::1]:8080', undefined],
    ['localhost:8080', 'http://localhost:8080'],
  ])('goes over plain http on this machine (%s, %s)', async (host, publicUrl) => {
    expect(await cookieFor(host, publicUrl)).toBe(
      'bw_session=x; Path=/; Max-Age=60; HttpOnly; SameSite=Strict',
    );
  });

  it.each([
    ['safety.example.org', undefined],
    ['127.0.0.1.example.org', undefined],
    ['localhost.example.org:8080', undefined],
    ['127.0.0.1:8080', 'https://safety.example.org'],
  ])('goes over TLS alone elsewhere (%s, %s)', async (host, publicUrl) => {
    expect(await cookieFor(host, publicUrl)).toMatch(/; Secure$/);
  });
});
