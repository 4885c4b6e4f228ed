import { postgresAvailable } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTLESS, findFaults } from './testing/find-faults.ts';
import { openScenario, type Scenario } from './testing/scenario.ts';
import type { Ledger } from './testing/send-stream.ts';
import type { Answering, WebhookTarget } from './testing/webhook-target.ts';

const EVENTS = 400;
/** A sender waits 10 seconds for an answer. */
const TOO_LATE_MS = 11_000;

/** How a target misbehaves, and how often a message comes to it at most times. */
const TARGETS: readonly [string, Answering, 'once' | 'again'][] = [
  ['answers at once', () => ({ status: 200 }), 'once'],
  ['is slow', () => ({ status: 200, afterMs: 250 }), 'once'],
  ['fails at first', (earlier) => ({ status: earlier < 1 ? 500 : 200 }), 'again'],
  ['answers too late', (_, number) => ({ status: 200, afterMs: number < 3 ? TOO_LATE_MS : 0 }), 'again'],
];

describe.skipIf(!postgresAvailable)('a webhook target, beside others, that [needs postgres]', () => {
  let scenario: Scenario;
  let ledger: Ledger;
  const targets = new Map<string, WebhookTarget>();
  beforeAll(async () => {
    scenario = await openScenario();
    for (const [name, answer] of TARGETS) targets.set(name, await scenario.addTarget(answer));
    const stream = scenario.stream({ events: EVENTS });
    await stream.done;
    ({ ledger } = stream);
  }, 180_000);
  afterAll(() => scenario?.close());

  it.each(TARGETS)(
    '%s gets every action, under one key, in order',
    async (name, _, times) => {
      const target = targets.get(name);
      expect(await findFaults(scenario, ledger, target)).toEqual(FAULTLESS);
      const keys = target?.deliveries.map(({ idempotencyKey }) => idempotencyKey) ?? [];
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.length > new Set(keys).size).toBe(times === 'again');
    },
    180_000,
  );
});
