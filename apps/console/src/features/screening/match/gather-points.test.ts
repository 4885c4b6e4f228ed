import type { ScreeningMatch } from '@breakwater/contracts/screening';
import { describe, expect, it } from 'vitest';
import { gatherPoints } from './gather-points.ts';
import { probabilityOf, sumOf } from './log-odds.ts';

const match: ScreeningMatch = {
  designationId: 'd',
  list: 'own',
  ref: '7',
  listTitle: 'Own',
  designated: 'Tamur Veshani',
  type: 'person',
  terrorism: true,
  tier: 'T3',
  basis: 'name',
  score: 0.9,
  listedName: 'Tamur Veshani',
  strength: { official: 'unstated', computed: 'strong', reasons: [] },
  seen: { field: '/displayName', text: 'Tamur Veshany', via: [] },
  evidence: [
    { left: 'Tamur', right: 'Tamur', relation: 'same', contribution: 4 },
    { left: 'Veshany', right: 'Veshani', relation: 'similar', contribution: 1 },
  ],
  bias: -3,
  corroborators: [],
  lowered: [],
  because: '',
  translations: { ur: '' },
};
const kindsOf = (points: readonly { readonly kind: string }[]) => points.map(({ kind }) => kind);

describe('what speaks for a match and against it', () => {
  it('begins with what was seen', () => {
    expect(kindsOf(gatherPoints(match).speaksFor)).toEqual(['names']);
    expect(kindsOf(gatherPoints({ ...match, basis: 'self-identification' }).speaksFor)).toEqual(['self']);
    expect(gatherPoints(match).against).toEqual([]);
  });

  it('says how many others bear the name instead of that it is common', () => {
    const { against } = gatherPoints({ ...match, namesakes: 130_871, lowered: ['common-name', 'name-only'] });
    expect(against).toEqual([
      { kind: 'lowered', code: 'name-only' },
      { kind: 'namesakes', count: 130_871 },
    ]);
    expect(gatherPoints({ ...match, namesakes: 0.2 }).against).toEqual([]);
  });

  it('names words that contradict, but not words that only differ a little', () => {
    const evidence = [
      { left: 'Rahil', right: 'Omid', relation: 'contradiction', contribution: -3 },
      { left: 'Tamur', right: 'Tamor', relation: 'similar', contribution: -0.1 },
    ];
    expect(gatherPoints({ ...match, evidence }).against).toEqual([
      { kind: 'contradiction', evidence: evidence[0] },
    ]);
  });
});

it('adds up to the log-odds of the score', () => {
  expect(probabilityOf(sumOf(match.bias ?? 0, match.evidence))).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
});
