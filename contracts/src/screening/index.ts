export * from './operations/lists.ts';
export * from './operations/screening.ts';
