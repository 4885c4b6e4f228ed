export * from './network.ts';
export * from './operations.ts';
export * from './outbox.ts';
export * from './permissions.ts';
