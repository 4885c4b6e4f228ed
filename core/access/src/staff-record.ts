import type { Permission } from '@breakwater/contracts';
import type { StaffMember, StaffRecovery } from '@breakwater/contracts/access';

/** A member of staff as stored, with what all their roles together let them do. */
export interface StaffRecord {
  readonly member: StaffMember;
  readonly permissions: ReadonlySet<Permission>;
  /** Left out where somebody signs in by passkey or single sign-on only. */
  readonly passwordHash: string | undefined;
  /** Milliseconds since the epoch: when they were added, invited or came in, whichever was last. */
  readonly newcomerSince: number | undefined;
  /** What ended when they were let in anew, until they have seen it. */
  readonly recovered: StaffRecovery | undefined;
}

/** How records name a person. */
export function staffActor(id: string): string {
  return `staff:${id}`;
}

/**
 * What two e-mail addresses share that are the same person's.
 *
 * @example
 * ```ts
 * emailKey(' Amina@Example.org') // => 'amina@example.org'
 * ```
 */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
