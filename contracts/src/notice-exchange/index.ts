export * from './exchange.ts';
export * from './operations.ts';
export * from './permissions.ts';
