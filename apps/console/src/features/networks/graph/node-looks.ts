import type { NetworkCase } from '@breakwater/contracts/networks';

/** What a member is, by which it is drawn: shape and word, never colour alone. */
export type NodeLook = 'removed' | 'seed' | 'member';

/** Whether a member was removed already, is what the case rests on, or neither. */
export function lookOf(
  { memberList, seeds }: Pick<NetworkCase, 'memberList' | 'seeds'>,
  member: number,
): NodeLook {
  if (memberList[member]?.removed) return 'removed';
  return seeds.some((seed) => seed.member === member) ? 'seed' : 'member';
}

const LEAST_PX = 1;
const MOST_PX = 7;

/** Thickness of an edge in pixels: how much evidence it carries. */
export function thicknessOf(bits: number, mostBits: number): number {
  return LEAST_PX + (MOST_PX - LEAST_PX) * Math.min(1, Math.max(0, bits) / Math.max(1, mostBits));
}

/** Radius of a member in pixels, by how central it is. */
export function radiusOf(centrality: number): number {
  return 6 + 6 * centrality;
}

/** Names are written beside so many members at most, the most central ones: more would cover each other. */
const MOST_NAMES = 24;

export function namedMembers({ memberList }: Pick<NetworkCase, 'memberList'>): readonly number[] {
  const centralityOf = (member: number) => memberList[member]?.centrality ?? 0;
  return [...memberList.keys()].sort((a, b) => centralityOf(b) - centralityOf(a)).slice(0, MOST_NAMES);
}
