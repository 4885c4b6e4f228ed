import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../http/create-app.ts';
import { consoleRoutes } from './console.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-console-'));
const built = fastify();
const unbuilt = fastify();

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="breakwater-nonce">');
  writeFileSync(join(folder, 'addresses.json'), JSON.stringify(['accounts', 'live', 'review', 'settings']));
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'let a = 1;'.repeat(100));
  writeFileSync(join(folder, 'secret.txt'), 'not of the build');
  consoleRoutes(built as unknown as App, folder);
  consoleRoutes(unbuilt as unknown as App, join(folder, 'nowhere'));
});
afterAll(async () => {
  await Promise.all([built.close(), unbuilt.close()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('the console over HTTP', () => {
  it('answers its own addresses with the page, and no others', async () => {
    for (const path of ['/', '/live', '/review?open=x', '/accounts/demo/a1', '/settings/staff']) {
      expect((await built.inject(path)).statusCode).toBe(200);
    }
    for (const path of ['/v1/nothing', '/elsewhere', '/s/token', '/n/token', '/assets/nothing.js']) {
      expect((await built.inject(path)).statusCode).toBe(404);
    }
  });

  it('gives each page a nonce of its own, and a policy without inline scripts', async () => {
    const [first, second] = await Promise.all([built.inject('/live'), built.inject('/live')]);
    const nonceOf = (page: { body: string }) => /nonce="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect(nonceOf(first)).toMatch(/^[\w+/]{22}==$/);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonceOf(first)}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('lets files of the build be kept for ever, and reaches nothing else', async () => {
    const file = await built.inject({ url: '/assets/main-1.js', headers: { 'accept-encoding': 'gzip' } });
    expect(file.headers['cache-control']).toMatch(/immutable/);
    expect(file.headers['content-encoding']).toBe('gzip');
    expect((await built.inject('/assets/main-1.js')).body).toMatch(/^let a/);
    for (const path of ['/assets/..%2fsecret.txt', '/assets/../secret.txt', '/assets/%2e%2e%2fsecret.txt']) {
      expect((await built.inject(path)).statusCode).toBe(404);
    }
  });

  it('says plainly that it is not built', async () => {
    const answer = await unbuilt.inject('/');
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('not built')]);
  });
});
