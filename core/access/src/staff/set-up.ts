import type { Role } from '@breakwater/contracts';
import { DEFAULT_PREFERENCES } from '@breakwater/contracts/access';
import { toInstant } from '@breakwater/kernel';
import { setUpDone, staffNotFound } from '../access-error.ts';
import { attempt, forgive, lockSubjectOf } from '../attempts/lock-out.ts';
import type { AccessContext } from '../context.ts';
import { endSetUpKeys } from '../keys/end-set-up-keys.ts';
import { checkPassword, hashPassword } from '../passwords/password.ts';
import { createSecret } from '../secret.ts';
import { type SignedIn, startSession } from '../sessions/keep-sessions.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { emailKey, staffActor } from '../staff-record.ts';
import { insertLink } from '../store/links.ts';
import { lockRights } from '../store/roles.ts';
import { anyStaff, findStaff, insertStaff, setPasswordHash, setRoles } from '../store/staff.ts';
import { hashToken } from '../token.ts';
import { checkEmail, checkName, checkRoles } from './check-staff.ts';
import { closeLink, openLink } from './links.ts';

const LINK_MS = 24 * 3_600_000;
const ALWAYS: readonly Role[] = ['lead', 'admin'];

export interface FirstPerson {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  /** Left out by who wants to come in by passkey alone. */
  readonly password?: string | undefined;
  /** Besides lead and admin. */
  readonly roles?: readonly string[] | undefined;
}

/** How the first person comes in: by a link that whoever starts the server is shown. */
export interface SetUp {
  /** Whether nobody works here yet. */
  needed(): Promise<boolean>;
  /** The token of a new link, valid once for 24 h; undefined when somebody works here already. */
  createLink(): Promise<string | undefined>;
  /**
   * Makes the first person and signs them in. Throws AccessError 404 `link-unknown`, 410 `link-expired` or
   * `link-used`, 409 `set-up-done`, 422 `staff-invalid` or `password-refused`, 429 `sign-in-locked`.
   */
  complete(person: FirstPerson, caller: Caller): Promise<SignedIn>;
}

export function createSetUp(context: AccessContext): SetUp {
  const { storage, clock, ids } = context;
  return {
    needed: async () => !(await anyStaff(storage.db)),
    createLink: async () => {
      if (await anyStaff(storage.db)) return undefined;
      const token = createSecret();
      const now = clock.now();
      await insertLink(storage.db, hashToken(token), {
        kind: 'setup',
        createdAt: toInstant(now),
        expiresAt: toInstant(now + LINK_MS),
      });
      return token;
    },
    complete: async ({ token, password, ...person }, caller) => {
      const subject = lockSubjectOf('address', caller.address);
      await attempt(context, subject);
      await storage.transaction((trx) => openLink(trx, 'setup', token, clock.now()));
      const id = ids();
      const name = checkName(person.name);
      const email = checkEmail(person.email);
      const roles = checkRoles([...ALWAYS, ...(person.roles ?? [])]);
      if (password !== undefined) await checkPassword(password, [name, email]);
      const hash = password === undefined ? undefined : await hashPassword(password);
      return storage.work(async (work) => {
        await lockRights(work.db);
        await openLink(work.db, 'setup', token, clock.now());
        if (await anyStaff(work.db)) throw setUpDone();
        const createdAt = toInstant(clock.now());
        const row = { id, name, email, emailKey: emailKey(email), createdAt, createdBy: 'set-up' };
        await insertStaff(work.db, { ...row, preferences: DEFAULT_PREFERENCES });
        await setRoles(work.db, id, roles);
        if (hash !== undefined) await setPasswordHash(work.db, id, hash);
        await closeLink(work.db, token, clock.now());
        await forgive(work.db, subject);
        work.record({ actor: staffActor(id), action: 'set-up.completed', subject: id, detail: { roles } });
        await endSetUpKeys(work, createdAt);
        const staff = await findStaff(work.db, id);
        if (!staff) throw staffNotFound();
        return startSession(work, context, { staff, method: 'link', userAgent: caller.userAgent });
      });
    },
  };
}
