import { describe, expect, it } from 'vitest';
import { smallWorld } from '../testing/small-world.ts';
import { measureFalseFriction } from './false-friction.ts';

describe('false friction', () => {
  const world = smallWorld();
  const ordinary = world.counts.objects - world.counts.violatingObjects;

  it('is none of a rule that slows nothing, and all of one that slows everything', () => {
    const none = measureFalseFriction(world, () => false);
    expect([none.slowed, none.violatingExposureSlowed]).toEqual([0, 0]);
    const all = measureFalseFriction(world, () => true);
    expect([all.share, all.ordinaryShare]).toEqual([1, 1]);
    expect(all.viral).toBe(Math.ceil(ordinary / 20));
    expect(all.violatingExposureSlowed).toBeGreaterThan(0.99);
  });

  it('is counted by topic, language and community, each viral post once', () => {
    const { viral, slowed, byTopic, byLanguage, byCommunity } = measureFalseFriction(
      world,
      ({ after }) => after.length >= 20,
    );
    for (const groups of [byTopic, byLanguage, byCommunity]) {
      const shares = Object.values(groups);
      expect(shares.reduce((sum, one) => sum + one.viral, 0)).toBe(viral);
      expect(shares.reduce((sum, one) => sum + one.slowed, 0)).toBe(slowed);
    }
    expect(byTopic).not.toHaveProperty('violating');
    expect(slowed).toBeGreaterThan(0);
    expect(slowed).toBeLessThan(viral);
  });
});
