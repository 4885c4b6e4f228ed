import type { Scope } from '@breakwater/contracts';
import { PERMISSIONS, type Permission } from '@breakwater/contracts';

const INGEST: readonly Permission[] = ['events.ingest', 'gate.check'];
const READ: readonly Permission[] = [
  'live.read',
  'verdicts.read',
  'decisions.read',
  'policies.read',
  'queues.read',
  'rules.read',
  'banks.read',
  'screening.read',
  'gate.read',
  'networks.read',
  'models.read',
  'law.read',
  'ledger.read',
  'settings.read',
];
const REVIEW: readonly Permission[] = [
  'jobs.read',
  'jobs.decide',
  'jobs.confirm',
  'jobs.escalated',
  'jobs.bulk',
  'decisions.read',
  'decisions.undo',
  'accounts.read',
  'accounts.erase',
  'media.graphic',
  'reporters.read',
  'screening.decide',
  'networks.decide',
  'statements.read',
  'appeals.read',
  'appeals.decide',
  'notices.read',
  'quality.read',
  'quality.review',
  'quality.manage',
  'authorities.read',
  'orders.read',
  'orders.write',
  'orders.decide',
  'orders.legal',
  'disclosure.read',
  'disclosure.prepare',
  'disclosure.approve',
  'ledger.write',
  'ledger.decide',
];
/** What no key may do, whatever its scopes: where users signed in from is read by people in a session. */
export const NO_KEYS: readonly Permission[] = ['accounts.sign-ins'];
const TAKEN = new Set([...INGEST, ...READ, ...REVIEW, ...NO_KEYS]);

/** What each scope of an API key lets it do. `admin` is all that no other scope has, but for what no key may do. */
export const SCOPE_PERMISSIONS: Readonly<Record<Scope, readonly Permission[]>> = {
  ingest: INGEST,
  read: READ,
  review: REVIEW,
  admin: PERMISSIONS.filter((permission) => !TAKEN.has(permission)),
};

/**
 * The permissions of a key with these scopes.
 *
 * @example
 * ```ts
 * permissionsOf(['ingest']).has('events.ingest') // => true
 * permissionsOf(['admin']).has('events.ingest') // => false
 * ```
 */
export function permissionsOf(scopes: readonly Scope[]): ReadonlySet<Permission> {
  return new Set(scopes.flatMap((scope) => SCOPE_PERMISSIONS[scope]));
}
