export * from './operations/gate.ts';
export * from './operations/removals.ts';
export * from './operations/vault.ts';
export type * from './outbox.ts';
export * from './permissions.ts';
