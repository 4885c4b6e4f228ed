export * from './operations/lists.ts';
export * from './operations/screening.ts';
export type * from './outbox.ts';
export * from './permissions.ts';
