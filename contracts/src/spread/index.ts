export * from './operations.ts';
export * from './room.ts';
export * from './thing.ts';
