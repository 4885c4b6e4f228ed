import type { Announcement } from '@breakwater/access';
import { systemClock, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { Breakwater } from '../compose/breakwater.ts';

/**
 * Tells that a key ends soon, or that nobody answers for a service: in the log, and to webhooks that ask for it and are
 * bound to no platform. The console shows both from the same records.
 */
export function announceBy({ webhooks, logger }: Pick<Breakwater, 'webhooks' | 'logger'>) {
  return async (work: Work, announcements: readonly Announcement[]): Promise<void> => {
    work.after(() => {
      for (const { type, id, at, days } of announcements) logger.warn({ id, at, days }, TEXTS[type]);
    });
    const today = toInstant(systemClock.now()).slice(0, 10);
    const messages = announcements.map(({ type, id, name, at, days }) => ({
      type,
      platform: '',
      orderingKey: id,
      idempotencyKey: `${type}:${id}:${days ?? today}`,
      payload: { id, name, at, ...(days !== undefined && { days }) },
    }));
    await webhooks.enqueue(work.db, messages);
  };
}

const TEXTS: Readonly<Record<Announcement['type'], string>> = {
  'key.expiring': 'a key ends soon: rotate it',
  'service.unowned': 'nobody answers for a service since its owner left: somebody has to take it over',
  'service.ended': 'a service ended, since nobody took it over',
};
