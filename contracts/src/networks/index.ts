export * from './network.ts';
export * from './operations.ts';
export * from './room.ts';
