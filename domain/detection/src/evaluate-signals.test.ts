import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import { expect, it } from 'vitest';
import { type BatchContext, evaluateSignals } from './evaluate-signals.ts';
import { countersInMemory } from './rehearsal/counters-in-memory.ts';
import { reportsInMemory } from './rehearsal/reports-in-memory.ts';
import { riskInMemory } from './rehearsal/risk-in-memory.ts';
import type { SignalDefinition } from './signal-definition.ts';
import { createSuspects } from './suspects.ts';

const BUSY_MS = 6;

function signal(
  id: string,
  asked: string[],
  how: Pick<SignalDefinition, 'stateful' | 'locks'>,
): SignalDefinition {
  return {
    ...how,
    descriptor: { id, title: id, cost: 'cheap', reads: ['content.created'], type: 'bool' },
    evaluate: (records) => {
      asked.push(id);
      const until = performance.now() + BUSY_MS;
      while (performance.now() < until);
      return records.map(() => ({ known: true, value: true, evidence: [] }));
    },
  };
}

async function evaluate(definitions: readonly SignalDefinition[]) {
  const ids = definitions.map(({ descriptor }) => descriptor.id);
  const context = {
    stores: { counters: countersInMemory(), reports: reportsInMemory(), risk: riskInMemory() },
    needs: { signals: ids, counters: [] },
    banks: { versions: {} },
  } as unknown as BatchContext;
  const limits = {
    budgetMs: 1_000,
    suspects: createSuspects(createTestClock()),
    fence: async <T>(_: number, work: () => Promise<T>) => work(),
  };
  await evaluateSignals(
    new Map(definitions.map((definition) => [definition.descriptor.id, definition])),
    [aRecord(aPost('Good morning'))],
    context,
    limits,
  );
}

it('computes what locks rows that others need last, and what is stateful before it', async () => {
  const asked: string[] = [];
  await evaluate([
    signal('locking', asked, { stateful: true, locks: true }),
    signal('stateful', asked, { stateful: true }),
    signal('plain', asked, {}),
  ]);
  expect(asked).toEqual(['plain', 'stateful', 'locking']);
});

it('lets what came meanwhile have its turn between signals that take long', async () => {
  const asked: string[] = [];
  setImmediate(() => asked.push('an answer'));
  await evaluate([signal('first', asked, {}), signal('second', asked, {})]);
  expect(asked).toEqual(['first', 'an answer', 'second']);
});
