import { postgresAvailable } from '@breakwater/storage/testing';
import { describe, expect, it } from 'vitest';
import { FAULTLESS, findFaults } from './testing/find-faults.ts';
import { killPostgres } from './testing/kill-postgres.ts';
import { openScenario } from './testing/scenario.ts';

const EVENTS = 1_000;

describe.skipIf(!postgresAvailable).concurrent('kill -9 in mid-stream [needs postgres]', () => {
  it('of a worker: the other one takes its lanes over', async () => {
    const scenario = await openScenario(['--no-worker']);
    try {
      const [victim] = await Promise.all([scenario.start('worker'), scenario.start('worker')]);
      const stream = scenario.stream({ events: EVENTS });
      await stream.untilAcknowledged(EVENTS / 2);
      expect(await victim.end('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
      await stream.done;
      expect(stream.ledger.size).toBe(EVENTS);
      expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
    } finally {
      await scenario.close();
    }
  }, 180_000);

  it('of the server: what was not acknowledged is sent again, what was is not lost', async () => {
    const scenario = await openScenario();
    try {
      const stream = scenario.stream({ events: EVENTS });
      await stream.untilAcknowledged(EVENTS / 2);
      expect(await scenario.server.end('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
      await scenario.start('serve');
      await stream.done;
      expect(stream.failures()).not.toEqual([]);
      expect(stream.ledger.size).toBe(EVENTS);
      expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
    } finally {
      await scenario.close();
    }
  }, 180_000);

  it('of PostgreSQL: the server goes on by itself when the database is back', async () => {
    const scenario = await openScenario();
    try {
      const stream = scenario.stream({ events: EVENTS });
      await stream.untilAcknowledged(EVENTS / 2);
      await killPostgres(scenario.postgres);
      await scenario.postgres.start();
      await stream.done;
      expect(stream.failures()).not.toEqual([]);
      expect(stream.ledger.size).toBe(EVENTS);
      expect(await findFaults(scenario, stream.ledger)).toEqual(FAULTLESS);
    } finally {
      await scenario.close();
    }
  }, 180_000);
});
