import type { AccountRef } from '@breakwater/contracts';
import type {
  NetworkCase,
  NetworkDecision,
  NetworkRun,
  NetworkRunRequest,
  NetworkState,
  NetworkSummary,
} from '@breakwater/contracts/networks';
import { bind, type Page } from '@breakwater/kernel';
import { askForNetworkRun, getNetworkRun } from './ask-for-run.ts';
import { decideNetwork } from './decide-network.ts';
import type { NetworksContext } from './ports.ts';
import { purgeNetworks } from './purge-networks.ts';
import { refreshAllSeeds } from './refresh-seeds.ts';
import { getNetwork, listNetworks, type NetworkQuery, type NetworkView } from './show-networks.ts';
import { countNetworks } from './store/network-cases.ts';
import { confirmedMembers } from './store/network-members.ts';
import { selectNetworkRuns } from './store/network-runs.ts';
import { createRunWorker } from './work-runs.ts';

const SHOWN_RUNS = 50;

/** Networks of accounts across platforms. Each function is documented at the use-case of its name. */
export interface Networks {
  readonly runs: {
    list(): Promise<NetworkRun[]>;
    get(id: string): Promise<NetworkRun>;
    /** Has a window of events searched. */
    ask(request: NetworkRunRequest, by: string): Promise<NetworkRun>;
    /** Works on searches for so long at most, milliseconds; says whether there was any. */
    work(forMs: number): Promise<boolean>;
  };
  list(query?: NetworkQuery): Promise<Page<NetworkSummary>>;
  counts(): Promise<{ state: NetworkState; count: number }[]>;
  get(id: string, view?: NetworkView): Promise<NetworkCase>;
  decide(id: string, decision: NetworkDecision, by: string): Promise<NetworkCase>;
  /** The accounts of all confirmed networks, each once. */
  confirmedMembers(): Promise<AccountRef[]>;
  /** Forgets groups behind which nothing ever stood and that were not found again for 90 days; says how many. */
  purge(): Promise<number>;
  /** Asks again what stands behind the cases; to be called every now and then. Says how many there are. */
  refresh(): Promise<number>;
}

/**
 * Puts networks together. Their tables are made by `networksMigrations`.
 *
 * @example
 * ```text
 * const networks = createNetworks({ storage, clock, ids, events, seeds, vault, accounts, openJob });
 * await networks.runs.ask({ from: '2026-10-01T00:00:00Z' }, 'staff:amina');
 * while (await networks.runs.work(2_000));
 * const { items: cases } = await networks.list({ state: 'open' });
 * ```
 */
export function createNetworks(context: NetworksContext): Networks {
  const worker = createRunWorker(context);
  return {
    runs: {
      list: () => selectNetworkRuns(context.storage.db, SHOWN_RUNS),
      ...bind(context, { get: getNetworkRun, ask: askForNetworkRun }),
      work: worker.work,
    },
    ...bind(context, {
      list: listNetworks,
      get: getNetwork,
      decide: decideNetwork,
      purge: purgeNetworks,
      refresh: refreshAllSeeds,
    }),
    ...bind(context.storage.db, { counts: countNetworks, confirmedMembers }),
  };
}
