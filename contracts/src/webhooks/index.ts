export * from './operations.ts';
export type * from './outbox.ts';
export * from './permissions.ts';
