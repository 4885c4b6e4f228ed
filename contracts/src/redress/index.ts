export * from './appeal.ts';
export * from './notice.ts';
export * from './operations/appeals.ts';
export * from './operations/notices.ts';
export * from './operations/statements.ts';
export * from './room.ts';
export * from './statement.ts';
