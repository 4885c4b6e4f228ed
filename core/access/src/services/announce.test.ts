import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AccessFixture, openAccessFixture } from '../testing/access-fixture.ts';
import type { Announcement } from './announce.ts';

const DAY = 86_400_000;
let fixture: AccessFixture;
let told: Announcement[];
beforeAll(async () => {
  fixture = await openAccessFixture();
});
afterAll(() => fixture.storage.close());
beforeEach(async () => {
  await fixture.empty();
  told = [];
});

const announce = () => fixture.access.announce(async (_trx, all) => told.push(...all));
const kinds = () => told.splice(0).map(({ type, days }) => [type, days]);

it('announces a key 30, 7 and 1 days before it ends, each once, and no more when it was rotated', async () => {
  const { access, clock } = fixture;
  const feed = { name: 'feed', source: 'harbour', scopes: ['ingest'], lastsMs: 40 * DAY };
  const { key } = await access.createKey(feed);
  const seen: unknown[] = [];
  for (let day = 0; day < 39; day += 1) {
    await announce();
    await announce();
    seen.push(...kinds().map(([type, days]) => [day, type, days]));
    clock.advance(DAY);
  }
  expect(seen).toEqual([
    [10, 'key.expiring', 30],
    [33, 'key.expiring', 7],
  ]);
  await access.rotate(key.id, { overlapMs: DAY / 2 });
  await announce();
  expect(kinds()).toEqual([]);
});

it('announces each day that nobody answers for a service, and that it ended', async () => {
  const { access, clock } = fixture;
  const { id } = await fixture.add('Amina', ['admin']);
  const made = { name: 'feed', source: 'harbour', scopes: ['ingest'], createdBy: `staff:${id}` };
  const { token } = await access.createKey(made);
  await access.staff.change(id, { disabled: true, by: 'key:test' });
  await announce();
  await announce();
  expect(kinds()).toEqual([['service.unowned', undefined]]);
  clock.advance(27 * DAY);
  await announce();
  await access.authenticate(token, '192.0.2.1');
  expect(kinds()).toEqual([['service.unowned', undefined]]);
  clock.advance(DAY + 1);
  await announce();
  expect(kinds()).toEqual([['service.ended', undefined]]);
  await expect(access.authenticate(token, '192.0.2.1')).rejects.toMatchObject({ code: 'key-unknown' });
});
