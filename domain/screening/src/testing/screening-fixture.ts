import { createHash } from 'node:crypto';
import type { Account, KnownAccount } from '@breakwater/contracts';
import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { screeningMigrations } from '../migrations.ts';
import type { AskedJob, ScreeningContext } from '../ports.ts';
import { createScreening, type Screening } from '../screening.ts';

/** Screening over a database of its own, with ports that a test looks into. */
export interface ScreeningFixture {
  readonly screening: Screening;
  readonly context: ScreeningContext;
  readonly clock: ReturnType<typeof createTestClock>;
  /** Texts by address: what the publishers of lists answer. */
  readonly published: Map<string, string | Uint8Array>;
  readonly recorded: RecordEntry[];
  readonly jobs: AskedJob[];
  /** Makes an account known and notes it, as an event would. */
  account(account: Account, platform?: string): Promise<void>;
  /** Screens what waits and works on runs until nothing is left. */
  settle(): Promise<void>;
  /** Adds a list of national CSV and loads it. */
  list(id: string, csv: string): Promise<void>;
  close(): Promise<void>;
}

/** The header of a national list. */
export const HEADER = 'ref,type,name,aliases,original,born,father,programme,url';

/** Screening over a migrated storage, which is closed with it; over a database of its own when left out. */
export async function openScreening(given?: Storage): Promise<ScreeningFixture> {
  const storage = given ?? (await openTestStorage(screeningMigrations));
  const clock = createTestClock();
  const published = new Map<string, string | Uint8Array>();
  const recorded: RecordEntry[] = [];
  const jobs: AskedJob[] = [];
  const known = new Map<string, KnownAccount>();
  const ids = createIds(clock);
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const context: ScreeningContext = {
    storage,
    clock,
    ids,
    fetchSources: async (addresses) => ({
      sources: addresses.map((name) => ({
        name,
        async *open() {
          const content = published.get(name) ?? '';
          yield typeof content === 'string' ? Buffer.from(content) : content;
        },
      })),
      checksum: createHash('sha256')
        .update(addresses.map((one) => published.get(one)).join())
        .digest('hex'),
      etags: {},
      dispose: async () => undefined,
    }),
    accounts: {
      of: async (refs) =>
        refs.flatMap(({ platform, accountId }) => known.get(`${platform} ${accountId}`) ?? []),
      after: async ({ platform, accountId }, limit) =>
        [...known.entries()]
          .filter(([key]) => key > `${platform} ${accountId}`)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit)
          .map(([, account]) => account),
      count: async () => known.size,
    },
    openJob: async (_work, job) => {
      jobs.push(job);
      return { id: ids() };
    },
  };
  const screening = createScreening(context);
  await screening.start();
  let seq = 0;
  return {
    screening,
    context,
    clock,
    published,
    recorded,
    jobs,
    async account(account, platform = 'harbour') {
      known.set(`${platform} ${account.id}`, { platform, account });
      seq += 1;
      const at = clock.now();
      const event = {
        type: 'account.updated' as const,
        id: `e${seq}`,
        platform,
        at: new Date(at).toISOString(),
        account,
      };
      const record = { id: ids(), lane: 0, seq, source: 'test', receivedAt: at, event, account };
      await storage.transaction((trx) => screening.noting.note([record], trx));
    },
    async settle() {
      // Time goes on between what is seen and what asks for it to be seen again.
      clock.advance(1_000);
      const screenWaiting = async () => {
        while ((await screening.screenDue(1_000)) > 0);
      };
      await screenWaiting();
      while (await screening.runs.work(1_000));
      // A run may ask for accounts to be screened against everything.
      await screenWaiting();
    },
    async list(id, csv) {
      published.set(id, csv);
      const settings = {
        title: `List ${id}`,
        authority: 'Test',
        sources: [id],
        screens: 'terrorism' as const,
      };
      await screening.lists.put(id, settings, 'amina');
      await screening.lists.sync(id, { by: 'amina' });
      await screening.follow({ listId: id });
    },
    close: () => storage.close(),
  };
}
