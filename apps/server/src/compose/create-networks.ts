import { join } from 'node:path';
import type { StoredEvents } from '@breakwater/intake';
import type { Clock, IdSource } from '@breakwater/kernel';
import { createNetworks, type Networks } from '@breakwater/networks';
import type { Returns } from '@breakwater/returns';
import type { Review } from '@breakwater/review';
import type { Screening } from '@breakwater/screening';
import type { Storage } from '@breakwater/storage';
import type { ServerConfig } from '../config.ts';
import { networkSeeds } from './ports/network-seeds.ts';

/** What networks are wired to. */
export interface NetworkSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly config: ServerConfig;
  readonly events: Pick<StoredEvents, 'scanEvents' | 'accountsOf'>;
  readonly review: Review;
  readonly screening: Screening;
  readonly returns: Returns;
}

/** Networks with their ports. */
export function wireNetworks(around: NetworkSurroundings): Networks {
  const { storage, clock, ids, config, events, review, screening, returns } = around;
  return createNetworks({
    storage,
    clock,
    ids,
    events: { scan: events.scanEvents },
    seeds: { of: (accounts) => networkSeeds({ review, screening }, accounts) },
    vault: returns.vault,
    accounts: { of: events.accountsOf },
    openJob: review.jobs.open,
    ...(config.duckdbFromShares > 0 && {
      largeEngine: {
        fromShares: config.duckdbFromShares,
        // Loaded only here: it brings a native library of 60 MB with it, which most searches do without.
        open: async () =>
          (await import('@breakwater/duckdb')).createCoShareEngine({
            spillFolder: join(config.home, 'spill'),
          }),
      },
    }),
  });
}
