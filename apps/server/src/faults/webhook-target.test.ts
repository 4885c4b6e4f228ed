import { postgresAvailable } from '@breakwater/storage/testing';
import { describe, expect, it } from 'vitest';
import { FAULTLESS, findFaults } from './testing/find-faults.ts';
import { openScenario } from './testing/scenario.ts';
import type { Answer } from './testing/webhook-target.ts';

const EVENTS = 400;
/** A sender waits 10 seconds for an answer. */
const TOO_LATE_MS = 11_000;

/** How a target misbehaves, and how often a message comes to it at most times. */
const TARGETS: readonly [string, (earlier: number, number: number) => Answer, 'once' | 'again'][] = [
  ['is slow', () => ({ status: 200, afterMs: 250 }), 'once'],
  ['fails at first', (earlier) => ({ status: earlier < 1 ? 500 : 200 }), 'again'],
  ['answers too late', (_, number) => ({ status: 200, afterMs: number < 3 ? TOO_LATE_MS : 0 }), 'again'],
];

describe.skipIf(!postgresAvailable).concurrent('a webhook target that [needs postgres]', () => {
  it.each(TARGETS)(
    '%s gets every action, under one key, in order',
    async (_, target, times) => {
      const scenario = await openScenario([], { target });
      try {
        const stream = scenario.stream({ events: EVENTS });
        await stream.done;
        expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
        const keys = scenario.target.deliveries.map(({ idempotencyKey }) => idempotencyKey);
        expect(keys.length).toBeGreaterThan(0);
        expect(keys.length > new Set(keys).size).toBe(times === 'again');
      } finally {
        await scenario.close();
      }
    },
    180_000,
  );
});
