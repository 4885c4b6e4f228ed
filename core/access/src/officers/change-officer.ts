import type { Officer } from '@breakwater/contracts/orders';
import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { findOfficer, lockOfficer, setOfficerDisabled, setVouch } from '../store/officers.ts';
import { officerNotFound } from './officer-error.ts';
import type { OfficerContext } from './officer-ports.ts';
import { vouch } from './vouch.ts';

export interface OfficerChange {
  /** Vouched for anew until then, a year at most. */
  readonly expiresAt?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Who changes it, as records name them. */
  readonly by: string;
}

/**
 * Vouches for an account anew, disables or enables it. Sessions and open invitations of a disabled one end at once:
 * the table sees to that.
 *
 * @throws AccessError 404 `officer-not-found`, 422 `officer-invalid`
 */
export async function changeOfficer(
  context: OfficerContext,
  work: Work,
  id: string,
  { expiresAt, disabled, by }: OfficerChange,
): Promise<Officer> {
  const before = isId(id) ? await lockOfficer(work.db, id) : undefined;
  if (!before) throw officerNotFound();
  if (expiresAt !== undefined) await setVouch(work.db, id, vouch(context, expiresAt, by));
  if (disabled !== undefined && disabled !== before.disabled) {
    await setOfficerDisabled(work.db, id, disabled ? toInstant(context.clock.now()) : undefined);
  }
  const after = await findOfficer(work.db, id);
  if (!after) throw officerNotFound();
  if (expiresAt !== undefined && after.joinedAt !== undefined) await context.ports.vouched(work, after, by);
  const detail = {
    ...(expiresAt !== undefined && { expiresAt: after.expiresAt }),
    ...(disabled !== undefined && { disabled }),
  };
  work.record({ actor: by, action: 'officer.changed', subject: id, detail });
  return after;
}
