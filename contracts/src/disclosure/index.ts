export * from './operations/disclosure.ts';
export * from './operations/downloads.ts';
export * from './operations/productions.ts';
