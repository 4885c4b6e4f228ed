export * from './operations/bulk.ts';
export * from './operations/decisions.ts';
export * from './operations/jobs.ts';
export * from './operations/policies.ts';
export * from './operations/quality.ts';
export * from './operations/queues.ts';
export * from './operations/resolutions.ts';
export type * from './outbox.ts';
export * from './permissions.ts';
