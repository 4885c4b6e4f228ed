export * from './live.ts';
export * from './operations.ts';
export * from './room.ts';
