import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followOutbox } from './follow-outbox.ts';
import { appendEvents, type OutboxPosition, outboxPosition } from './outbox.ts';
import type { Db } from './storage.ts';
import { openTestPostgres, postgresAvailable, type TestPostgres } from './testing/index.ts';

/** Something that happens, in transactions that run beside one another. */
type Step =
  | { readonly does: 'begin' | 'append' | 'commit' | 'roll back'; readonly transaction: number }
  /** A follower dies, and another one begins where it had begun. */
  | { readonly does: 'crash' };

const TRANSACTIONS = 3;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom<'begin' | 'append' | 'commit' | 'roll back'>(
        'begin',
        'append',
        'append',
        'commit',
        'roll back',
      ),
      transaction: fc.integer({ min: 0, max: TRANSACTIONS - 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ does: 'crash' }) },
);

/** A transaction that is under way. */
interface Open {
  readonly trx: Db;
  readonly events: number[];
  end(commit: boolean): Promise<void>;
}

describe.skipIf(!postgresAvailable)('the laws of the outbox [needs postgres]', () => {
  let storage: TestPostgres;
  beforeAll(async () => {
    storage = await openTestPostgres();
  });
  afterAll(() => storage.close());

  async function begin(): Promise<Open> {
    let end: (commit: boolean) => void = () => {};
    let done: Promise<unknown> = Promise.resolve();
    const trx = await new Promise<Db>((begun) => {
      done = storage
        .transaction(async (inside) => {
          begun(inside);
          const commits = new Promise<boolean>((resolve) => {
            end = resolve;
          });
          if (!(await commits)) throw new Error('rolled back');
        })
        .catch((error: Error) => expect(error.message).toBe('rolled back'));
    });
    return {
      trx,
      events: [],
      end: async (commit) => {
        end(commit);
        await done;
      },
    };
  }

  it('what commits is handed out, once each, in the order of its transaction, after a crash again; nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        await sql`delete from outbox`.execute(storage.db);
        const from = await outboxPosition(storage);
        const writing = createWriting();
        let follower = await follow(from);
        for (const one of steps) {
          if (one.does !== 'crash') {
            await writing.take(one);
            continue;
          }
          await follower.stop();
          expect(new Set(follower.seen).size).toBe(follower.seen.length);
          follower = await follow(from);
        }
        const committed = await writing.commitAll();
        const all = committed.flat().sort((a, b) => a - b);
        await expect.poll(() => [...follower.seen].sort((a, b) => a - b)).toEqual(all);
        for (const events of committed)
          expect(follower.seen.filter((version) => events.includes(version))).toEqual(events);
        await follower.stop();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  /** Does what the steps say, and remembers what was committed. */
  function createWriting() {
    const committed: number[][] = [];
    const open = new Map<number, Open>();
    let versions = 0;
    const append = async ({ trx, events }: Open) => {
      const version = ++versions;
      events.push(version);
      await appendEvents(trx, [{ topic: 'bank.changed', payload: { bankId: 'terms', version } }]);
    };
    const end = async (transaction: number, current: Open, commit: boolean) => {
      open.delete(transaction);
      await current.end(commit);
      if (commit) committed.push(current.events);
    };
    return {
      take: async ({ does, transaction }: Exclude<Step, { does: 'crash' }>) => {
        const current = open.get(transaction);
        if (!current) {
          if (does === 'begin') open.set(transaction, await begin());
        } else if (does === 'append') await append(current);
        else if (does !== 'begin') await end(transaction, current, does === 'commit');
      },
      commitAll: async () => {
        for (const [transaction, current] of [...open]) await end(transaction, current, true);
        return committed;
      },
    };
  }

  async function follow(from: OutboxPosition) {
    const seen: number[] = [];
    const stop = await followOutbox(
      storage,
      async ({ payload }) => void seen.push((payload as { version: number }).version),
      (error) => expect.fail(String(error)),
      from,
    );
    return { seen, stop };
  }
});
