export { networksMigrations } from './migrations.ts';
export { networksModule } from './module.ts';
export { NetworkError } from './network-error.ts';
export { createNetworks, type Networks } from './networks.ts';
export type { SeedOfAccount } from './ports.ts';
export { networksRetention } from './retention.ts';
