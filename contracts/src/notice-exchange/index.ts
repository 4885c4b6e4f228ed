export * from './exchange.ts';
export * from './operations.ts';
export * from './room.ts';
