import type { NetworkSeed, NetworkState } from '@breakwater/contracts';
import type { Db, RecordEntry } from '@breakwater/storage';
import { tellNetworkChanged } from '../events.ts';
import { findNetwork, insertNetwork, lockNetworks, updateNetwork } from '../store/network-cases.ts';
import { allowedAmong, casesWith, replaceMembers, type StoredMember } from '../store/network-members.ts';
import { endNetworkRun, keepNetworkRun, type RunProgress, type TakenRun } from '../store/network-runs.ts';
import { accountKey } from './collect-shares.ts';
import type { NetworkDraft } from './network-draft.ts';
import { NetworkError } from './network-error.ts';
import { nextState } from './next-state.ts';
import type { NetworksContext } from './ports.ts';
import { matchNetworks } from './same-network.ts';
import { findSeeds, placeSeeds } from './seeds-of-members.ts';

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
  return storage.transaction(async (trx) => {
    await lockNetworks(trx);
    const allowed = (await allowedAmong(trx, everybody)).map((group) => new Set(group.map(accountKey)));
    const shown = drafts.filter(({ members }) => !isAllowed(members.map(accountKey), allowed));
    const known = await casesWith(trx, everybody);
    const same = matchNetworks(
      shown.map(({ members }) => members),
      known,
    );
    const entries: RecordEntry[] = [];
    let cases = 0;
    for (const [place, draft] of shown.entries()) {
      const id = same.get(place);
      const before = id === undefined ? undefined : { id, members: known.get(id) ?? [] };
      const stored = await storeNetwork(
        context,
        trx,
        taken.run.id,
        draft,
        placeSeeds(seeds, draft.members),
        before,
      );
      if (stored.seeded) cases++;
      entries.push(...stored.entries);
    }
    const left = { groups: shown.length, cases };
    const now = clock.now();
    await keepNetworkRun(trx, taken, { ...progress, ...left }, now);
    if (!(await endNetworkRun(trx, taken, { state: 'done', now })))
      throw new NetworkError('network-run-lost', 'Another process works on this run now.', 409);
    const detail = { ...left, passedOver: drafts.length - shown.length };
    entries.push({ actor: taken.run.askedBy, action: 'network-run.done', subject: taken.run.id, detail });
    await context.record(trx, entries);
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
  trx: Db,
  runId: string,
  draft: NetworkDraft,
  { seeds, removed }: ReturnType<typeof placeSeeds>,
  known: KnownCase | undefined,
): Promise<{ seeded: boolean; entries: RecordEntry[] }> {
  const before = known && (await findNetwork(trx, known.id))?.summary;
  const knownMembers = new Map(known?.members.map((member) => [accountKey(member), member]));
  const state = nextState({
    state: before?.state,
    hasSeed: seeds.length > 0,
    hasNewSeed: isNew(seeds, before?.seeds ?? []),
    hasNewMember: draft.members.some((member) => !knownMembers.has(accountKey(member))),
  });
  const id = known?.id ?? ids();
  const { platforms, bits, q, organicPossible, firstAt, lastAt, edges, artefacts } = draft;
  await (known ? updateNetwork : insertNetwork)(trx, {
    ...{ id, runId, state, platforms, bits, q, seeds, organicPossible, firstAt, lastAt },
    ...{ members: draft.members.length, evidence: { edges, artefacts }, now: clock.now() },
  });
  const members = draft.members.map((member, at): StoredMember => {
    const jobId = knownMembers.get(accountKey(member))?.jobId;
    return { ...member, removed: removed[at] ?? false, ...(jobId !== undefined && { jobId }) };
  });
  await replaceMembers(trx, id, members);
  if (before?.state === 'confirmed') await tellNetworkChanged(trx, id);
  return { seeded: seeds.length > 0, entries: entriesOf(id, before?.state, state, members.length) };
}

function isNew(seeds: readonly NetworkSeed[], before: readonly NetworkSeed[]): boolean {
  const known = new Set(before.map(({ ref }) => ref));
  return seeds.some(({ ref }) => !known.has(ref));
}

/** What goes on record when the state of a case changes without anybody. */
export function entriesOf(
  id: string,
  before: NetworkState | undefined,
  state: NetworkState,
  members: number,
): RecordEntry[] {
  if (state === before) return [];
  const detail = { members, ...(before !== undefined && { before }) };
  return [{ actor: 'automation', action: `network.${state}`, subject: id, detail }];
}
