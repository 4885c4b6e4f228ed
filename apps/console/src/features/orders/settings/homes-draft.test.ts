import type { PlatformHome } from '@breakwater/contracts/orders';
import { describe, expect, it } from 'vitest';
import { homeDrafts, readHomes } from './homes-draft.ts';

const homes: PlatformHome[] = [
  { platform: 'harbour', established: 'IE', data: ['IE', 'US'], offered: ['EU', 'PK'] },
  { platform: 'quay', established: 'PK', data: [] },
];

describe('homes of platforms', () => {
  it('come back as they were', () => {
    expect(readHomes(['harbour', 'quay'], homeDrafts(homes))).toEqual(homes);
  });

  it('go with a platform that is no more, and are none without a state', () => {
    expect(readHomes(['quay'], homeDrafts(homes))).toEqual([homes[1]]);
    expect(readHomes(['pier'], { pier: { established: ' ', data: ['PK'], offered: [] } })).toEqual([]);
  });

  it('name each state once, however it is written', () => {
    expect(readHomes(['quay'], { quay: { established: 'pk', data: ['us', 'US '], offered: [] } })).toEqual([
      { platform: 'quay', established: 'PK', data: ['US'] },
    ]);
  });
});
