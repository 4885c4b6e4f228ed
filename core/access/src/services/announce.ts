import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { AccessContext } from '../context.ts';
import { isServing } from '../service.ts';
import { lockExpiring } from '../store/api-keys.ts';
import { lockUnowned, setReminded, setServiceEnded } from '../store/services.ts';

const DAY_MS = 86_400_000;
/** So many days before a key ends it is announced; the nearest first, so that each is told once. */
const BEFORE_DAYS = [1, 7, 30] as const;

/** Types of what is announced, for webhooks. */
export const ACCESS_EVENT_TYPES = ['key.expiring', 'service.unowned', 'service.ended'] as const;

/** That a key ends soon, or that nobody answers for a service. Names are those that people gave to programs. */
export interface Announcement {
  readonly type: (typeof ACCESS_EVENT_TYPES)[number];
  readonly id: string;
  readonly name: string;
  /** When the key ends, or until when the service should be taken over. */
  readonly at: string;
  /** How many days are left at most; of keys. */
  readonly days?: number;
}

/** Told in the unit of work in which it is noted as told. */
export type Announce = (work: Work, announcements: readonly Announcement[]) => Promise<unknown>;

/**
 * Announces keys that end in 30, 7 and 1 days and were not rotated, and each day the services for which nobody answers;
 * of those whose time is over it says that they ended.
 */
export async function announceAccess(context: AccessContext, announce: Announce): Promise<void> {
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const now = toInstant(clock.now());
    const told: Announcement[] = [];
    for (const days of BEFORE_DAYS) {
      const before = toInstant(clock.now() + days * DAY_MS);
      for (const { id, name, expiresAt = before } of await lockExpiring(work.db, { now, before, days }))
        told.push({ type: 'key.expiring', id, name, at: expiresAt, days });
    }
    for (const service of await lockUnowned(work.db, toInstant(clock.now() - DAY_MS))) {
      const { id, name, takeOverBy = now } = service;
      await setReminded(work.db, id, now);
      const goesOn = isServing(service, clock.now());
      if (!goesOn) await setServiceEnded(work.db, id, now);
      told.push({ type: goesOn ? 'service.unowned' : 'service.ended', id, name, at: takeOverBy });
    }
    if (told.length === 0) return;
    for (const { type, id, at, days } of told) {
      const detail = { at, ...(days !== undefined && { days }) };
      work.record({ actor: 'system', action: type, subject: id, detail });
    }
    await announce(work, told);
  });
}
