export * from './operations.ts';
export * from './permissions.ts';
export * from './settings.ts';
