import { rmSync } from 'node:fs';
import type { OutboxTopic } from '@breakwater/contracts';
import { expect, it } from 'vitest';
import { compose } from '../compose/compose.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { mountModules } from '../modules.ts';
import { openTestHome } from '../testing/test-home.ts';
import { ofServer } from './follow-changes.ts';

/** Every topic, and who follows it: nobody where no process holds in memory what it tells of. */
const FOLLOWED: Readonly<Record<OutboxTopic, 'by its room' | 'by the server' | 'by nobody'>> = {
  'addresses.changed': 'by its room',
  'bank.changed': 'by its room',
  'casework.changed': 'by nobody',
  'confirmed.changed': 'by its room',
  'disclosure.changed': 'by its room',
  'endpoint.changed': 'by nobody',
  'incident.changed': 'by its room',
  'key.changed': 'by its room',
  'law.changed': 'by its room',
  'list.changed': 'by its room',
  'model.changed': 'by its room',
  'network.changed': 'by the server',
  'order.changed': 'by nobody',
  'order.due': 'by nobody',
  'removals.changed': 'by its room',
  'role.changed': 'by its room',
  'routing.changed': 'by its room',
  'ruleset.activated': 'by its room',
  'staff.changed': 'by its room',
  'spread.forgotten': 'by its room',
  'spread.marked': 'by its room',
  'spread.settings': 'by its room',
  'vault.changed': 'by its room',
};

it('every topic is followed as it is written down', async () => {
  const { home, databaseUrl } = await openTestHome();
  const settings = { BREAKWATER_HOME: home, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const breakwater = await compose(readConfig(settings), createLogger('silent'));
  const byRooms = new Set(mountModules(breakwater).flatMap(({ follows }) => Object.keys(follows)));
  const byServer = new Set(Object.keys(ofServer(breakwater)));
  const found = Object.keys(FOLLOWED).map((topic) => [
    topic,
    byRooms.has(topic) ? 'by its room' : byServer.has(topic) ? 'by the server' : 'by nobody',
  ]);
  expect(Object.fromEntries(found)).toEqual(FOLLOWED);
  expect([...byRooms, ...byServer].filter((topic) => !Object.hasOwn(FOLLOWED, topic))).toEqual([]);
  await breakwater.close();
  rmSync(home, { recursive: true, force: true });
});
