import { toInstant } from '@breakwater/kernel';
import { proofRefused, signInRefused } from '../access-error.ts';
import { attempt, forgive, lockSubjectOf, pairSubjectOf, type Subject } from '../attempts/lock-out.ts';
import type { AccessContext } from '../context.ts';
import { isPassword } from '../passwords/password.ts';
import type { StaffRecord } from '../staff-record.ts';
import { emailKey } from '../staff-record.ts';
import { knowsNetwork, noteNetwork } from '../store/sign-in-networks.ts';
import { findStaffByEmail } from '../store/staff.ts';
import { renewSession, type SignedIn, startSession } from './keep-sessions.ts';
import { recordRefusal } from './record-refusal.ts';

/** Where an attempt comes from. */
export interface Caller {
  /** IP address; only a hash of it is kept, for a day. */
  readonly address: string;
  readonly userAgent?: string | undefined;
}

/** Ways in that need a password. */
export interface PasswordSignIn {
  /** Throws AccessError 401 `sign-in-refused` whatever is wrong, 429 `sign-in-locked`. */
  signIn(email: string, password: string, caller: Caller): Promise<SignedIn>;
  /** Fresh proof in a session. Throws AccessError 403 `proof-refused`, 429 `sign-in-locked`. */
  stepUp(signedIn: SignedIn, password: string, caller: Caller): Promise<SignedIn>;
}

export function createPasswordSignIn(context: AccessContext): PasswordSignIn {
  const { storage } = context;

  /** Counts the attempt, then looks at the password: for an unknown account in the same way and as long. */
  async function prove(
    email: string,
    password: string,
    caller: Caller,
    find: () => Promise<StaffRecord | undefined>,
  ): Promise<{ staff: StaffRecord | undefined; subjects: Subject[]; pair: Subject }> {
    const account = emailKey(email);
    const pair = pairSubjectOf(account, caller.address);
    const subjects = [lockSubjectOf('address', caller.address), pair];
    if (!(await knowsNetwork(storage.db, pair.key))) subjects.push(lockSubjectOf('account', account));
    let locks = false;
    for (const subject of subjects) locks = (await attempt(context, subject)) || locks;
    const staff = await find();
    const fits = await isPassword(staff?.passwordHash, password);
    if (fits && staff && !staff.member.disabled) return { staff, subjects, pair };
    await recordRefusal(context, 'password', { subject: staff?.member.id, locks });
    return { staff: undefined, subjects, pair };
  }

  return {
    signIn: async (email, password, caller) => {
      const { staff, subjects, pair } = await prove(email, password, caller, () =>
        findStaffByEmail(storage.db, emailKey(email)),
      );
      if (!staff) throw signInRefused();
      return storage.work(async (work) => {
        for (const subject of subjects) await forgive(work.db, subject);
        await noteNetwork(work.db, pair.key, toInstant(context.clock.now()));
        return startSession(work, context, { staff, method: 'password', userAgent: caller.userAgent });
      });
    },
    stepUp: async (signedIn, password, caller) => {
      const { email } = signedIn.staff.member;
      const { staff, subjects } = await prove(email, password, caller, async () => signedIn.staff);
      if (!staff) throw proofRefused();
      return storage.work(async (work) => {
        for (const subject of subjects) await forgive(work.db, subject);
        return renewSession(work, context, signedIn, 'password');
      });
    },
  };
}
