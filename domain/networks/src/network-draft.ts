import type { AccountRef } from '@breakwater/contracts';
import type { NetworkArtefact, NetworkEdge } from '@breakwater/contracts/networks';
import type { CoordinatedGroup, Shares } from '@breakwater/graph';
import { toInstant } from '@breakwater/kernel';
import { accountKey, accountOf, type Collected, followKey } from './collect-shares.ts';
import type { TokenInCommon } from './ports.ts';

/** A group as a run found it, before it is known what stands behind it. */
export interface NetworkDraft {
  readonly platforms: readonly string[];
  readonly members: readonly (AccountRef & { readonly centrality: number })[];
  readonly edges: readonly NetworkEdge[];
  readonly artefacts: readonly NetworkArtefact[];
  readonly bits: number;
  readonly q: number;
  readonly organicPossible: boolean;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** What is shown of a case at most. */
const MOST_ARTEFACTS = 300;
const MOST_FOLLOWS = 100;
/** Share of the accounts that have an artefact from which on those outside are the many. */
const MANY_OUTSIDE = 0.5;

/** A coordinated group with its evidence: what the members share, what supports it, and who shares it besides. */
export function draftNetwork(
  shares: Shares,
  group: CoordinatedGroup,
  collected: Collected,
  tokens: readonly TokenInCommon[],
): NetworkDraft {
  const names = group.members.map(({ account }) => shares.accounts[account] ?? '');
  const members = group.members.map(({ centrality }, at) => ({
    ...accountOf(names[at] ?? ''),
    centrality: round(centrality, 4),
  }));
  const shared = group.objects
    .map((object) => ({ object, artefact: artefactOf(shares, group, collected, object) }))
    .sort((one, other) => weightOf(other.artefact) - weightOf(one.artefact) || one.object - other.object);
  const kept = shared.slice(0, MOST_ARTEFACTS);
  const place = new Map(kept.map(({ object }, at) => [object, at]));
  const edges = group.edges.map(({ a, b, bits, objects }) => ({
    a,
    b,
    bits: round(bits, 2),
    artefacts: objects.flatMap((object) => place.get(object) ?? []),
  }));
  const supporting = [...mutualFollows(members, collected), ...tokenArtefacts(members, tokens)];
  return {
    platforms: [...new Set(members.map(({ platform }) => platform))].sort(),
    members,
    edges: withSupport(edges, supporting, kept.length),
    artefacts: [...kept.map(({ artefact }) => artefact), ...supporting],
    bits: round(edges.reduce((sum, { bits }) => sum + bits, 0) / Math.max(1, edges.length), 2),
    q: group.q,
    organicPossible: median(shared.map(({ artefact }) => outside(artefact))) >= MANY_OUTSIDE,
    firstAt: group.firstAt,
    lastAt: group.lastAt,
  };
}

function artefactOf(
  shares: Shares,
  { members }: CoordinatedGroup,
  collected: Collected,
  object: number,
): NetworkArtefact {
  const place = new Map(members.map(({ account }, at) => [account, at]));
  const holders = new Set<number>();
  const first = new Map<number, number>();
  for (let row = shares.objectStart[object] ?? 0; row < (shares.objectStart[object + 1] ?? 0); row++) {
    const account = shares.account[row] ?? 0;
    holders.add(account);
    const member = place.get(account);
    if (member !== undefined && !first.has(member)) first.set(member, row);
  }
  const rows = [...first.entries()];
  const times = rows.map(([, row]) => shares.at[row] ?? 0);
  const known = collected.artefacts.get(shares.objects[object] ?? '');
  return {
    kind: known?.kind ?? 'link',
    label: known?.label ?? '',
    bits: round(Math.log2(shares.accounts.length / Math.max(1, holders.size)), 2),
    accounts: Math.max(2, holders.size),
    spreadMs: Math.max(...times) - Math.min(...times),
    shares: rows.map(([member, row]) => ({
      member,
      at: toInstant(shares.at[row] ?? 0),
      eventId: shares.content[row] ?? '',
    })),
  };
}

/** Members that follow each other: it makes no group by itself, since friends do. */
function mutualFollows(members: readonly AccountRef[], { follows }: Collected): NetworkArtefact[] {
  const found: NetworkArtefact[] = [];
  for (const [a, one] of members.entries())
    for (const [b, other] of members.entries()) {
      if (b <= a || found.length >= MOST_FOLLOWS) continue;
      const [there, back] = [follows.get(followKey(one, other)), follows.get(followKey(other, one))];
      if (there === undefined || back === undefined) continue;
      found.push({
        kind: 'mutual-follow',
        label: 'they follow each other',
        bits: 0,
        accounts: 2,
        spreadMs: Math.abs(there - back),
        shares: [
          { member: a, at: toInstant(there) },
          { member: b, at: toInstant(back) },
        ],
      });
    }
  return found;
}

function tokenArtefacts(members: readonly AccountRef[], tokens: readonly TokenInCommon[]): NetworkArtefact[] {
  const place = new Map(members.map((member, at) => [accountKey(member), at]));
  return tokens.flatMap(({ type, accounts, holders }) => {
    const inside = holders.flatMap((holder) => {
      const member = place.get(accountKey(holder));
      return member === undefined ? [] : [{ member, at: toInstant(holder.seenAt) }];
    });
    return inside.length < 2
      ? []
      : [{ kind: 'token' as const, label: type, bits: 0, accounts: Math.max(2, accounts), shares: inside }];
  });
}

/** Edges with what supports them, where it is between the two. */
function withSupport(
  edges: readonly NetworkEdge[],
  supporting: readonly NetworkArtefact[],
  from: number,
): NetworkEdge[] {
  const holders = supporting.map(({ shares }) => new Set(shares.map(({ member }) => member)));
  return edges.map((edge) => ({
    ...edge,
    artefacts: [
      ...edge.artefacts,
      ...[...holders.keys()]
        .filter((at) => holders[at]?.has(edge.a) && holders[at]?.has(edge.b))
        .map((at) => from + at),
    ],
  }));
}

/** Those that most members have first, then those that few others have. */
const weightOf = ({ shares, bits }: NetworkArtefact) => shares.length * 100 + bits;
const outside = ({ shares, accounts }: NetworkArtefact) => 1 - shares.length / accounts;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
