import type { EventRecord } from '@breakwater/contracts';
import type { Decision } from '@breakwater/contracts/review';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import type { DecisionHook } from '@breakwater/review';
import { expect, it } from 'vitest';
import { confirmedTextsHook } from './confirmed-texts-hook.ts';

type Decided = Parameters<NonNullable<DecisionHook['onDecided']>>;
type Undone = Parameters<NonNullable<DecisionHook['onUndone']>>;

const decision = {
  id: 'd1',
  platform: 'harbour',
  accountId: 'a',
  decision: 'violation',
  outcome: 'final',
  policy: 'terrorism/propaganda',
  decidedAt: '2026-01-01T00:00:00Z',
  actions: [{ action: 'remove-content', contentId: 'k1' }, { action: 'suspend-account' }],
} as unknown as Decision;

/** What was kept and taken away by the hook, over content of this account. */
async function follow(changes: Partial<Decision>, owner = 'a') {
  const kept: unknown[] = [];
  const withdrawn: string[] = [];
  const record: EventRecord = aRecord(aPost('what it says', { account: { id: owner } }));
  const hook = confirmedTextsHook({
    eventsIn: () => ({ contentById: async (_, ids) => new Map(ids.map((id) => [id, record])) }),
    confirmed: {
      add: async (_, added) => void (added.texts.length > 0 && kept.push(added)),
      withdraw: async (_, id) => void withdrawn.push(id),
    },
  });
  const [context, work] = [{}, {}] as unknown as [Decided[0], Decided[1]];
  await hook.onDecided?.(context, work, { decision: { ...decision, ...changes } } as unknown as Decided[2]);
  await hook.onUndone?.(context, work, { decision } as unknown as Undone[2]);
  expect(withdrawn).toEqual(['d1']);
  return kept;
}

it('keeps the content that a decision on terrorism acts on, and takes it away when that is undone', async () => {
  expect(await follow({})).toEqual([
    {
      decisionId: 'd1',
      platform: 'harbour',
      accountId: 'a',
      decidedAt: Date.UTC(2026, 0, 1),
      texts: ['what it says'],
    },
  ]);
  expect(await follow({ outcome: 'confirmed' })).toHaveLength(1);
});

it.each<[string, Partial<Decision>, string?]>([
  ['waits for a second person', { outcome: 'awaiting-second' }],
  ['finds no violation', { decision: 'no-violation' }],
  ['is about spam', { policy: 'platform/spam' }],
  ['is about an account as a whole', { actions: [] }],
  ['names content of somebody else', {}, 'b'],
])('keeps nothing of a decision that %s', async (_, changes, owner) => {
  expect(await follow(changes, owner)).toEqual([]);
});
