import type { Module } from '@breakwater/storage';
import { REDRESS_EVENT_TYPES } from './events.ts';
import { redressMigrations } from './migrations.ts';
import type { ReviewKeys } from './ports.ts';
import type { Redress } from './redress.ts';
import { redressRetention } from './retention.ts';

/** What redress is to be wired with. Its rows refer to what people decided, by keys that are handed to it. */
export const redressModule = (keys: ReviewKeys): Module<Redress> => ({
  name: 'redress',
  migrations: redressMigrations(keys),
  retention: redressRetention,
  webhookEvents: REDRESS_EVENT_TYPES,
  schedules: (redress) => [
    { what: 'giving reasons', everyMs: 500, work: () => redress.statements.settleDuties() },
    { what: 'passing notices on', everyMs: 2_000, work: () => redress.notices.passOn() },
  ],
});
