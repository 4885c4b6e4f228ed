import { nextState } from './next-state.ts';
import type { NetworksContext } from './ports.ts';
import { seedsOfMembers } from './seeds-of-members.ts';
import { findNetwork, idsByState, lockNetwork, writeSeeds } from './store/network-cases.ts';
import { markRemoved, membersOf } from './store/network-members.ts';
import { recordState } from './store-networks.ts';

/**
 * Asks again what stands behind a case: it opens when something does, and is closed when nothing does any more, a
 * confirmed one too.
 */
export async function refreshSeeds(context: NetworksContext, id: string): Promise<void> {
  const { storage, clock } = context;
  if (!(await findNetwork(storage.db, id))) return;
  const members = await membersOf(storage.db, id);
  const { seeds, removed } = await seedsOfMembers(context, members);
  await storage.work(async (work) => {
    const stored = await lockNetwork(work.db, id);
    if (!stored) return;
    const before = stored.summary;
    const known = new Set(before.seeds.map(({ ref }) => ref));
    const state = nextState({
      state: before.state,
      hasSeed: seeds.length > 0,
      hasNewSeed: seeds.some(({ ref }) => !known.has(ref)),
      hasNewMember: false,
    });
    await markRemoved(work.db, id, removed);
    if (state === before.state && JSON.stringify(seeds) === JSON.stringify(before.seeds)) return;
    await writeSeeds(work.db, { id, state, seeds, now: clock.now() });
    if (before.state === 'confirmed' && state !== 'confirmed')
      work.emit('network.changed', { networkId: id });
    recordState(work, id, { before: before.state, state, members: before.members });
  });
}

/** Asks again about every case that waits or was acted on; the others are looked at when a search finds them again. */
export async function refreshAllSeeds(context: NetworksContext): Promise<number> {
  const ids = await idsByState(context.storage.db, ['unseeded', 'open', 'confirmed']);
  for (const id of ids) await refreshSeeds(context, id);
  return ids.length;
}
