import { createHash, hash, randomBytes } from 'node:crypto';

const PREFIX = 'bw_';
const SECRET_CHARS = 43; // 32 bytes as base64url
const CHECKSUM_CHARS = 6;
const FORM = new RegExp(`^${PREFIX}[A-Za-z0-9_-]{${SECRET_CHARS + CHECKSUM_CHARS}}$`);

/** A new API key token: 256 random bits, recognisable by its prefix, and with a checksum against typing errors. */
export function createToken(): string {
  const secret = randomBytes(32).toString('base64url');
  return `${PREFIX}${secret}${checksum(secret)}`;
}

/**
 * Whether a text has the form of a token. What has not need not be looked up.
 *
 * @example
 * ```ts
 * isToken('bw_secret') // => false
 * ```
 */
export function isToken(text: string): boolean {
  if (!FORM.test(text)) return false;
  const secret = text.slice(PREFIX.length, PREFIX.length + SECRET_CHARS);
  return text.endsWith(checksum(secret));
}

/** SHA-256 of a token, hex: all that is kept of it. Enough without salt, since a token is random throughout. */
export function hashToken(token: string): string {
  return hash('sha256', token);
}

function checksum(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url').slice(0, CHECKSUM_CHARS);
}
