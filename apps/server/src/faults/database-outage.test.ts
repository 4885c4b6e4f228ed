import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresAvailable } from '@breakwater/storage/testing';
import { describe, expect, it } from 'vitest';
import { FAULTLESS, findFaults } from './testing/find-faults.ts';
import { isPostgresRunning } from './testing/kill-postgres.ts';
import { openScenario } from './testing/scenario.ts';
import { IN_FLIGHT } from './testing/send-stream.ts';
import { canMount, mountSmallDisk } from './testing/small-disk.ts';

const EVENTS = 1_000;
const OUTAGE_MS = 30_000;
/** Room for the cluster and its first write-ahead log, and little more. */
const DISK_MEBIBYTES = 160;

describe.skipIf(!postgresAvailable).concurrent('without its database [needs postgres]', () => {
  it('for 30 seconds: uploads are refused meanwhile, then everything goes on by itself', async () => {
    const scenario = await openScenario();
    try {
      const stream = scenario.stream({ events: EVENTS });
      await stream.untilAcknowledged(EVENTS / 2);
      await scenario.postgres.stop();
      const acknowledged = stream.ledger.size;
      await sleep(OUTAGE_MS);
      expect(stream.ledger.size - acknowledged).toBeLessThanOrEqual(IN_FLIGHT);
      await scenario.postgres.start();
      await stream.done;
      expect(stream.failures()).toContain(503);
      expect(stream.ledger.size).toBe(EVENTS);
      expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
    } finally {
      await scenario.close();
    }
  }, 180_000);

  it.skipIf(!canMount)(
    'on a full disk: nothing that was acknowledged is lost [needs root]',
    async () => {
      const disk = mountSmallDisk(DISK_MEBIBYTES);
      try {
        const scenario = await openScenario([], { folder: join(disk.folder, 'postgres') });
        try {
          const stream = scenario.stream({ events: EVENTS, pauseMs: 20 });
          await stream.untilAcknowledged(EVENTS / 4);
          disk.fill();
          await stream.untilFailed(10);
          disk.free();
          // Where the log could not be written, the server has given up and needs its operator.
          if (!isPostgresRunning(scenario.postgres)) await scenario.postgres.start();
          await stream.done;
          expect(stream.ledger.size).toBe(EVENTS);
          expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
        } finally {
          await scenario.close();
        }
      } finally {
        disk.unmount();
      }
    },
    180_000,
  );
});
