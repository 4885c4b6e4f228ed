import type { StaffMember, StaffPreferences } from '@breakwater/contracts/access';
import { proofNeeded, staffNotFound } from '../access-error.ts';
import type { AccessContext } from '../context.ts';
import { checkPassword, hashPassword } from '../passwords/password.ts';
import { steppedUpUntil } from '../session-record.ts';
import { renewSession, type SignedIn } from '../sessions/keep-sessions.ts';
import type { Caller, PasswordSignIn } from '../sessions/sign-in.ts';
import { staffActor } from '../staff-record.ts';
import { removeSessions } from '../store/sessions.ts';
import {
  findStaff,
  lockStaff,
  setName,
  setPasswordHash,
  setPreferences,
  setRecovered,
} from '../store/staff.ts';
import { checkName } from './check-staff.ts';

export interface OwnChange {
  readonly name?: string | undefined;
  readonly preferences?: Partial<StaffPreferences> | undefined;
}

/** What people change about themselves. */
export interface OwnAccount {
  /** They have seen what ended when they were let in anew. */
  seenRecovery(staffId: string): Promise<void>;
  /** Throws AccessError 422 `staff-invalid`. */
  change(staffId: string, change: OwnChange): Promise<StaffMember>;
  /**
   * Sets one's own password: with the one before, or with fresh proof where there was none. All other sessions end,
   * this one gets another token. Throws AccessError 403 `proof-refused` or `proof-needed`, 422 `password-refused`,
   * 429 `sign-in-locked`.
   */
  setPassword(
    signedIn: SignedIn,
    passwords: { readonly current?: string | undefined; readonly password: string },
    caller: Caller,
  ): Promise<SignedIn>;
}

export function createOwnAccount(context: AccessContext, signIn: PasswordSignIn): OwnAccount {
  const { storage, clock } = context;

  async function prove(signedIn: SignedIn, current: string | undefined, caller: Caller): Promise<SignedIn> {
    if (current !== undefined) return signIn.stepUp(signedIn, current, caller);
    const isFresh = steppedUpUntil(signedIn.session.steppedUpAt, clock.now()) !== undefined;
    if (signedIn.staff.passwordHash !== undefined || !isFresh) throw proofNeeded();
    return signedIn;
  }

  return {
    seenRecovery: (staffId) => setRecovered(storage.db, staffId, undefined),
    change: (staffId, { name, preferences }) =>
      storage.transaction(async (trx) => {
        const before = await lockStaff(trx, staffId);
        if (!before) throw staffNotFound();
        if (name !== undefined) await setName(trx, staffId, checkName(name));
        if (preferences) await setPreferences(trx, staffId, { ...before.member.preferences, ...preferences });
        const after = await findStaff(trx, staffId);
        if (!after) throw staffNotFound();
        return after.member;
      }),
    setPassword: async (signedIn, { current, password }, caller) => {
      const { id, name, email } = signedIn.staff.member;
      const proved = await prove(signedIn, current, caller);
      await checkPassword(password, [name, email]);
      const hash = await hashPassword(password);
      return storage.work(async (work) => {
        await setPasswordHash(work.db, id, hash);
        await removeSessions(work.db, id, signedIn.session.id);
        work.record({ actor: staffActor(id), action: 'staff.password-set', subject: id, detail: {} });
        return renewSession(work, context, proved, 'password');
      });
    },
  };
}
