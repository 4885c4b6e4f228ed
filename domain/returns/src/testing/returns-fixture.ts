import type {
  Account,
  AccountRef,
  EventRecord,
  Identifiers,
  PlatformEvent,
  Session,
} from '@breakwater/contracts';
import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { createMatcher } from '../matcher/create-matcher.ts';
import { returnsMigrations } from '../migrations.ts';
import type { AskedJob } from '../ports.ts';
import { createReturns, type Returns, type ReturnsOptions } from '../returns.ts';
import type { VaultKeys } from '../tokens/vault-keys.ts';

/** What somebody does, in short. */
export interface Doing {
  readonly account: Account;
  readonly platform?: string;
  readonly type?: PlatformEvent['type'];
  readonly session?: Session;
  readonly identifiers?: Identifiers;
  /** Further fields of the event. */
  readonly more?: object;
  /** Milliseconds since the epoch; now when left out. */
  readonly at?: number;
}

/** Vault and gate over a database of their own, with ports that a test looks into. */
export interface ReturnsFixture {
  readonly returns: Returns;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly recorded: RecordEntry[];
  readonly jobs: AskedJob[];
  readonly frictionEnded: AccountRef[];
  readonly accepted: PlatformEvent[];
  /** The key file. */
  readonly keyFile: { keys: VaultKeys | undefined; fault?: Error };
  /** The next batch runs into a deadlock at its end, and is tried again. */
  stumble(): void;
  /** Judges events as the server does: what the gate found is the value of the signal. */
  judge(...doing: readonly Doing[]): Promise<readonly EventRecord[]>;
  /** Removes an account by a decision and lets the gate follow. */
  remove(
    accountId: string,
    more?: { platform?: string; decisionId?: string; until?: string },
  ): Promise<string>;
  /** Follows whatever changed, as each process does through the outbox. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** Opens it, over a migrated storage where one is given. */
export async function openReturns(options: Partial<ReturnsOptions> = {}): Promise<ReturnsFixture> {
  const storage = options.storage ?? (await openTestStorage(returnsMigrations));
  const clock = createTestClock(Date.UTC(2026, 5, 1));
  const ids = createIds(clock);
  const recorded: RecordEntry[] = [];
  const jobs: AskedJob[] = [];
  const frictionEnded: AccountRef[] = [];
  const accepted: PlatformEvent[] = [];
  const history = new Map<string, EventRecord[]>();
  const keyFile: ReturnsFixture['keyFile'] = { keys: undefined };
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const returns = createReturns({
    storage,
    clock,
    ids,
    matcher: createMatcher(),
    keyStore: {
      read: async () => {
        if (keyFile.fault) throw keyFile.fault;
        return keyFile.keys;
      },
      write: async (keys) => {
        keyFile.keys = keys;
      },
    },
    accountsOf: async () => [],
    historyOf: async ({ platform, accountId }) => history.get(`${platform} ${accountId}`) ?? [],
    accept: async (events) => void accepted.push(...events),
    openJob: async (_work, job) => jobs.push(job),
    endFriction: async (_work, account) => {
      frictionEnded.push(account);
      return 1;
    },
    jobsOf: async () => new Map(),
    ...options,
  });
  await returns.start();
  let seq = 0;
  let seen = 0;
  let stumbles = false;

  function recordOf({
    account,
    platform = 'harbour',
    type = 'account.created',
    ...rest
  }: Doing): EventRecord {
    const { session, identifiers, more, at = clock.now() } = rest;
    seq += 1;
    const event = {
      id: `e${seq}`,
      type,
      at: new Date(at).toISOString(),
      platform,
      account,
      ...(session && { session }),
      ...more,
    } as PlatformEvent;
    const sealed = identifiers && returns.seal(identifiers, at);
    const record = { id: ids(), seq, lane: 0, source: 'test', receivedAt: clock.now(), event, account };
    return sealed ? { ...record, sealed } : record;
  }

  async function follow(): Promise<void> {
    const { changed, last } = await readChanges(storage, seen);
    seen = last;
    await returns.follow({ removalIds: changed });
  }

  return {
    returns,
    storage,
    clock,
    recorded,
    jobs,
    frictionEnded,
    accepted,
    keyFile,
    stumble() {
      stumbles = true;
    },
    async judge(...doing) {
      const records = doing.map(recordOf);
      for (const record of records) {
        const key = `${record.event.platform} ${record.account.id}`;
        history.set(key, [...(history.get(key) ?? []), record]);
      }
      await storage.work(async (work) => {
        await returns.gate.look(records, work);
        await returns.noting.note(records, work);
        if (!stumbles) return;
        stumbles = false;
        throw Object.assign(new Error('deadlock'), { code: '40P01' });
      });
      return records;
    },
    async remove(accountId, { platform = 'harbour', decisionId = ids(), until } = {}) {
      await storage.work((work) =>
        returns.vault.removed(work, {
          platform,
          accountId,
          decisionId,
          policy: 'terrorism',
          by: 'staff:lena',
          at: new Date(clock.now()).toISOString(),
          ...(until !== undefined && { until }),
        }),
      );
      await returns.vault.completePending();
      await follow();
      return decisionId;
    },
    follow,
    close: () => storage.close(),
  };
}

async function readChanges(storage: Storage, after: number): Promise<{ changed: string[]; last: number }> {
  const rows = await storage.db
    .withTables<{ outbox: { id: number; topic: string; payload: { removalIds: string[] } } }>()
    .selectFrom('outbox')
    .select(['id', 'payload'])
    .where('topic', '=', 'removals.changed')
    .where('id', '>', after)
    .orderBy('id')
    .execute();
  return {
    changed: rows.flatMap(({ payload }) => payload.removalIds),
    last: rows.at(-1)?.id ?? after,
  };
}
