import { expect, it } from 'vitest';
import { incidentsHook } from './incidents-hook.ts';

it('counts a decision that waits for a second person when that one confirms it, and not before', async () => {
  const counted: string[] = [];
  const hook = incidentsHook(
    () =>
      ({
        incidents: { within: { decided: async (_: unknown, { at }: { at: string }) => counted.push(at) } },
        review: { within: {} },
      }) as never,
  );
  const decide = (outcome: string, at: string) => {
    const decision = { id: 'd1', outcome, decision: 'violation', actions: [] };
    return hook.onDecided?.({} as never, { db: {} } as never, { decision, at } as never);
  };
  await decide('awaiting-second', '2026-01-01T00:00:00Z');
  expect(counted).toEqual([]);
  await decide('confirmed', '2026-01-01T01:00:00Z');
  await decide('decided', '2026-01-01T02:00:00Z');
  expect(counted).toEqual(['2026-01-01T01:00:00Z', '2026-01-01T02:00:00Z']);
});
