export * from './keeping.ts';
export * from './operations.ts';
export * from './room.ts';
