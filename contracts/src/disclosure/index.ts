export * from './disclosure.ts';
export * from './operations/disclosure.ts';
export * from './operations/downloads.ts';
export * from './operations/productions.ts';
export * from './room.ts';
