import type { NetworkArtefact } from '@breakwater/contracts/networks';
import { describe, expect, it } from 'vitest';
import { layoutShares } from './layout-shares.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 3, 9, minute)).toISOString();
const artefact = (shares: readonly (readonly [number, number])[]): NetworkArtefact => ({
  kind: 'link',
  label: 'harbour.example/tide',
  bits: 9,
  accounts: shares.length,
  shares: shares.map(([member, minute]) => ({ member, at: at(minute) })),
});
const artefacts = [
  artefact([
    [2, 5],
    [0, 1],
  ]),
  artefact([
    [1, 0],
    [0, 30],
  ]),
];

describe('shares over time', () => {
  it('have a row for each member, who came first on top, in the order of time', () => {
    const layout = layoutShares(artefacts, undefined);
    expect(layout?.rows.map(({ member }) => member)).toEqual([1, 0, 2]);
    expect(layout?.rows[1]?.shares.map((share) => share.artefact)).toEqual([0, 1]);
    expect((layout?.toMs ?? 0) - (layout?.fromMs ?? 0)).toBe(30 * 60_000);
  });

  it('of one thing begin with its first share', () => {
    const layout = layoutShares(artefacts, 0);
    expect(layout?.rows.map(({ member }) => member)).toEqual([0, 2]);
    expect(layout?.fromMs).toBe(Date.parse(at(1)));
    expect(layoutShares(artefacts, 9)).toBeUndefined();
  });
});
