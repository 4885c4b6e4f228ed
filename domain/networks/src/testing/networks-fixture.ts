import type { EventRecord, KnownAccount, PlatformEvent } from '@breakwater/contracts';
import { aRecord } from '@breakwater/contracts/testing';
import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { networksMigrations } from '../migrations.ts';
import { createNetworks, type Networks } from '../networks.ts';
import type {
  AskedJob,
  LargeEngine,
  NetworksContext,
  RemovedMember,
  SeedOfAccount,
  TokenInCommon,
} from '../ports.ts';

/** Networks over a database of their own, with ports that a test looks into. */
export interface NetworksFixture {
  readonly networks: Networks;
  readonly context: NetworksContext;
  readonly storage: Storage;
  readonly clock: ReturnType<typeof createTestClock>;
  readonly recorded: RecordEntry[];
  readonly jobs: AskedJob[];
  /** What stands behind accounts; a test adds and takes away. */
  readonly seeds: Set<SeedOfAccount>;
  /** What the vault knows; a test adds and takes away. */
  readonly vault: { removed: readonly RemovedMember[]; tokens: readonly TokenInCommon[] };
  send(...events: readonly PlatformEvent[]): void;
  /** Searches everything that was sent; answers with the run when it is over. */
  search(): Promise<Awaited<ReturnType<Networks['runs']['get']>>>;
  close(): Promise<void>;
}

/** @param largeEngine another engine for pairs */
export async function openNetworks(largeEngine?: LargeEngine): Promise<NetworksFixture> {
  const storage = await openTestStorage(networksMigrations);
  const clock = createTestClock();
  const ids = createIds(clock);
  const records: EventRecord[] = [];
  const recorded: RecordEntry[] = [];
  const jobs: AskedJob[] = [];
  const seeds = new Set<SeedOfAccount>();
  const vault: NetworksFixture['vault'] = { removed: [], tokens: [] };
  const known = new Map<string, KnownAccount>();
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const context: NetworksContext = {
    storage,
    clock,
    ids,
    events: {
      scan: async (fromSeq, limit, { since, until, types }) =>
        records
          .filter(({ seq, event }) => seq >= fromSeq && types.includes(event.type))
          .filter(({ event }) => Date.parse(event.at) >= since && Date.parse(event.at) < until)
          .slice(0, limit),
    },
    seeds: {
      of: async (accounts) =>
        [...seeds].filter((seed) =>
          accounts.some(
            ({ platform, accountId }) => platform === seed.platform && accountId === seed.accountId,
          ),
        ),
    },
    vault: {
      removedAmong: async (accounts) =>
        vault.removed.filter(({ platform, accountId }) =>
          accounts.some((one) => one.platform === platform && one.accountId === accountId),
        ),
      tokensInCommon: async () => vault.tokens,
    },
    accounts: {
      of: async (accounts) =>
        accounts.flatMap(({ platform, accountId }) => known.get(`${platform} ${accountId}`) ?? []),
    },
    openJob: async (_work, job) => {
      jobs.push(job);
      return { id: ids() };
    },
    ...(largeEngine && { largeEngine }),
  };
  const networks = createNetworks(context);
  return {
    networks,
    context,
    storage,
    clock,
    recorded,
    jobs,
    seeds,
    vault,
    send: (...events) => {
      for (const event of events) {
        records.push(aRecord(event, { seq: records.length + 1 }));
        known.set(`${event.platform} ${event.account.id}`, {
          platform: event.platform,
          account: event.account,
        });
      }
    },
    search: async () => {
      const times = records.map(({ event }) => Date.parse(event.at));
      const [from, to] = [Math.min(...times), Math.max(...times) + 1];
      const request = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
      const { id } = await networks.runs.ask(request, 'staff:ayla');
      while (await networks.runs.work(1_000));
      return networks.runs.get(id);
    },
    close: () => storage.close(),
  };
}
