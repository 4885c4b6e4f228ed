import type { Module } from '@breakwater/storage';
import { spreadMigrations } from './migrations.ts';
import { spreadRetention } from './retention.ts';
import type { Spread } from './spread.ts';
import { spreadMeasures } from './spread-measures.ts';

/** What following is to be wired with. */
export const spreadModule: Module<Spread> = {
  name: 'spread',
  migrations: spreadMigrations,
  retention: spreadRetention,
  follows: (spread) => ({
    'spread.marked': spread.marks.follow,
    'spread.forgotten': spread.followForgotten,
    'spread.settings': spread.settings.follow,
  }),
  schedules: (spread) => [
    { what: 'keeping what is passed on by the hour', everyMs: 60_000, work: () => spread.hours.write() },
  ],
  // Whoever answers requests and judges nothing counts what others judge too.
  upkeep: (spread) => [
    { what: 'reading what others judged', everyMs: 2_000, work: () => spread.readOthers() },
  ],
  forgets: (spread, now) => ({
    'what was said of content': () => spread.marks.purge(now()),
    'counts of what spread': () => spread.purgeCounts(now()),
    'hours of what spread': () => spread.hours.purge(now()),
  }),
  measures: spreadMeasures,
};
