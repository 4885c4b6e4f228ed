import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type CommitUpload, commitUploads } from './commit-uploads.ts';
import { FLOW_LIMITS } from './limits.ts';
import type { NewEvent } from './store.ts';

/** Stands for the database: its commits take a while, and fail as told. */
function slowStore(failure: (commit: number) => unknown = () => undefined) {
  let commits = 0;
  const store: CommitUpload = async () => {
    const error = failure(++commits);
    await sleep(5);
    if (error !== undefined) throw error;
    return Array.from({ length: 10 }, (_, index) => `id-${index}`);
  };
  return { store, count: () => commits };
}

const anEvent = { id: 'new', source: 's', sourceEventId: 'e' } as NewEvent;
const events = (count: number) => Array.from({ length: count }, () => anEvent);

describe('commitUploads', () => {
  it('lets uploads that come meanwhile share the next transaction, each with its own ids', async () => {
    const { store, count } = slowStore();
    const commit = commitUploads(store, FLOW_LIMITS, () => {});
    const results = await Promise.all([1, 2, 3, 1].map((size) => commit(events(size))));
    expect(count()).toBe(2);
    expect(results).toEqual([['id-0'], ['id-0', 'id-1'], ['id-2', 'id-3', 'id-4'], ['id-5']]);
  });

  it('commits no more together than allowed', async () => {
    const { store, count } = slowStore();
    const commit = commitUploads(store, { ...FLOW_LIMITS, maxCommit: 4 }, () => {});
    await Promise.all([1, 3, 2, 6].map((size) => commit(events(size))));
    expect(count()).toBe(4);
  });

  it('does not let one upload fail those in its company', async () => {
    const { store } = slowStore((commit) =>
      commit === 2 || commit === 4 ? new Error('bad row') : undefined,
    );
    const commit = commitUploads(store, FLOW_LIMITS, () => {});
    const results = await Promise.allSettled([1, 1, 1, 1].map((size) => commit(events(size))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('tells all to send again when the database is away, and goes on when it is back', async () => {
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
    const { store, count } = slowStore((commit) => (commit <= 2 ? away : undefined));
    const commit = commitUploads(store, FLOW_LIMITS, () => {});
    const results = await Promise.allSettled([1, 1, 1].map((size) => commit(events(size))));
    for (const result of results)
      expect(result).toMatchObject({ reason: { code: 'database-away', status: 503 } });
    expect(count()).toBe(2);
    expect(await commit(events(1))).toEqual(['id-0']);
  });

  it('refuses with 429 what would make memory grow, but never a first upload', async () => {
    const { store } = slowStore();
    const commit = commitUploads(store, { ...FLOW_LIMITS, maxPending: 4 }, () => {});
    const first = commit(events(6));
    await expect(commit(events(1))).rejects.toMatchObject({ code: 'overloaded', status: 429 });
    await first;
    expect(await commit(events(4))).toHaveLength(4);
  });
});
