/** How somebody proved at the beginning of a session who they are. */
export type SignInMethod = 'password' | 'passkey' | 'oidc' | 'link' | 'device';

/** A session as stored; times in milliseconds since the epoch. Of its token only the SHA-256 is kept. */
export interface SessionRecord {
  readonly id: string;
  readonly staffId: string;
  readonly method: SignInMethod;
  readonly userAgent?: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** Ends then whatever happens. */
  readonly expiresAt: number;
  /** When the person last proved with a password or a passkey who they are. */
  readonly steppedUpAt?: number;
}

const HOUR_MS = 3_600_000;

/** A working day: then one signs in again. */
export const SESSION_MS = 12 * HOUR_MS;
/** How long a session lasts without a request, unless settings say otherwise. */
export const DEFAULT_IDLE_MS = HOUR_MS / 2;
/** How long a proof with password or passkey is fresh enough for severe steps. */
export const STEP_UP_MS = HOUR_MS / 6;

/** Whether a session still holds at an instant. */
export function isAlive(
  session: Pick<SessionRecord, 'expiresAt' | 'lastSeenAt'>,
  now: number,
  idleMs: number,
): boolean {
  return now < session.expiresAt && now < session.lastSeenAt + idleMs;
}

/**
 * Until when severe steps need no new proof, in milliseconds since the epoch; undefined when one is needed now.
 *
 * @example
 * ```ts
 * steppedUpUntil(1_000, 5_000) // => 601000
 * steppedUpUntil(1_000, 700_000) // => undefined
 * steppedUpUntil(undefined, 5_000) // => undefined
 * ```
 */
export function steppedUpUntil(steppedUpAt: number | undefined, now: number): number | undefined {
  const until = steppedUpAt === undefined ? now : steppedUpAt + STEP_UP_MS;
  return until > now ? until : undefined;
}
