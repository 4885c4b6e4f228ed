export * from './operations.ts';
export * from './room.ts';
