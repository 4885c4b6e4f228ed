import { drawnShare, type EarlyShape } from './shape.ts';

/** Who passed it on from whom: how deep it went, through how many, and how soon. */
export function treeFeatures(shape: EarlyShape): Record<string, number> {
  const { count, parents, depths, after, active, seen, seenActive } = shape;
  const children = new Int32Array(count);
  const sizes = new Int32Array(count).fill(1);
  for (let at = count - 1; at >= 0; at--) {
    const parent = parents[at] ?? -1;
    if (parent < 0) continue;
    children[parent] = (children[parent] ?? 0) + 1;
    sizes[parent] = (sizes[parent] ?? 0) + (sizes[at] ?? 0);
  }
  const [deep, second, third] = [1, 2, 3].map((depth) => countOf(depths, (one) => one >= depth));
  const [deepCount = 0, secondCount = 0, thirdCount = 0] = [deep, second, third];
  const direct = count - deepCount;
  const firstDeep = depths.findIndex((depth) => depth > 0);
  const lateDeep = countOf(depths, (depth, at) => depth > 0 && (after[at] ?? 0) > seen / 2);
  const late = countOf(after, (at) => at > seen / 2);
  const share = (part: number, more: number) => Math.log(part + more) - Math.log(count + 2);
  const ranked = Int32Array.from(children).sort().reverse();
  return {
    direct: Math.log((direct + 0.5) / seenActive),
    deep: Math.log((deepCount + 0.5) / seenActive),
    deepToDirect: Math.log((deepCount + 0.7) / (direct + 2)),
    secondToDeep: Math.log((secondCount + 0.5) / (deepCount + 2)),
    thirdToSecond: Math.log((thirdCount + 0.5) / (secondCount + 2)),
    firstDeep: firstDeep < 0 ? Math.log(seenActive * 1.5) : Math.log((active[firstDeep] ?? 0) + 5),
    firstDeepRank: Math.log((firstDeep < 0 ? count + 1 : firstDeep) + 1),
    lateDeep: (lateDeep + 0.5) / (deepCount + 1),
    lateDirect: (late - lateDeep + 0.5) / (direct + 1),
    passers: share(
      countOf(children, (one) => one > 0),
      0.5,
    ),
    strongPassers: share(
      countOf(children, (one) => one > 1),
      0.5,
    ),
    topPasser: share(ranked[0] ?? 0, 0.5),
    topPasserCount: Math.log1p(ranked[0] ?? 0),
    topTwoPassers: count > 1 ? share((ranked[0] ?? 0) + (ranked[1] ?? 0), 0.5) : -1,
    concentration: (children.reduce((sum, one) => sum + one * one, 0) + 1) / (deepCount ** 2 + 3),
    deepest: depths.reduce((most, depth) => Math.max(most, depth), 0),
    meanDepth: (depths.reduce((sum, depth) => sum + depth, 0) + 1) / (count + 3),
    squaredDepth: depths.reduce((sum, depth) => sum + depth * depth, 0) / (count + 3),
    largestBranch: share(
      sizes.reduce((most, size, at) => (depths[at] === 0 ? Math.max(most, size) : most), 1),
      0,
    ),
    childless: (countOf(children, (one, at) => one === 0 && depths[at] === 0) + 1) / (direct + 2),
    sameParent:
      (countOf(parents, (parent, at) => at > 0 && parent >= 0 && parent === parents[at - 1]) + 0.3) /
      (deepCount + 2),
    ...delays(shape, deepCount),
  };
}

/** How long those who saw it from somebody took. */
function delays({ parents, after, seen }: EarlyShape, deepCount: number): Record<string, number> {
  const usual = Math.log(seen / 6);
  let [sum, squares, least] = [0, 0, usual];
  parents.forEach((parent, at) => {
    if (parent < 0) return;
    const delay = Math.log((after[at] ?? 0) - (after[parent] ?? 0) + 5);
    sum += delay;
    squares += delay * delay;
    least = Math.min(least, delay);
  });
  const spread = deepCount === 0 ? 0 : Math.max(0, squares - (sum * sum) / deepCount);
  return {
    delay: drawnShare(sum, deepCount, { usual, weight: 2 }),
    delayLeast: least,
    delaySpread: Math.sqrt((spread + 2) / (deepCount + 2)),
  };
}

/** How often the same accounts come again. */
export function repeatFeatures({ accounts, parents, count }: EarlyShape): Record<string, number> {
  let [again, own, back] = [0, 0, 0];
  const met = new Set<number>();
  for (let at = 0; at < count && accounts; at++) {
    const account = accounts[at] ?? at;
    const parent = parents[at] ?? -1;
    const isOwn = parent >= 0 && accounts[parent] === account;
    if (isOwn) own += 1;
    if (met.has(account)) {
      again += 1;
      if (parent >= 0 && !isOwn) back += 1;
    }
    met.add(account);
  }
  const share = (part: number, more: number) => Math.log(part + more) - Math.log(count + 5);
  return {
    repeats: share(again, 0.5),
    repeatCount: Math.log1p(again),
    ownChains: share(own, 0.3),
    returns: share(back, 0.3),
  };
}

function countOf(values: Int32Array | Float64Array, holds: (value: number, at: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < values.length; at++) if (holds(values[at] ?? 0, at)) count += 1;
  return count;
}
