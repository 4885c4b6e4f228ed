import type { Shares } from './shares.ts';

export interface EdgeOptions {
  /** Shares of an object within this many milliseconds of each other belong together. */
  readonly windowMs: number;
  /** Shares that an account must have, and coordinated contents that one of a pair must have. */
  readonly minParticipation: number;
  /** An edge that weighs more than this quantile of all is above the threshold. 0.5 when left out. */
  readonly edgeQuantile?: number;
}

/** Two accounts that shared the same objects within the window. */
export interface CoordinatedEdge {
  readonly from: string;
  readonly to: string;
  /** Pairs of shares. */
  readonly weight: number;
  /** Mean milliseconds between the shares of a pair. */
  readonly meanDeltaMs: number;
  /** Contents on the side that came first, and on the side that came after. */
  readonly earlierContents: number;
  readonly laterContents: number;
  /** The smaller of them over the larger: 1 when both sides did as much. */
  readonly symmetry: number;
  readonly aboveThreshold: boolean;
}

interface Growing {
  weight: number;
  delta: number;
  readonly earlier: Set<string>;
  readonly later: Set<string>;
}

/**
 * The network of accounts that share the same objects within one window, as CooRTweet 2.1 makes it (Righetti and
 * Balluff, Computational Communication Research 2025): its pairs, weights, symmetry and threshold. It has no test of
 * significance; `findCoordination` has. A sort and two pointers instead of a join of each object with itself.
 *
 * Accounts with fewer than `minParticipation` shares are left out first; an object is never its own share; a pair is
 * kept when either side has `minParticipation` coordinated contents.
 *
 * @example
 * ```ts
 * const row = (object: string, account: string, at: number) => ({ object, account, content: `${object}-${account}`, at });
 * const shares = toShares([row('x', 'ann', 0), row('x', 'ben', 9_000), row('y', 'ben', 0), row('y', 'ann', 3_000)]);
 * const [edge] = coordinatedEdges(shares, { windowMs: 10_000, minParticipation: 2 });
 * [edge?.from, edge?.to, edge?.weight, edge?.meanDeltaMs] // => ['ann', 'ben', 2, 6000]
 * ```
 */
export function coordinatedEdges(shares: Shares, options: EdgeOptions): CoordinatedEdge[] {
  const { minParticipation, edgeQuantile = 0.5 } = options;
  const { earlier, later } = pairsOfShares(shares, options);
  const active = contentsOfAccounts(shares, [earlier, later]);
  const edges = new Map<number, Growing>();
  for (let pair = 0; pair < earlier.length; pair++) {
    const [first, second] = [earlier[pair] ?? 0, later[pair] ?? 0];
    const [a, b] = [shares.account[first] ?? 0, shares.account[second] ?? 0];
    if ((active.get(a)?.size ?? 0) < minParticipation && (active.get(b)?.size ?? 0) < minParticipation)
      continue;
    const key = Math.min(a, b) * shares.accounts.length + Math.max(a, b);
    let edge = edges.get(key);
    if (!edge) {
      edge = { weight: 0, delta: 0, earlier: new Set(), later: new Set() };
      edges.set(key, edge);
    }
    edge.weight += 1;
    edge.delta += (shares.at[second] ?? 0) - (shares.at[first] ?? 0);
    edge.earlier.add(shares.content[first] ?? '');
    edge.later.add(shares.content[second] ?? '');
  }
  const limit = quantile(
    [...edges.values()].map(({ weight }) => weight),
    edgeQuantile,
  );
  return [...edges.entries()]
    .sort(([a], [b]) => a - b)
    .map(([key, edge]) => toEdge(shares, key, edge, edge.weight > limit));
}

function toEdge(shares: Shares, key: number, edge: Growing, aboveThreshold: boolean): CoordinatedEdge {
  const size = shares.accounts.length;
  const [earlierContents, laterContents] = [edge.earlier.size, edge.later.size];
  return {
    from: shares.accounts[Math.floor(key / size)] ?? '',
    to: shares.accounts[key % size] ?? '',
    weight: edge.weight,
    meanDeltaMs: edge.delta / edge.weight,
    earlierContents,
    laterContents,
    symmetry: Math.min(earlierContents, laterContents) / Math.max(earlierContents, laterContents),
    aboveThreshold,
  };
}

/** Rows of shares of one object by two accounts within the window. */
function pairsOfShares(shares: Shares, { windowMs, minParticipation }: EdgeOptions) {
  const { account, at, content } = shares;
  const [earlier, later]: [number[], number[]] = [[], []];
  for (const rows of countedRows(shares, minParticipation)) {
    for (let first = 0, place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0;
      while ((at[row] ?? 0) - (at[rows[first] ?? 0] ?? 0) > windowMs) first++;
      for (let before = first; before < place; before++) {
        const other = rows[before] ?? 0;
        if (account[other] === account[row] || content[other] === content[row]) continue;
        earlier.push(other);
        later.push(row);
      }
    }
  }
  return { earlier, later };
}

/** For each object the rows that count: of accounts that share enough, and not of the object itself. */
function* countedRows(shares: Shares, minParticipation: number): Generator<number[]> {
  const { account, content, objectStart } = shares;
  const ofAccount = new Int32Array(shares.accounts.length);
  for (const one of account) ofAccount[one] = (ofAccount[one] ?? 0) + 1;
  for (let object = 0; object < shares.objects.length; object++) {
    const rows: number[] = [];
    for (let row = objectStart[object] ?? 0; row < (objectStart[object + 1] ?? 0); row++)
      if ((ofAccount[account[row] ?? 0] ?? 0) >= minParticipation && content[row] !== shares.objects[object])
        rows.push(row);
    if (rows.length > 1) yield rows;
  }
}

function contentsOfAccounts(shares: Shares, sides: readonly (readonly number[])[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const side of sides)
    for (const row of side) {
      const account = shares.account[row] ?? 0;
      const known = found.get(account);
      if (known) known.add(shares.content[row] ?? '');
      else found.set(account, new Set([shares.content[row] ?? '']));
    }
  return found;
}

/** With interpolation between the values beside it. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
}
