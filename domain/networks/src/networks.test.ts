import type { NetworkSummary } from '@breakwater/contracts/networks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type NetworksFixture, openNetworks } from './testing/index.ts';

let fixture: NetworksFixture;
beforeEach(async () => {
  fixture = await openNetworks();
});
afterEach(() => fixture.close());

const cases = async (): Promise<readonly NetworkSummary[]> => (await fixture.networks.list()).items;
async function plant(): Promise<NetworkSummary> {
  const world = createWorld(7);
  fixture.send(...world.crowd(60, 20), ...world.network(9, 12));
  await fixture.search();
  const [found] = await cases();
  if (!found) throw new Error('the network was not found');
  return found;
}

describe('a search', () => {
  it('finds a network on three platforms with different handles and languages as one case', async () => {
    const found = await plant();
    expect(await cases()).toHaveLength(1);
    expect(found).toMatchObject({ platforms: ['harbour', 'lantern', 'meadow'], state: 'unseeded' });
    expect(found.members).toBeGreaterThanOrEqual(8);
    expect(found.q).toBeLessThan(0.05);
    const shown = await fixture.networks.get(found.id);
    expect(new Set(shown.artefactList.map(({ kind }) => kind))).toEqual(new Set(['link', 'media']));
    expect(shown.memberList.every(({ accountId }) => !accountId.startsWith('person'))).toBe(true);
    for (const { a, b, artefacts } of shown.edges) {
      expect([shown.memberList[a], shown.memberList[b]]).not.toContain(undefined);
      for (const artefact of artefacts)
        expect(shown.artefactList[artefact]?.shares.map(({ member }) => member)).toEqual(
          expect.arrayContaining([a, b]),
        );
    }
  });

  it.each([
    ['two newsrooms', 1],
    ['two newsrooms of four desks', 4],
  ])('makes no case of %s that publish the same wire stories within minutes', async (_, desks) => {
    const world = createWorld(11);
    fixture.send(...world.crowd(60, 20), ...world.newsrooms(desks, 60, 5));
    const run = await fixture.search();
    expect(run).toMatchObject({ state: 'done', step: 'done', groups: 0 });
    expect(await cases()).toEqual([]);
  });

  it('keeps two newsrooms apart whose desks pass their own stories on and publish the same wire stories', async () => {
    const world = createWorld(13);
    fixture.send(...world.crowd(60, 20), ...world.newsrooms(5, 20, 5, 25));
    await fixture.search();
    const found = await cases();
    expect(found).toHaveLength(2);
    for (const { id, state, platforms } of found) {
      expect([state, platforms]).toEqual(['unseeded', [expect.any(String)]]);
      const { memberList } = await fixture.networks.get(id);
      expect(new Set(memberList.map(({ accountId }) => accountId.split('-')[0])).size).toBe(1);
    }
  });

  it('finds nothing in a crowd that shares what is in the news', async () => {
    for (const one of [1, 2, 3]) fixture.send(...createWorld(one).crowd(80, 20));
    expect(await fixture.search()).toMatchObject({ state: 'done', groups: 0 });
  });
});
