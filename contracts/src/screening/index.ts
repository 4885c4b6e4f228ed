export * from './designation.ts';
export * from './designation-list.ts';
export * from './is-designation-entry.ts';
export * from './operations/lists.ts';
export * from './operations/screening.ts';
export * from './room.ts';
export * from './screening.ts';
export * from './screening-case.ts';
