import { buildEmptyCluster } from './empty-cluster.ts';

await buildEmptyCluster();
