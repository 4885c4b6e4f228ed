import type { NetworkSeed, NetworkState } from '@breakwater/contracts/networks';
import type { Work } from '@breakwater/storage';
import { accountKey } from './collect-shares.ts';
import type { NetworkDraft } from './network-draft.ts';
import { NetworkError } from './network-error.ts';
import { nextState } from './next-state.ts';
import type { NetworksContext } from './ports.ts';
import { matchNetworks } from './same-network.ts';
import { findSeeds, placeSeeds } from './seeds-of-members.ts';
import { findNetwork, insertNetwork, lockNetworks, updateNetwork } from './store/network-cases.ts';
import { allowedAmong, casesWith, replaceMembers, type StoredMember } from './store/network-members.ts';
import { endNetworkRun, keepNetworkRun, type RunProgress, type TakenRun } from './store/network-runs.ts';

/** Members that remain of a group, besides those that may share, for it to be shown all the same. */
const LEAST_BESIDE_ALLOWED = 3;

/** What a run left. */
export interface StoredGroups {
  readonly groups: number;
  readonly cases: number;
}

/**
 * Stores the groups of a run and ends it, in one transaction: a group that is known updates its case, one whose members
 * may share with each other is passed over, and what stands behind each is asked anew.
 *
 * Throws NetworkError `network-run-lost` when another process has taken the run meanwhile; nothing is stored then.
 */
export async function storeNetworks(
  context: NetworksContext,
  taken: TakenRun,
  drafts: readonly NetworkDraft[],
  progress: RunProgress,
): Promise<StoredGroups> {
  const { storage, clock } = context;
  const everybody = drafts.flatMap(({ members }) => members);
  const seeds = await findSeeds(context, everybody);
  return storage.work(async (work) => {
    await lockNetworks(work.db);
    const allowed = (await allowedAmong(work.db, everybody)).map((group) => new Set(group.map(accountKey)));
    const shown = drafts.filter(({ members }) => !isAllowed(members.map(accountKey), allowed));
    const known = await casesWith(work.db, everybody);
    const same = matchNetworks(
      shown.map(({ members }) => members),
      known,
    );
    let cases = 0;
    for (const [place, draft] of shown.entries()) {
      const id = same.get(place);
      const before = id === undefined ? undefined : { id, members: known.get(id) ?? [] };
      const behind = placeSeeds(seeds, draft.members);
      await storeNetwork(context, work, taken.run.id, draft, behind, before);
      if (behind.seeds.length > 0) cases++;
    }
    const left = { groups: shown.length, cases };
    const now = clock.now();
    await keepNetworkRun(work.db, taken, { ...progress, ...left }, now);
    if (!(await endNetworkRun(work.db, taken, { state: 'done', now })))
      throw new NetworkError('network-run-lost', 'Another process works on this run now.', 409);
    const detail = { ...left, passedOver: drafts.length - shown.length };
    work.record({ actor: taken.run.askedBy, action: 'network-run.done', subject: taken.run.id, detail });
    return left;
  });
}

function isAllowed(members: readonly string[], allowed: readonly ReadonlySet<string>[]): boolean {
  return allowed.some((group) => {
    const beside = members.filter((member) => !group.has(member)).length;
    return beside < LEAST_BESIDE_ALLOWED && members.length - beside >= 2;
  });
}

interface KnownCase {
  readonly id: string;
  readonly members: readonly StoredMember[];
}

async function storeNetwork(
  { ids, clock }: NetworksContext,
  work: Work,
  runId: string,
  draft: NetworkDraft,
  { seeds, removed }: ReturnType<typeof placeSeeds>,
  known: KnownCase | undefined,
): Promise<void> {
  const before = known && (await findNetwork(work.db, known.id))?.summary;
  const knownMembers = new Map(known?.members.map((member) => [accountKey(member), member]));
  const state = nextState({
    state: before?.state,
    hasSeed: seeds.length > 0,
    hasNewSeed: isNew(seeds, before?.seeds ?? []),
    hasNewMember: draft.members.some((member) => !knownMembers.has(accountKey(member))),
  });
  const id = known?.id ?? ids();
  const { platforms, bits, q, organicPossible, firstAt, lastAt, edges, artefacts } = draft;
  await (known ? updateNetwork : insertNetwork)(work.db, {
    id,
    runId,
    state,
    platforms,
    bits,
    q,
    seeds,
    organicPossible,
    firstAt,
    lastAt,
    members: draft.members.length,
    evidence: { edges, artefacts },
    now: clock.now(),
  });
  const members = draft.members.map((member, at): StoredMember => {
    const jobId = knownMembers.get(accountKey(member))?.jobId;
    return { ...member, removed: removed[at] ?? false, ...(jobId !== undefined && { jobId }) };
  });
  await replaceMembers(work.db, id, members);
  if (before?.state === 'confirmed') work.emit('network.changed', { networkId: id });
  recordState(work, id, { before: before?.state, state, members: members.length });
}

function isNew(seeds: readonly NetworkSeed[], before: readonly NetworkSeed[]): boolean {
  const known = new Set(before.map(({ ref }) => ref));
  return seeds.some(({ ref }) => !known.has(ref));
}

/** Puts on record that the state of a case changed without anybody, where it did. */
export function recordState(
  work: Work,
  id: string,
  {
    before,
    state,
    members,
  }: {
    readonly before: NetworkState | undefined;
    readonly state: NetworkState;
    readonly members: number;
  },
): void {
  if (state === before) return;
  const detail = { members, ...(before !== undefined && { before }) };
  work.record({ actor: 'automation', action: `network.${state}`, subject: id, detail });
}
