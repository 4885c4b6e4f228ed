export * from './account-view.ts';
export * from './operations.ts';
export * from './room.ts';
