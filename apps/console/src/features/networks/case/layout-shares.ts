import type { NetworkCase } from '@breakwater/contracts/networks';

/** One share of a member. */
export interface Share {
  readonly artefact: number;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** Who shared when: a row for each member, the one who came first on top. */
export interface ShareLayout {
  readonly fromMs: number;
  readonly toMs: number;
  readonly rows: readonly { readonly member: number; readonly shares: readonly Share[] }[];
}

/**
 * Shares of all that members have in common, or of one thing, as rows over time.
 *
 * @example
 * ```ts
 * layoutShares([], undefined) // => undefined
 * ```
 */
export function layoutShares(
  artefacts: NetworkCase['artefactList'],
  only: number | undefined,
): ShareLayout | undefined {
  const byMember = new Map<number, Share[]>();
  for (const [artefact, { shares }] of artefacts.entries()) {
    if (only !== undefined && artefact !== only) continue;
    for (const { member, at } of shares) {
      const own = byMember.get(member) ?? [];
      own.push({ artefact, atMs: Date.parse(at) });
      byMember.set(member, own);
    }
  }
  const rows = [...byMember].map(([member, shares]) => ({
    member,
    shares: shares.sort((a, b) => a.atMs - b.atMs),
  }));
  rows.sort((a, b) => (a.shares[0]?.atMs ?? 0) - (b.shares[0]?.atMs ?? 0) || a.member - b.member);
  const times = rows.flatMap(({ shares }) => shares.map(({ atMs }) => atMs));
  if (times.length === 0) return undefined;
  return { fromMs: Math.min(...times), toMs: Math.max(...times), rows };
}
