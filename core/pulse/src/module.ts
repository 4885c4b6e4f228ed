import type { Module } from '@breakwater/storage';
import { pulseMigrations } from './migrations.ts';
import type { Pulse } from './pulse.ts';
import { pulseRetention } from './retention.ts';

/** What the pulse is to be wired with. */
export const pulseModule: Module<Pulse> = {
  name: 'pulse',
  migrations: pulseMigrations,
  retention: pulseRetention,
  forgets: (pulse) => ({ 'the pulse': () => pulse.purge() }),
};
