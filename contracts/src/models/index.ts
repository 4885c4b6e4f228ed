export * from './operations/model-data.ts';
export * from './operations/model-promotions.ts';
export * from './operations/model-tasks.ts';
export * from './operations/models.ts';
export type * from './outbox.ts';
export * from './permissions.ts';
