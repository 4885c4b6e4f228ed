export {
  type CoShareEngine,
  type CoShareOptions,
  type CoShares,
  coSharesInSteps,
  countCoShares,
  DEFAULT_CO_SHARES,
  WINDOWS_MS,
} from './coordination/co-shares.ts';
export {
  type CoordinatedEdge,
  coordinatedEdges,
  type EdgeOptions,
} from './coordination/coordinated-edges.ts';
export { eigenvectorCentrality, type WeightedEdge } from './coordination/eigenvector-centrality.ts';
export { falseDiscoveryRates } from './coordination/false-discovery.ts';
export {
  type CoordinatedGroup,
  type CoordinationOptions,
  DEFAULT_COORDINATION,
  findCoordination,
  type GroupEdge,
  type GroupMember,
  groupPairs,
} from './coordination/find-coordination.ts';
export { findGroups, type GroupOptions, type Tie } from './coordination/find-groups.ts';
export {
  type CampaignOptions,
  PLANTED_OBJECTS,
  type Planted,
  plantCampaigns,
} from './coordination/plant-campaigns.ts';
export { type Share, type Shares, toShares } from './coordination/shares.ts';
export { type TestedPairs, testPairs } from './coordination/test-pairs.ts';
