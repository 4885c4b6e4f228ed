import type { EventRecord } from '@breakwater/contracts';
import type { Decision } from '@breakwater/contracts/review';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import type { DecisionHook } from '@breakwater/review';
import { expect, it } from 'vitest';
import { decidedContentHook } from './decided-content-hook.ts';

type Decided = Parameters<NonNullable<DecisionHook['onDecided']>>;
type Undone = Parameters<NonNullable<DecisionHook['onUndone']>>;

const decision = {
  id: 'd1',
  jobId: 'j1',
  platform: 'harbour',
  accountId: 'a',
  decision: 'violation',
  outcome: 'final',
  policy: 'platform/spam',
  decidedAt: '2026-01-01T00:00:00Z',
  actions: [{ action: 'remove-content', contentId: 'k1' }, { action: 'suspend-account' }],
} as unknown as Decision;

/** What was said of which content by the hook, over content of this account. */
async function follow(changes: Partial<Decision>, owner = 'a') {
  const said: unknown[] = [];
  const undone: string[] = [];
  const record = (id: string): EventRecord =>
    aRecord(aPost('what it says', { account: { id: owner }, content: { id, kind: 'post' } }), { id });
  const hook = decidedContentHook({
    eventsIn: () => ({
      contentById: async (_, ids) => new Map(ids.map((id) => [id, record(id)])),
      eventsByIds: async (ids) => ids.map(record),
    }),
    eventsBehind: async () => ['led-1', 'led-2'],
    marks: {
      decided: async (_, { records, ...one }) => void said.push({ ...one, of: records.map(({ id }) => id) }),
      undone: async (_, id) => void undone.push(id),
    },
  });
  const [context, work] = [{}, {}] as unknown as [Decided[0], Decided[1]];
  await hook.onDecided?.(context, work, { decision: { ...decision, ...changes } } as unknown as Decided[2]);
  await hook.onUndone?.(context, work, { decision } as unknown as Undone[2]);
  expect(undone).toEqual(['d1']);
  return said;
}

it('says of content that a decision acts on what was decided, whatever the policy', async () => {
  const common = { decisionId: 'd1', decidedAt: Date.UTC(2026, 0, 1), policies: ['platform/spam'] };
  expect(await follow({})).toEqual([
    { ...common, said: 'violation', because: ['platform/spam'], of: ['k1'] },
  ]);
  expect(await follow({ outcome: 'confirmed' })).toHaveLength(1);
});

it('says of all that led to a job that it is no violation, with the exception that applied', async () => {
  const changes = { decision: 'no-violation', exception: 'news', actions: [] } as Partial<Decision>;
  expect(await follow(changes)).toMatchObject([
    { said: 'no-violation', because: ['news'], of: ['led-1', 'led-2'] },
  ]);
});

it.each<[string, Partial<Decision>, string?]>([
  ['waits for a second person', { outcome: 'awaiting-second' }],
  ['is about an account as a whole', { actions: [{ action: 'suspend-account' }] } as Partial<Decision>],
  ['names content of somebody else', {}, 'b'],
])('says nothing of a decision that %s', async (_, changes, owner) => {
  expect(await follow(changes, owner)).toEqual([]);
});
