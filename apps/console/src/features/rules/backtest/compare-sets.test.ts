import { describe, expect, it } from 'vitest';
import { compareSets } from './compare-sets.ts';

const rule = (id: string, fired: number, mode: 'live' | 'shadow' = 'live') => ({
  id,
  mode,
  fired,
  undetermined: 1,
  share: 0,
  samples: [],
});

describe('compareSets', () => {
  it('puts rules side by side, the greatest change first, and says which set has a rule', () => {
    const compared = compareSets({
      events: 100,
      flagged: 1,
      rules: [rule('same', 7), rule('new', 2), rule('moved', 1, 'shadow')],
      before: { flagged: 1, rules: [rule('same', 7), rule('gone', 9), rule('moved', 1)] },
    });
    expect(compared.map(({ id, change }) => [id, change])).toEqual([
      ['gone', -9],
      ['new', 2],
      ['same', 0],
      ['moved', 0],
    ]);
    expect(compared[0]).not.toHaveProperty('after');
    expect(compared[1]).not.toHaveProperty('before');
    expect(compared[3]).toMatchObject({
      before: { mode: 'live' },
      after: { mode: 'shadow', undetermined: 1 },
    });
  });
});
