export * from './check-removal.ts';
export * from './check-sign-up.ts';
export * from './gate.ts';
export * from './operations/gate.ts';
export * from './operations/removals.ts';
export * from './operations/vault.ts';
export * from './removal.ts';
export * from './room.ts';
