export * from './check-event.ts';
export * from './operations.ts';
export * from './receipt.ts';
export * from './room.ts';
