import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresAvailable } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTLESS, findFaults } from './testing/find-faults.ts';
import { isPostgresRunning } from './testing/kill-postgres.ts';
import { openScenario, type Scenario } from './testing/scenario.ts';
import { IN_FLIGHT } from './testing/send-stream.ts';
import { canMount, mountSmallDisk, type SmallDisk } from './testing/small-disk.ts';

const EVENTS = 400;
const STREAM = { events: EVENTS, pauseMs: 30 };
const OUTAGE_MS = 30_000;
/** Room for the cluster and its first write-ahead log, and little more. */
const DISK_MEBIBYTES = 160;

describe.skipIf(!postgresAvailable)('without its database [needs postgres]', () => {
  let disk: SmallDisk | undefined;
  let scenario: Scenario;
  beforeAll(async () => {
    disk = canMount ? mountSmallDisk(DISK_MEBIBYTES) : undefined;
    scenario = await openScenario(disk && { folder: join(disk.folder, 'postgres') });
  }, 180_000);
  afterAll(async () => {
    await scenario?.close();
    disk?.unmount();
  });

  it('for 30 seconds: uploads are refused meanwhile, then everything goes on by itself', async () => {
    const stream = scenario.stream(STREAM);
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
  }, 180_000);

  it.skipIf(!canMount)(
    'on a full disk: nothing that was acknowledged is lost [needs root]',
    async () => {
      const stream = scenario.stream(STREAM);
      await stream.untilAcknowledged(EVENTS / 4);
      disk?.fill();
      await stream.untilFailed(10);
      disk?.free();
      // Where the log could not be written, the server has given up and needs its operator.
      if (!isPostgresRunning(scenario.postgres)) await scenario.postgres.start();
      await stream.done;
      expect(stream.ledger.size).toBe(EVENTS);
      expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
    },
    180_000,
  );
});
