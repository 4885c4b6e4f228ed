import { DEFAULT_PREFERENCES, type StaffMember, type StaffRecovery } from '@breakwater/contracts/access';
import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { emailTaken, staffNotFound } from '../access-error.ts';
import { forgive, lockSubjectOf } from '../attempts/lock-out.ts';
import type { AccessContext } from '../context.ts';
import { checkPassword, hashPassword } from '../passwords/password.ts';
import { createSecret } from '../secret.ts';
import { checkPlatforms, TAKE_OVER_MS } from '../service.ts';
import { emailKey, type StaffRecord, staffActor } from '../staff-record.ts';
import { insertLink, voidInvites } from '../store/links.ts';
import { orphanServices } from '../store/services.ts';
import { removeSessions } from '../store/sessions.ts';
import {
  findStaff,
  findStaffByEmail,
  insertStaff,
  listStaff,
  lockStaff,
  setDisabled,
  setName,
  setNewcomerSince,
  setPasswordHash,
  setRoles,
  setStaffPlatforms,
  staffNames,
} from '../store/staff.ts';
import { hashToken } from '../token.ts';
import { checkEmail, checkName, checkRoles } from './check-staff.ts';
import { endAccess } from './end-access.ts';
import { keepAdministrator } from './keep-administrator.ts';

const INVITE_MS = 72 * 3_600_000;

export interface NewStaff {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** Who adds the person, as records name them. */
  readonly by: string;
}
export interface StaffChange {
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly disabled?: boolean;
  /** Null: all of them. */
  readonly platforms?: readonly string[] | null;
  readonly by: string;
}

/** The people who work with this installation. Nobody is ever removed: records name them. */
export interface Staff {
  /** Adds a person, who comes in by an invitation. Throws AccessError 422 `staff-invalid`, 409 `email-taken`. */
  add(staff: NewStaff): Promise<StaffMember>;
  /**
   * Changes a person. Other roles, or being disabled, end their sessions at once.
   * Throws AccessError 404 `staff-not-found`, 422 `staff-invalid`, 409 `last-administrator`.
   */
  change(id: string, change: StaffChange): Promise<StaffMember>;
  /** Sets a password; all sessions but the one to keep end. Throws 422 `password-refused`, 404 `staff-not-found`. */
  setPassword(id: string, password: string, keepSession?: string): Promise<void>;
  /**
   * A new one-time invitation, valid for 72 h; the ones before no longer work. Of somebody who was here already every
   * way in ends at once: sessions, passkeys, keys, the password. Throws 404 `staff-not-found`.
   */
  invite(id: string, by: string): Promise<{ readonly token: string; readonly ended?: StaffRecovery }>;
  /** Ends a lock-out. Throws 404 `staff-not-found`. */
  unlock(id: string, by: string): Promise<void>;
  list(): Promise<StaffMember[]>;
  /** Throws 404 `staff-not-found`. */
  get(id: string): Promise<StaffMember>;
  findByEmail(email: string): Promise<StaffMember | undefined>;
  /** Names by actor (`staff:<id>`), for showing who did something. */
  names(): Promise<Readonly<Record<string, string>>>;
}

export function createStaff(context: AccessContext): Staff {
  const { storage, clock, ids } = context;
  const now = () => toInstant(clock.now());
  const onRecord = (
    work: Work,
    by: string,
    action: string,
    id: string,
    detail: Readonly<Record<string, unknown>> = {},
  ) => work.record({ actor: by, action, subject: id, detail });

  async function apply(
    work: Work,
    { member }: StaffRecord,
    { name, roles, disabled, platforms }: StaffChange,
  ): Promise<void> {
    const { id } = member;
    if (name !== undefined) await setName(work.db, id, checkName(name));
    if (roles !== undefined) await setRoles(work.db, id, checkRoles(roles));
    if (disabled !== undefined && disabled !== member.disabled) {
      await setDisabled(work.db, id, disabled ? now() : undefined);
      if (disabled) {
        await voidInvites(work.db, id);
        // What they answered for goes on, and waits for somebody to take it over.
        await orphanServices(work.db, id, toInstant(clock.now() + TAKE_OVER_MS));
      }
    }
    if (platforms !== undefined) {
      checkPlatforms(platforms ?? undefined);
      await setStaffPlatforms(work.db, id, platforms ?? undefined);
    }
    if (roles !== undefined || disabled) await removeSessions(work.db, id);
    work.emit('staff.changed', { staffId: id });
  }

  return {
    add: async ({ name, email, roles, by }) => {
      const id = ids();
      const row = { id, name: checkName(name), email: checkEmail(email), emailKey: emailKey(email) };
      const held = checkRoles(roles);
      await storage.work(async (work) => {
        const added = await insertStaff(work.db, {
          ...row,
          createdAt: now(),
          createdBy: by,
          preferences: DEFAULT_PREFERENCES,
        });
        if (!added) throw emailTaken();
        await setRoles(work.db, id, held);
        await setNewcomerSince(work.db, id, now());
        onRecord(work, by, 'staff.added', id, { roles: held });
      });
      return known(await findStaff(storage.db, id)).member;
    },
    change: (id, change) =>
      storage.work(async (work) => {
        const staff = known(isId(id) ? await lockStaff(work.db, id) : undefined);
        await keepAdministrator(work.db, () => apply(work, staff, change));
        const { roles, disabled, name, platforms } = change;
        onRecord(work, change.by, 'staff.changed', id, {
          ...(roles !== undefined && { roles: [...roles] }),
          ...(disabled !== undefined && { disabled }),
          ...(platforms !== undefined && { platforms }),
          ...(name !== undefined && { renamed: true }),
        });
        return known(await findStaff(work.db, id)).member;
      }),
    setPassword: async (id, password, keepSession) => {
      const { member } = known(isId(id) ? await findStaff(storage.db, id) : undefined);
      await checkPassword(password, [member.name, member.email]);
      const hash = await hashPassword(password);
      await storage.work(async (work) => {
        await setPasswordHash(work.db, id, hash);
        await removeSessions(work.db, id, keepSession);
        onRecord(work, staffActor(id), 'staff.password-set', id);
      });
    },
    invite: (id, by) =>
      storage.work(async (work) => {
        const staff = known(isId(id) ? await lockStaff(work.db, id) : undefined);
        const { member } = staff;
        const ended = member.lastSeenAt === undefined ? undefined : await endAccess(work, context, staff);
        await voidInvites(work.db, member.id);
        await setNewcomerSince(work.db, member.id, now());
        const token = createSecret();
        await insertLink(work.db, hashToken(token), {
          kind: 'invite',
          staffId: member.id,
          createdAt: now(),
          expiresAt: toInstant(clock.now() + INVITE_MS),
        });
        onRecord(work, by, 'staff.invited', member.id, ended && { ended });
        if (!ended) return { token };
        work.emit('staff.changed', { staffId: member.id });
        return { token, ended };
      }),
    unlock: (id, by) =>
      storage.work(async (work) => {
        const { member } = known(isId(id) ? await findStaff(work.db, id) : undefined);
        await forgive(work.db, lockSubjectOf('account', emailKey(member.email)));
        onRecord(work, by, 'staff.unlocked', member.id);
      }),
    list: async () => (await listStaff(storage.db)).map(({ member }) => member),
    get: async (id) => known(isId(id) ? await findStaff(storage.db, id) : undefined).member,
    findByEmail: async (email) => (await findStaffByEmail(storage.db, emailKey(email)))?.member,
    names: async () =>
      Object.fromEntries((await staffNames(storage.db)).map(({ id, name }) => [staffActor(id), name])),
  };
}

function known(staff: StaffRecord | undefined): StaffRecord {
  if (!staff) throw staffNotFound();
  return staff;
}
