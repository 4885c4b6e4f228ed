import type { ChangeKind } from '@breakwater/contracts/access';
import { contentHash, isId, toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import {
  type AccessChange,
  CONSENT_MS,
  changeNotFound,
  changeNotWaiting,
  changeVoid,
  MACHINE_DELAY_MS,
  secondAdministratorNeeded,
  stillWaits,
} from '../access-change.ts';
import type { AccessContext } from '../context.ts';
import {
  countAdministrators,
  dueChanges,
  expireChanges,
  findChange,
  insertChange,
  listChanges,
  lockChange,
  setChangeState,
} from '../store/changes.ts';
import { type ChangeRule, createChangeRules, type RuleParts } from './change-rules.ts';

type Body = Readonly<Record<string, unknown>>;
/** Either it was done, or it waits for somebody else. */
export type Asked<T> = { readonly done: T; readonly waiting?: never } | { readonly waiting: AccessChange };

/** What changes who may do what: done at once by one administrator alone, by two as soon as there are two. */
export interface AccessChanges {
  /** Does it, or keeps it for another administrator to consent to. Throws as the change itself does. */
  ask<T>(kind: ChangeKind, body: Body, by: string): Promise<Asked<T>>;
  /**
   * Another administrator consents to exactly what they were shown, and it is done. Throws AccessError 404
   * `change-not-found`, 409 `change-not-waiting`, `change-void`, `change-delayed` or `second-administrator-needed`.
   */
  consent(
    id: string,
    digest: string,
    by: string,
  ): Promise<{ readonly change: AccessChange; readonly result: unknown }>;
  /** It is not done; whoever asked takes it back so, too. Throws 404 `change-not-found`, 409 `change-not-waiting`. */
  refuse(id: string, by: string): Promise<AccessChange>;
  list(): Promise<AccessChange[]>;
  /**
   * For the one administrator who is left when the other is gone, at the machine itself: sets the other's account aside
   * after a day, unless somebody who is there refuses. Throws AccessError 404 `staff-not-found`.
   */
  askAtMachine(staffId: string, reason: string): Promise<AccessChange>;
  /** Does what was asked for at the machine and is due; forgets what nobody consented to. */
  work(): Promise<void>;
}

export function createAccessChanges(context: AccessContext, parts: RuleParts): AccessChanges {
  const { storage, clock, ids } = context;
  const rules = createChangeRules(parts);
  const now = () => toInstant(clock.now());

  async function keep(
    kind: ChangeKind,
    body: Body,
    more: { readonly by: string; readonly dueAt?: string; readonly reason?: string },
  ): Promise<AccessChange> {
    const { by, ...rest } = more;
    const shown = await rules[kind].look(body);
    const change: AccessChange = {
      id: ids(),
      kind,
      body,
      shown,
      digest: digestOf(kind, body, shown),
      state: 'waiting',
      ...rest,
      askedBy: by,
      askedAt: now(),
      expiresAt: toInstant(clock.now() + CONSENT_MS),
    };
    await storage.work(async (work) => {
      await insertChange(work.db, change);
      record(work, change, by, 'access-change.asked');
    });
    return change;
  }

  const record = (work: Work, { id, kind, digest }: AccessChange, by: string, action: string) =>
    work.record({ actor: by, action, subject: id, detail: { kind, digest } });

  async function waiting(trx: Db, id: string): Promise<AccessChange> {
    const change = isId(id) ? await lockChange(trx, id) : undefined;
    if (!change) throw changeNotFound();
    if (change.state !== 'waiting') throw changeNotWaiting(change.state);
    if (change.dueAt === undefined && Date.parse(change.expiresAt) <= clock.now())
      throw changeNotWaiting('expired');
    return change;
  }

  /** Does what was agreed to; when that is refused by then, the change is void and says so. */
  async function apply(change: AccessChange, by: string): Promise<unknown> {
    const rule: ChangeRule = rules[change.kind];
    try {
      const result = await rule.apply(change.body, change.askedBy);
      await settle(change, by, 'applied', 'access-change.applied');
      return result;
    } catch (error) {
      await settle(change, by, 'void', 'access-change.void');
      throw error;
    }
  }

  const settle = (change: AccessChange, by: string, state: 'applied' | 'void', action: string) =>
    storage.work(async (work) => {
      await setChangeState(work.db, change.id, { state, at: now() });
      record(work, change, by, action);
    });

  /** Whether what a change would alter still stands as it was shown. */
  async function isAsShown(id: string): Promise<boolean> {
    const change = isId(id) ? await findChange(storage.db, id) : undefined;
    if (!change) throw changeNotFound();
    const { kind, body, digest } = change;
    return digestOf(kind, body, await rules[kind].look(body)) === digest;
  }

  return {
    ask: async <T>(kind: ChangeKind, body: Body, by: string): Promise<Asked<T>> => {
      const rule = rules[kind];
      if ((await rule.needsTwo(body)) && (await countAdministrators(storage.db)) > 1)
        return { waiting: await keep(kind, body, { by }) };
      return { done: (await rule.apply(body, by)) as T };
    },
    consent: async (id, digest, by) => {
      const asShown = await isAsShown(id);
      const change = await storage.work(async (work) => {
        const found = await waiting(work.db, id);
        if (found.askedBy === by) throw secondAdministratorNeeded();
        if (found.dueAt !== undefined) throw stillWaits(found.dueAt);
        if (found.digest !== digest || !asShown) throw changeVoid();
        await setChangeState(work.db, id, { state: 'consented', by, at: now() });
        record(work, found, by, 'access-change.consented');
        return found;
      });
      const result = await apply(change, by);
      return { change: { ...change, state: 'applied', decidedBy: by, decidedAt: now() }, result };
    },
    refuse: (id, by) =>
      storage.work(async (work) => {
        const change = await waiting(work.db, id);
        await setChangeState(work.db, id, { state: 'refused', by, at: now() });
        record(work, change, by, 'access-change.refused');
        return { ...change, state: 'refused', decidedBy: by, decidedAt: now() };
      }),
    list: async () => {
      await expireChanges(storage.db, now());
      return listChanges(storage.db);
    },
    askAtMachine: (id, reason) =>
      keep(
        'staff.change',
        { id, disabled: true },
        {
          by: MACHINE,
          reason,
          dueAt: toInstant(clock.now() + MACHINE_DELAY_MS),
        },
      ),
    work: async () => {
      await expireChanges(storage.db, now());
      for (const id of await dueChanges(storage.db, now())) {
        const state = (await isAsShown(id)) ? 'consented' : 'void';
        const change = await storage.work(async (work) => {
          const found = await waiting(work.db, id);
          await setChangeState(work.db, id, { state, by: MACHINE, at: now() });
          if (state === 'void') record(work, found, MACHINE, 'access-change.void');
          return state === 'void' ? undefined : found;
        });
        if (change) await apply(change, MACHINE);
      }
    },
  };
}

/** As records name whoever has the machine itself. */
const MACHINE = 'machine';

function digestOf(kind: ChangeKind, body: Body, shown: Body): string {
  return contentHash({ kind, body, shown });
}
