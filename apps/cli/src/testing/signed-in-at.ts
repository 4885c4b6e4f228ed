import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestServer, TestSession } from '@breakwater/server/testing';

/** What the environment of a terminal is at which this person has signed in. */
export function signedInAt(
  server: Pick<TestServer, 'address'>,
  { cookie, session }: Pick<TestSession, 'cookie' | 'session'>,
): Record<string, string> {
  const url = server.address ?? '';
  const file = join(mkdtempSync(join(tmpdir(), 'breakwater-session-')), 'session.json');
  const { csrf, expiresAt, staff } = session;
  writeFileSync(file, JSON.stringify({ url, cookie, csrf, expiresAt, name: staff.name }), { mode: 0o600 });
  return { BREAKWATER_URL: url, BREAKWATER_SESSION_FILE: file };
}
