import { postgresAvailable } from '@breakwater/storage/testing';
import { describe, expect, it } from 'vitest';
import { FAULTLESS, findFaults } from './testing/find-faults.ts';
import { openScenario } from './testing/scenario.ts';

const EVENTS = 1_000;

describe.skipIf(!postgresAvailable)('SIGTERM in mid-stream [needs postgres]', () => {
  it('ends with 0, gives the lanes back at once, and loses nothing', async () => {
    const scenario = await openScenario();
    try {
      const stream = scenario.stream({ events: EVENTS });
      await stream.untilAcknowledged(EVENTS / 2);
      expect(await scenario.server.end('SIGTERM')).toEqual({ code: 0, signal: null });
      const restarted = performance.now();
      await scenario.start('serve');
      await stream.done;
      expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
      // A lease that was not given back would have been waited for, ten seconds long.
      expect(performance.now() - restarted).toBeLessThan(9_000);
    } finally {
      await scenario.close();
    }
  }, 60_000);
});
