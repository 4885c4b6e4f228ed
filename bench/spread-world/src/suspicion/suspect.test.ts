import { describe, expect, it } from 'vitest';
import { smallWorld } from '../testing/small-world.ts';
import { normalQuantile, normalShare } from './normal-law.ts';

/** Chance that what violates is suspected more than what does not, one post a cascade. */
function aucOf(seeds: readonly number[]): number {
  const violating: number[] = [];
  const ordinary: number[] = [];
  for (const world of seeds.map(smallWorld)) {
    const firsts = new Set(world.objects.map((id) => world.truth(id).cascade.objects[0] ?? id));
    for (const id of firsts) (world.truth(id).violating ? violating : ordinary).push(world.suspicion(id));
  }
  let wins = 0;
  for (const one of violating) {
    for (const other of ordinary) wins += one > other ? 1 : one === other ? 0.5 : 0;
  }
  return wins / violating.length / ordinary.length;
}

describe('suspicion', () => {
  it('is mediocre: AUC about .8', () => {
    const auc = aucOf([1, 2, 3]);
    expect(auc).toBeGreaterThan(0.74);
    expect(auc).toBeLessThan(0.87);
  });

  it('is calibrated over all, and leaves some of what violates at the floor', () => {
    const [said, violating] = [1, 2, 3]
      .map(smallWorld)
      .reduce(
        ([all = 0, found = 0], world) => [
          all + world.objects.reduce((sum, id) => sum + world.suspicion(id), 0),
          found + world.counts.violatingObjects,
        ],
        [0, 0],
      );
    expect((said ?? 0) / (violating ?? 1)).toBeGreaterThan(0.6);
    expect((said ?? 0) / (violating ?? 1)).toBeLessThan(1.6);
    const world = smallWorld();
    const floor = Math.min(...world.objects.map(world.suspicion));
    const missed = world.objects.filter((id) => world.truth(id).violating && world.suspicion(id) === floor);
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.length).toBeLessThan(world.counts.violatingObjects / 2);
  });

  it('has a normal law that undoes itself', () => {
    for (const share of [0.02, 0.3, 0.5, 0.8, 0.99])
      expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 6);
    expect(normalShare(1.959964)).toBeCloseTo(0.975, 5);
  });
});
