export * from './operations/portal-account.ts';
export * from './operations/portal-authority.ts';
export * from './operations/portal-files.ts';
export * from './operations/portal-join.ts';
export * from './operations/portal-orders.ts';
export * from './operations/portal-session.ts';
export * from './portal.ts';
export * from './room.ts';
