import type { Module } from '@breakwater/storage';
import { REVIEW_EVENT_TYPES } from './events.ts';
import { reviewMigrations } from './migrations.ts';
import { reviewRetention } from './retention.ts';
import type { Review } from './review.ts';

/** What review is to be wired with. */
export const reviewModule: Module<Review> = {
  name: 'review',
  migrations: reviewMigrations,
  retention: reviewRetention,
  webhookEvents: REVIEW_EVENT_TYPES,
  follows: (review) => ({ 'routing.changed': () => review.queues.reload() }),
  schedules: (review) => [
    { what: 'expiring actions', everyMs: 10_000, work: () => review.expireActions() },
    { what: 'deciding in bulk', everyMs: 1_000, work: () => review.bulk.work(2_000) },
    { what: 'ordering jobs', everyMs: 10_000, work: () => review.stepUrgency() },
    { what: 'setting what is drawn at random', everyMs: 60_000, work: () => review.adaptAudit() },
    { what: 'ordering jobs by what they will reach', everyMs: 5_000, work: () => review.reprioritise() },
  ],
  forgets: (review) => ({ previews: () => review.bulk.purge() }),
};
