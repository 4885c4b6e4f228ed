import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createIds, systemClock } from '@breakwater/kernel';
import { openStorage } from '@breakwater/storage';
import { createReview } from '../review.ts';

const LEASE_MS = 1_500;

/**
 * Reviewers in a process of their own: each takes jobs of a database and decides them until none is open, and says each
 * step as a line. Arguments: address of the database, how many jobs each decides before it only holds the next one, and
 * the names of the reviewers. Each has a connection of its own. They begin when the process, which has said `ready`, is
 * told something.
 */
const [url = '', decides = '', ...names] = process.argv.slice(2);
const storage = await openStorage({ url, folder: '', maxConnections: names.length });
storage.recordWith(async () => undefined);
const review = createReview({
  storage,
  clock: systemClock,
  ids: createIds(systemClock),
  settings: async () => ({
    qualityShare: 0.05,
    undoWindowHours: 24,
    jobOrder: 'exposure',
    randomShare: 0,
    holdReuploads: false,
  }),
  deliver: async () => undefined,
});
const say = (...words: string[]) => process.stdout.write(`${words.join(' ')}\n`);

async function work(name: string): Promise<void> {
  let left = Number(decides);
  for (let idle = 0; idle < 4; ) {
    const job = await review.jobs.claim({ by: name, leaseMs: LEASE_MS });
    if (!job) {
      idle++;
      await sleep(LEASE_MS / 3);
      continue;
    }
    idle = 0;
    say(name, 'claimed', job.id, job.claimedUntil ?? '', job.updatedAt);
    if (left-- <= 0) await sleep(60_000);
    await review.jobs.resolve(job.id, name, { decision: 'no-violation', reason: 'A news report.' });
    say(name, 'decided', job.id);
  }
}

say('', 'ready');
await once(process.stdin, 'data');
process.stdin.destroy();
await Promise.all(names.map(work));
await storage.close();
