export * from './check-event.ts';
export * from './operations.ts';
export * from './permissions.ts';
export * from './receipt.ts';
