import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { linkUnknown } from '../access-error.ts';
import { attempt, forgive, lockSubjectOf } from '../attempts/lock-out.ts';
import type { AccessContext } from '../context.ts';
import { endSetUpKeys } from '../keys/end-set-up-keys.ts';
import { checkPassword, hashPassword } from '../passwords/password.ts';
import { type SignedIn, startSession } from '../sessions/keep-sessions.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { emailKey, type StaffRecord, staffActor } from '../staff-record.ts';
import { findStaff, setNewcomerSince, setPasswordHash } from '../store/staff.ts';
import { endAccess } from './end-access.ts';
import { closeLink, openLink } from './links.ts';

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
  const open = async (trx: Db): Promise<StaffRecord> => {
    const { staffId } = await openLink(trx, 'invite', token, clock.now());
    const staff = staffId === undefined ? undefined : await findStaff(trx, staffId);
    if (!staff || staff.member.disabled) throw linkUnknown();
    return staff;
  };
  const { member } = await storage.transaction(open);
  if (password !== undefined) await checkPassword(password, [member.name, member.email]);
  const hash = password === undefined ? undefined : await hashPassword(password);
  return storage.work(async (work) => {
    const staff = await open(work.db);
    // Whoever came in between, by single sign-on with a stolen account, is put out too.
    const ended = member.lastSeenAt === undefined ? undefined : await endAccess(work, context, staff);
    if (hash !== undefined) await setPasswordHash(work.db, member.id, hash);
    await setNewcomerSince(work.db, member.id, toInstant(clock.now()));
    if (staff.permissions.has('keys.manage')) await endSetUpKeys(work, toInstant(clock.now()));
    await closeLink(work.db, token, clock.now());
    await forgive(work.db, subject);
    await forgive(work.db, lockSubjectOf('account', emailKey(member.email)));
    const actor = staffActor(member.id);
    const detail = { passwordSet: hash !== undefined, ...(ended && { ended }) };
    work.record({ actor, action: 'staff.invite-accepted', subject: member.id, detail });
    if (ended) work.emit('staff.changed', { staffId: member.id });
    const now = { ...staff, recovered: ended };
    return startSession(work, context, { staff: now, method: 'link', userAgent: caller.userAgent });
  });
}
