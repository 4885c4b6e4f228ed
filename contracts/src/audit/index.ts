export * from './audit-entry.ts';
export * from './operations.ts';
export * from './room.ts';
