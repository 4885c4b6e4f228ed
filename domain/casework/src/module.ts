import type { Module } from '@breakwater/storage';
import type { Casework } from './casework.ts';
import { caseworkMigrations } from './migrations.ts';
import { caseworkRetention } from './retention.ts';

/** What casework is to be wired with. */
export const caseworkModule: Module<Casework> = {
  name: 'casework',
  migrations: caseworkMigrations,
  retention: caseworkRetention,
  follows: (casework) => ({ 'law.changed': () => casework.placeAll() }),
  schedules: (casework) => [
    { what: 'having captures stamped', everyMs: 2_000, work: () => casework.captures.stampNext() },
    { what: 'looking at captures', everyMs: 60_000, work: () => casework.captures.checkNext() },
  ],
  forgets: (casework) => ({
    'lists that nobody took into a case': () => casework.imports.expire(),
    'captures that are over': () => casework.captures.sweep(),
  }),
  measures: (casework) => [
    {
      name: 'breakwater_casework_captures_broken',
      help: 'Captures whose bytes are not what was sealed',
      aggregator: 'max',
      read: async () => [{ value: (await casework.captures.state()).broken }],
    },
  ],
};
