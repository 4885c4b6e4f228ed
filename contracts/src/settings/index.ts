export * from './operations.ts';
export * from './room.ts';
export * from './settings.ts';
