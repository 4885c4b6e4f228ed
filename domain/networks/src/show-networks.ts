import type { AccountRef } from '@breakwater/contracts';
import type {
  NetworkArtefact,
  NetworkCase,
  NetworkEdge,
  NetworkMember,
  NetworkSummary,
} from '@breakwater/contracts/networks';
import { decodeCursor, isId, type Page, type PageQuery, pageOf, toInstant } from '@breakwater/kernel';
import { accountKey } from './collect-shares.ts';
import { NetworkError, networkNotFound } from './network-error.ts';
import type { NetworksContext } from './ports.ts';
import { findNetwork, type NetworkFilter, readEvidence, selectNetworks } from './store/network-cases.ts';
import { membersOf, type StoredMember } from './store/network-members.ts';

const DEFAULT_PAGE = 50;
/** Members that a graph shows: more is no picture. */
const DEFAULT_SHOWN = 300;

export interface NetworkQuery extends NetworkFilter, PageQuery {}

/** Which part of a case is shown. */
export interface NetworkView {
  /** A member with those that it is tied to, the strongest ties first; the most central members when left out. */
  readonly ego?: AccountRef | undefined;
  readonly limit?: number | undefined;
}

/** Cases, the latest opened first. */
export async function listNetworks(
  { storage }: NetworksContext,
  { limit = DEFAULT_PAGE, cursor, ...filter }: NetworkQuery = {},
): Promise<Page<NetworkSummary>> {
  const after = decodeCursor(cursor, { id: isId });
  const networks = await selectNetworks(storage.db, filter, after?.id, limit + 1);
  return pageOf(networks, limit, ({ id }) => [id]);
}

/**
 * A case with its graph: all of it, or what a view shows. Places in edges, artefacts and seeds are those among the
 * members that are shown; `members` counts all.
 *
 * Throws NetworkError 404 `network-not-found`, `network-member-unknown`.
 */
export async function getNetwork(
  context: NetworksContext,
  id: string,
  { ego, limit = DEFAULT_SHOWN }: NetworkView = {},
): Promise<NetworkCase> {
  const { db } = context.storage;
  const stored = isId(id) ? await findNetwork(db, id) : undefined;
  if (!stored) throw networkNotFound();
  const [members, { edges, artefacts }] = [await membersOf(db, id), await readEvidence(db, id)];
  const shown = ego ? around(ego, members, edges, limit) : mostCentral(members, limit);
  const part = partOf(shown, edges, artefacts);
  const place = new Map(shown.map((member, at) => [member, at]));
  return {
    ...stored.summary,
    seeds: stored.summary.seeds.map(({ member, ...seed }) => {
      const at = member === undefined ? undefined : place.get(member);
      return { ...seed, ...(at !== undefined && { member: at }) };
    }),
    memberList: await withHandles(
      context,
      shown.flatMap((at) => members[at] ?? []),
    ),
    edges: part.edges,
    artefactList: part.artefacts,
    ...(stored.decided && {
      decidedAt: toInstant(stored.decided.at),
      decidedBy: stored.decided.by,
      reason: stored.decided.reason,
    }),
  };
}

/** Places of the members with the highest centrality, in order. */
function mostCentral(members: readonly StoredMember[], limit: number): number[] {
  return [...members.keys()]
    .sort((a, b) => (members[b]?.centrality ?? 0) - (members[a]?.centrality ?? 0) || a - b)
    .slice(0, limit)
    .sort((a, b) => a - b);
}

function around(
  ego: AccountRef,
  members: readonly StoredMember[],
  edges: readonly NetworkEdge[],
  limit: number,
): number[] {
  const centre = members.findIndex((member) => accountKey(member) === accountKey(ego));
  if (centre < 0)
    throw new NetworkError('network-member-unknown', 'This account is no member of the network case.', 404);
  const ties = edges
    .filter(({ a, b }) => a === centre || b === centre)
    .sort((one, other) => other.bits - one.bits || one.a - other.a || one.b - other.b)
    .map(({ a, b }) => (a === centre ? b : a));
  return [centre, ...ties.slice(0, limit - 1)].sort((a, b) => a - b);
}

/** Edges and artefacts between the shown members, with places among what is shown. */
function partOf(
  shown: readonly number[],
  edges: readonly NetworkEdge[],
  artefacts: readonly NetworkArtefact[],
): { edges: NetworkEdge[]; artefacts: NetworkArtefact[] } {
  const place = new Map(shown.map((member, at) => [member, at]));
  const seen = artefacts.map((artefact) => ({
    ...artefact,
    shares: artefact.shares.flatMap((share) => {
      const member = place.get(share.member);
      return member === undefined ? [] : [{ ...share, member }];
    }),
  }));
  const kept = [...seen.keys()].filter((at) => (seen[at]?.shares.length ?? 0) >= 2);
  const artefactPlace = new Map(kept.map((artefact, at) => [artefact, at]));
  return {
    edges: edges.flatMap(({ a, b, bits, artefacts: shared }) => {
      const [from, to] = [place.get(a), place.get(b)];
      if (from === undefined || to === undefined) return [];
      return [{ a: from, b: to, bits, artefacts: shared.flatMap((one) => artefactPlace.get(one) ?? []) }];
    }),
    artefacts: kept.flatMap((at) => seen[at] ?? []),
  };
}

async function withHandles(
  { accounts }: NetworksContext,
  members: readonly StoredMember[],
): Promise<NetworkMember[]> {
  const known = await accounts.of(members);
  const handles = new Map(
    known.map(({ platform, account }) => [accountKey({ platform, accountId: account.id }), account.handle]),
  );
  return members.map((member) => {
    const handle = handles.get(accountKey(member));
    return { ...member, ...(handle !== undefined && { handle }) };
  });
}
