import { systemClock } from '@breakwater/kernel';
import { makeMonths, purgeOutbox } from '@breakwater/storage';
import type { Breakwater } from '../compose.ts';
import { TABLES_OF_MONTHS } from './all-retention.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DELIVERED_KEPT_MS = 30 * DAY;
/** By then they are in the profiles of their accounts, each with its own end. */
const SEALED_KEPT_MS = 30 * DAY;
/** One turn of what may be long takes no longer than that, and the next one goes on. */
const TURN_MS = 20_000;

/** Something that ends data whose time is over. */
export interface Forgetting {
  /** As a failure is told: "<what> failed". */
  readonly what: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
}

/** All of it, in one place: the worker runs it, and so does the test whose clock is moved by two years. */
export function forgettingOf(breakwater: Breakwater): readonly Forgetting[] {
  const { access, storage, intake, webhooks, detection, rules, review, pulse } = breakwater;
  const { screening, linkage, networks, disclosure, models, keeping } = breakwater;
  const now = () => systemClock.now();
  const hourly = (what: string, work: () => Promise<unknown>): Forgetting => ({ what, everyMs: HOUR, work });
  return [
    hourly('making months', () => makeMonths(storage, TABLES_OF_MONTHS, now())),
    hourly('forgetting the pulse', () => pulse.purge()),
    hourly('forgetting previews', () => review.bulk.purge()),
    hourly('forgetting readings of lists', () => screening.purge()),
    hourly('forgetting what the vault kept', () => linkage.vault.purge()),
    hourly('forgetting tokens of events', () => intake.forgetSealed(now() - SEALED_KEPT_MS)),
    hourly('forgetting sign-ins', () => disclosure.log.purge()),
    hourly('forgetting networks', () => networks.purge()),
    hourly('erasing data of models', () => models.purge()),
    hourly('forgetting counters', () => detection.purgeCounters(now())),
    hourly('forgetting reports', () => detection.purgeReports(now())),
    hourly('forgetting silent accounts', () => detection.purgeRisk(now())),
    hourly('forgetting confirmed texts', () => detection.confirmed.purge(now())),
    hourly('forgetting counts of rules', () => rules.forgetActivity()),
    hourly('forgetting sessions', () => access.purge()),
    hourly('forgetting outbox events', () => purgeOutbox(storage.db, DAY)),
    hourly('forgetting deliveries', () => webhooks.purge(DELIVERED_KEPT_MS)),
    hourly('finishing erasures', () => keeping.finish()),
    {
      ...{ what: 'deleting what was kept long enough', everyMs: 10 * MINUTE },
      work: () => keeping.purge(TURN_MS),
    },
  ];
}
