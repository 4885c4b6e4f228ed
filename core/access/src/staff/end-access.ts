import type { StaffRecovery } from '@breakwater/contracts/access';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { AccessContext } from '../context.ts';
import type { StaffRecord } from '../staff-record.ts';
import { keysOf, setRevoked } from '../store/api-keys.ts';
import { forgetSubjects } from '../store/oidc-subjects.ts';
import { STAFF_PASSKEYS } from '../store/passkey-tables.ts';
import { passkeysOf, removePasskeys } from '../store/passkeys.ts';
import { removeSessions, sessionsOf } from '../store/sessions.ts';
import { clearPassword, setRecovered } from '../store/staff.ts';

/**
 * Ends every way in that a person has: sessions, passkeys, keys, the password. Whoever asks to be let in anew has lost
 * one of them, and perhaps to somebody: nothing of before may stay. The person is told what ended, in their next session;
 * what ended before and was not seen yet counts along.
 */
export async function endAccess(
  work: Work,
  { clock }: Pick<AccessContext, 'clock'>,
  { member, recovered }: Pick<StaffRecord, 'member' | 'recovered'>,
): Promise<StaffRecovery> {
  const { id } = member;
  const at = toInstant(clock.now());
  const keys = (await keysOf(work.db, id)).filter(({ revokedAt }) => revokedAt === undefined);
  const ended: StaffRecovery = {
    at,
    sessions: (recovered?.sessions ?? 0) + (await sessionsOf(work.db, id)).length,
    passkeys: (recovered?.passkeys ?? 0) + (await passkeysOf(work.db, STAFF_PASSKEYS, id)).length,
    keys: (recovered?.keys ?? 0) + keys.length,
  };
  await removeSessions(work.db, id);
  await removePasskeys(work.db, STAFF_PASSKEYS, id);
  await clearPassword(work.db, id);
  await forgetSubjects(work.db, id);
  for (const key of keys) {
    await setRevoked(work.db, key.id, at);
    work.emit('key.changed', { keyId: key.id });
  }
  await setRecovered(work.db, id, ended);
  return ended;
}
