import type { Module } from '@breakwater/storage';
import type { Intake } from './create-intake.ts';
import { intakeMigrations } from './migrations.ts';
import { intakeRetention } from './retention.ts';

/** By then they are in the profiles of their accounts, each with its own end. */
const SEALED_KEPT_MS = 30 * 24 * 3_600_000;

/** What intake is to be wired with. */
export const intakeModule: Module<Intake> = {
  name: 'intake',
  migrations: intakeMigrations,
  retention: intakeRetention,
  schedules: (intake) => [
    { what: 'sealing sessions of stored events', everyMs: 5_000, work: () => intake.sealStored(2_000) },
  ],
  forgets: (intake, now) => ({ 'tokens of events': () => intake.forgetSealed(now() - SEALED_KEPT_MS) }),
  measures: (intake) => [
    {
      name: 'breakwater_backlog_events',
      help: 'Accepted events that wait for judgement',
      aggregator: 'max',
      read: async () => [{ value: (await intake.backlog()).count }],
    },
  ],
};
