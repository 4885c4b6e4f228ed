import { afterEach, beforeEach, expect, it } from 'vitest';
import { aPostBy, type IncidentsFixture, openIncidents } from '../testing/index.ts';

let fixture: IncidentsFixture;
let id: string;
beforeEach(async () => {
  fixture = await openIncidents();
  const { incidents } = fixture;
  id = await fixture.active();
  const term = { kind: 'term' as const, value: 'paper kites', reason: 'seen in the first posts' };
  await incidents.indicators.add(id, [term], { by: 'staff:amina', person: true });
  await incidents.reload();
  await fixture.arrive(
    incidents,
    aPostBy('a1', 'paper kites', 'p1'),
    aPostBy('a1', 'paper kites again', 'p2'),
  );
});
afterEach(() => fixture.close());

const reason = 'City news.';
const newsroom = { kind: 'newsroom' as const, platform: 'harbour', accountId: 'a1', reason };
const post = { kind: 'post' as const, platform: 'harbour', contentId: 'p1', reason };
const counts = async () => {
  const { found, awareness, preserved } = await fixture.incidents.numbers(id);
  return { found, awareness, preserved };
};

it('is one exception however often it is said', async () => {
  const { awareness } = fixture.incidents;
  const one = await awareness.add(id, newsroom, 'staff:omar');
  expect(await awareness.add(id, { ...newsroom, reason: 'Again.' }, 'staff:lena')).toEqual(one);
  expect((await fixture.incidents.get(id)).awareness).toHaveLength(1);
  expect(fixture.asked.ended).toHaveLength(1);
});

it('holds while any exception covers a post', async () => {
  const { awareness } = fixture.incidents;
  const account = await awareness.add(id, newsroom, 'staff:omar');
  const single = await awareness.add(id, post, 'staff:omar');
  expect(await counts()).toMatchObject({ found: 0, awareness: 2 });
  await awareness.withdraw(id, account.id, 'staff:omar');
  expect(await counts()).toMatchObject({ found: 1, awareness: 1 });
  await awareness.add(id, newsroom, 'staff:omar');
  await awareness.withdraw(id, single.id, 'staff:omar');
  expect(await counts()).toMatchObject({ found: 0, awareness: 2 });
});

it('keeps nothing of an account of which everything is let through, and keeps it again after', async () => {
  const { awareness } = fixture.incidents;
  expect(await counts()).toMatchObject({ preserved: 2 });
  await awareness.add(id, post, 'staff:omar');
  expect(await counts()).toMatchObject({ preserved: 2 });
  const { id: account } = await awareness.add(id, newsroom, 'staff:omar');
  expect(await counts()).toMatchObject({ preserved: 0 });
  await awareness.withdraw(id, account, 'staff:omar');
  expect(await counts()).toMatchObject({ preserved: 2 });
});
