export { networksMigrations } from './migrations.ts';
export { networksModule } from './module.ts';
export { NetworkError, type NetworkErrorCode } from './network-error.ts';
export { createNetworks, type Networks } from './networks.ts';
export type {
  AskedJob,
  EventsPort,
  LargeEngine,
  NetworksContext,
  RemovedMember,
  SeedOfAccount,
  TokenInCommon,
  VaultPort,
} from './ports.ts';
export { networksRetention } from './retention.ts';
export type { NetworkQuery, NetworkView } from './show-networks.ts';
