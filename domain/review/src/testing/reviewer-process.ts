import { setTimeout as sleep } from 'node:timers/promises';
import { createIds, systemClock } from '@breakwater/kernel';
import { openStorage } from '@breakwater/storage';
import { createReview } from '../review.ts';

const LEASE_MS = 1_500;

/**
 * A reviewer of its own process: takes jobs of a database and decides them until none is open, and says each step as a
 * line. Arguments: address of the database, name, and how many jobs it decides before it only holds the next one.
 */
const [url = '', name = '', decides = ''] = process.argv.slice(2);
const storage = await openStorage({ url, folder: '', maxConnections: 1 });
const review = createReview({
  storage,
  clock: systemClock,
  ids: createIds(systemClock),
  deliver: async () => undefined,
  record: async () => undefined,
});
const say = (...words: string[]) => process.stdout.write(`${words.join(' ')}\n`);
let left = Number(decides);
for (let idle = 0; idle < 4; ) {
  const job = await review.jobs.claim({ by: name, leaseMs: LEASE_MS });
  if (!job) {
    idle++;
    await sleep(LEASE_MS / 3);
    continue;
  }
  idle = 0;
  say('claimed', job.id, job.claimedUntil ?? '', job.updatedAt);
  if (left-- <= 0) await sleep(60_000);
  await review.jobs.resolve(job.id, name, { decision: 'no-violation', reason: 'A news report.' });
  say('decided', job.id);
}
await storage.close();
