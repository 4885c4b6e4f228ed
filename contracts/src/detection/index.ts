export * from './operations/bank-versions.ts';
export * from './operations/banks.ts';
export * from './operations/policy-model.ts';
export type * from './outbox.ts';
export * from './permissions.ts';
