import { openPostgres } from '@breakwater/storage';
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
      expect(await countHeldLanes(scenario.postgres.url)).toBe(0);
      await scenario.start('serve');
      await stream.done;
      expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
    } finally {
      await scenario.close();
    }
  }, 180_000);
});

async function countHeldLanes(url: string): Promise<number> {
  const storage = await openPostgres({ url });
  const lanes = storage.db.withTables<{ lanes: { holder: string | null } }>();
  const held = await lanes.selectFrom('lanes').select('holder').where('holder', 'is not', null).execute();
  await storage.close();
  return held.length;
}
