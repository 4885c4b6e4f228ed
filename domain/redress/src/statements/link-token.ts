import { hash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Makes a token for a link that nobody can guess: 256 random bits, base64url. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text has the form of such a token. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is stored of a token; the token itself is kept nowhere. */
export function hashToken(token: string): string {
  return hash('sha256', token);
}
