export * from './operations/gate.ts';
export * from './operations/removals.ts';
export * from './operations/vault.ts';
