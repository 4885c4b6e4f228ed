import type { ChangeKind, ChangeState } from '@breakwater/contracts/access';
import { AccessError } from './access-error.ts';

/** A change of who may do what, as it was asked for and shown. */
export interface AccessChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** What is to be done, exactly. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What it changes, as it stood when it was asked for; when that is no longer so, the change is void. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** SHA-256 of kind, body and shown: who consents names it, so that they consent to what they saw. */
  readonly digest: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  /** Asked for at the machine itself: it takes effect then, unless an administrator refuses it before. */
  readonly dueAt?: string;
  readonly reason?: string;
  readonly state: ChangeState;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

const HOUR_MS = 3_600_000;
/** How long a change waits for consent. */
export const CONSENT_MS = 7 * 24 * HOUR_MS;
/** How long what was asked for at the machine waits, so that an administrator who is there can refuse it. */
export const MACHINE_DELAY_MS = 24 * HOUR_MS;

export function changeNotFound(): AccessError {
  return new AccessError('change-not-found', 'There is no change with this id.', { status: 404 });
}

export function changeNotWaiting(state: ChangeState): AccessError {
  const message = `This change no longer waits: it is ${state}. Ask for it anew.`;
  return new AccessError('change-not-waiting', message, { status: 409 });
}

export function secondAdministratorNeeded(): AccessError {
  const message = 'You asked for this change yourself: another administrator has to consent to it.';
  return new AccessError('second-administrator-needed', message, { status: 409 });
}

export function changeVoid(): AccessError {
  const message =
    'What you were shown is no longer so: the change was altered, or what it changes was. Look at it again; if it is void, ask for it anew.';
  return new AccessError('change-void', message, { status: 409 });
}

export function stillWaits(dueAt: string): AccessError {
  const message = `This was asked for at the machine itself. It takes effect at ${dueAt}, unless it is refused before; nobody can hasten it.`;
  return new AccessError('change-delayed', message, { status: 409, extra: { dueAt } });
}
