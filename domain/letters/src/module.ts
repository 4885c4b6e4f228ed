import type { Module } from '@breakwater/storage';
import type { Letters } from './letters.ts';
import { lettersMigrations } from './migrations.ts';
import { lettersRetention } from './retention.ts';

/** What letters are to be wired with. */
export const lettersModule: Module<Letters> = {
  name: 'letters',
  migrations: lettersMigrations,
  retention: lettersRetention,
  schedules: (letters) => [
    { what: 'handing letters to the mail server', everyMs: 1_000, work: () => letters.deliverDue(5_000) },
  ],
  measures: (letters) => [
    {
      name: 'breakwater_letters',
      help: 'Letters by state',
      aggregator: 'max',
      labels: ['state'],
      read: async () =>
        (await letters.counts()).map(({ state, count }) => ({ value: count, labels: { state } })),
    },
    {
      name: 'breakwater_letters_queued',
      help: 'Letters that wait for the mail server',
      aggregator: 'max',
      read: async () => [{ value: await letters.queued() }],
    },
  ],
};
