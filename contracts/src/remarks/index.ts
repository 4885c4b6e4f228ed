export * from './operations.ts';
export * from './remark.ts';
export * from './room.ts';
