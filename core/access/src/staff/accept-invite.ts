import { toInstant } from '@breakwater/kernel';
import { appendOutbox } from '@breakwater/storage';
import { linkUnknown } from '../access-error.ts';
import type { AccessContext } from '../context.ts';
import { endSetUpKeys } from '../keys/end-set-up-keys.ts';
import { type SignedIn, startSession } from '../sessions/keep-sessions.ts';
import { attempt, forgive, lockSubjectOf } from '../sessions/lock-out.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { findStaff, setNewcomerSince, setPasswordHash } from '../store/staff.ts';
import { emailKey } from './check-staff.ts';
import { endAccess } from './end-access.ts';
import { closeLink, openLink } from './links.ts';
import { checkPassword, hashPassword } from './password.ts';
import { type StaffRecord, staffActor } from './staff-record.ts';

export interface InviteAnswer {
  readonly token: string;
  /** Left out by who wants to come in by passkey alone. */
  readonly password?: string | undefined;
}

/**
 * Lets a person in who has an invitation, and sets their password. Sessions from before end.
 *
 * @throws AccessError 404 `link-unknown`, 410 `link-expired` or `link-used`, 422 `password-refused`,
 * 429 `sign-in-locked`
 */
export async function acceptInvite(
  context: AccessContext,
  { token, password }: InviteAnswer,
  caller: Caller,
): Promise<SignedIn> {
  const { storage, clock } = context;
  const subject = lockSubjectOf('address', caller.address);
  await attempt(context, subject);
  const open = async (trx: Parameters<typeof openLink>[0]): Promise<StaffRecord> => {
    const { staffId } = await openLink(trx, 'invite', token, clock.now());
    const staff = staffId === undefined ? undefined : await findStaff(trx, staffId);
    if (!staff || staff.member.disabled) throw linkUnknown();
    return staff;
  };
  const { member } = await storage.transaction(open);
  if (password !== undefined) await checkPassword(password, [member.name, member.email]);
  const hash = password === undefined ? undefined : await hashPassword(password);
  return storage.transaction(async (trx) => {
    const staff = await open(trx);
    // Whoever came in between, by single sign-on with a stolen account, is put out too.
    const ended = member.lastSeenAt === undefined ? undefined : await endAccess(trx, context, staff);
    if (hash !== undefined) await setPasswordHash(trx, member.id, hash);
    await setNewcomerSince(trx, member.id, toInstant(clock.now()));
    if (staff.permissions.has('keys.manage')) await endSetUpKeys(trx, toInstant(clock.now()));
    await closeLink(trx, token, clock.now());
    await forgive(trx, subject);
    await forgive(trx, lockSubjectOf('account', emailKey(member.email)));
    const actor = staffActor(member.id);
    const detail = { passwordSet: hash !== undefined, ...(ended && { ended }) };
    await context.record(trx, [{ actor, action: 'staff.invite-accepted', subject: member.id, detail }]);
    if (ended) await appendOutbox(trx, 'staff.changed', { staffId: member.id });
    const now = { ...staff, recovered: ended };
    return startSession(trx, context, { staff: now, method: 'link', userAgent: caller.userAgent });
  });
}
