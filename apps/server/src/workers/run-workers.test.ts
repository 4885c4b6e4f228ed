import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compose } from '../compose/compose.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { openTestHome } from '../testing/test-home.ts';
import { startWorkers } from './run-workers.ts';

it('workers that could not all be started give back what they held, and let the process end', async () => {
  const { home, databaseUrl } = await openTestHome();
  const settings = { BREAKWATER_HOME: home, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const breakwater = await compose(readConfig(settings), createLogger('silent'));
  const lanes = breakwater.storage.db.withTables<{ lanes: { holder: string | null } }>();
  const held = async () =>
    (await lanes.selectFrom('lanes').select('holder').where('holder', 'is not', null).execute()).length;
  let beats = 0;
  const beat = async () => {
    if (++beats === 1) await expect.poll(held).toBeGreaterThan(0);
    throw new Error('the database went away');
  };
  const failing = { ...breakwater, pulse: { ...breakwater.pulse, beat } };
  await expect(startWorkers(failing, () => undefined)).rejects.toThrow('went away');
  expect(await held()).toBe(0);
  await breakwater.close();
  rmSync(home, { recursive: true, force: true });
});
