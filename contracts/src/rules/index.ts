export * from './operations/backtests.ts';
export * from './operations/rules.ts';
export * from './operations/stream.ts';
export * from './operations/verdicts.ts';
export type * from './outbox.ts';
export * from './permissions.ts';
