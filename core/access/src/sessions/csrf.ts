import { createHash } from 'node:crypto';
import { sameSecret } from '../secret.ts';

/**
 * The token that a page must send with every change: derived from the session's own token, which scripts cannot read
 * and which the database does not have. A new session token makes a new one.
 */
export function csrfOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
}

/** Whether what a page sent is the token of its session. */
export function isCsrf(sessionToken: string, sent: string | undefined): boolean {
  return sent !== undefined && sameSecret(csrfOf(sessionToken), sent);
}
