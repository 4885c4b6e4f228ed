import type { Module } from '@breakwater/storage';
import { modelsMigrations } from './migrations.ts';
import type { Models } from './models.ts';
import { modelsRetention } from './retention.ts';

/** What models are to be wired with. */
export const modelsModule: Module<Models> = {
  name: 'models',
  migrations: modelsMigrations,
  retention: modelsRetention,
  follows: (models) => ({ 'model.changed': () => models.follow() }),
  schedules: (models) => [
    { what: 'training and evaluating models', everyMs: 1_000, work: () => models.tasks.work(2_000) },
  ],
  forgets: (models) => ({ 'data of models': () => models.purge() }),
};
