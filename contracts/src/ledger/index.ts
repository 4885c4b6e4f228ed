export * from './operations/matters.ts';
export * from './operations/obligations.ts';
export * from './operations/reports.ts';
export * from './operations/scorecards.ts';
export * from './permissions.ts';
