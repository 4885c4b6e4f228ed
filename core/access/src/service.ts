import type { Scope } from '@breakwater/contracts/access';
import { AccessError, invalidKey } from './access-error.ts';
import { checkScopes, checkSource } from './api-key.ts';

/** A program that works with this installation, with rights of its own that people granted. */
export interface Service {
  readonly id: string;
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** Source that its events belong to. */
  readonly source: string;
  readonly scopes: readonly Scope[];
  /** The platforms that it is bound to; all when left out. */
  readonly platforms?: readonly string[];
  /** Id of the person who answers for it; left out where somebody has to take it over. */
  readonly owner?: string;
  /** Until when somebody should take it over; two weeks later it ends. */
  readonly takeOverBy?: string;
  readonly createdAt: string;
  readonly createdBy?: string;
  readonly endedAt?: string;
}

export interface NewService {
  readonly name: string;
  readonly purpose: string;
  readonly scopes: readonly string[];
  readonly source: string;
  readonly platforms?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  readonly by?: string | undefined;
}

const DAY_MS = 86_400_000;
/** Within this time somebody takes a service over whose owner has left. */
export const TAKE_OVER_MS = 14 * DAY_MS;
/** So long after that it goes on, with a reminder each day, before it ends. */
export const OVERDUE_MS = 14 * DAY_MS;

/** Throws AccessError 422 `key-invalid` with a pointer. */
export function checkService(wanted: Omit<NewService, 'by'>): Scope[] {
  if (wanted.name.trim() === '' || wanted.name.length > 200 || wanted.name.includes('\0'))
    throw invalidKey('/name', 'A name of 1 to 200 characters is needed, without NUL.');
  const { purpose } = wanted;
  if (purpose.trim() === '' || purpose.length > 500 || purpose.includes('\0'))
    throw invalidKey('/purpose', 'Say in a sentence what it is for: 1 to 500 characters.');
  checkSource(wanted.source);
  checkPlatforms(wanted.platforms);
  return checkScopes(wanted.scopes);
}

const PLATFORM = /^[^\s\0]{1,100}$/u;

/** Throws AccessError 422 `key-invalid` unless they can be platforms: at least one, each once. */
export function checkPlatforms(platforms: readonly string[] | undefined): void {
  if (platforms === undefined) return;
  const wrong = platforms.findIndex(
    (platform, at) => !PLATFORM.test(platform) || platforms.indexOf(platform) !== at,
  );
  if (wrong >= 0 || platforms.length === 0 || platforms.length > 100)
    throw invalidKey(
      wrong >= 0 ? `/platforms/${wrong}` : '/platforms',
      'Name 1 to 100 platforms, each once and without spaces; leave it out for all.',
    );
}

/**
 * Whether a service still works at an instant, in milliseconds: it was not ended, and somebody answers for it or was
 * given the time to take it over.
 *
 * @example
 * ```ts
 * isServing({}, 0) // => true
 * isServing({ takeOverBy: '2026-01-15T00:00:00.000Z' }, Date.parse('2026-01-28T00:00:00Z')) // => true
 * isServing({ takeOverBy: '2026-01-15T00:00:00.000Z' }, Date.parse('2026-01-29T00:00:00Z')) // => false
 * ```
 */
export function isServing(
  { endedAt, takeOverBy }: Pick<Service, 'endedAt' | 'takeOverBy'>,
  now: number,
): boolean {
  if (endedAt !== undefined) return false;
  return takeOverBy === undefined || now < Date.parse(takeOverBy) + OVERDUE_MS;
}

export function serviceNotFound(): AccessError {
  return new AccessError('service-not-found', 'There is no service with this id.', { status: 404 });
}

export function serviceEnded(): AccessError {
  const message = 'This service has ended, and its keys with it. Make a new one.';
  return new AccessError('service-ended', message, { status: 409 });
}
