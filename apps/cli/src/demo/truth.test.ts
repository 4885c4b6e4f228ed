import { describe, expect, it } from 'vitest';
import { loadMaterial } from './material.ts';
import { accountsShowing, allTruths, demoTruth, idsInRange } from './truth.ts';

describe('demoTruth', () => {
  it('gives every account one truth', () => {
    const listed = loadMaterial().expected.groups.flatMap(({ accounts }) => idsInRange(accounts));
    expect(new Set(listed).size).toBe(listed.length);
    expect(allTruths().size).toBe(listed.length);
  });

  it('says violation of planted accounts only', () => {
    const { voices, violations } = loadMaterial();
    for (const id of Object.keys(violations.accounts)) expect(demoTruth(id)?.role, id).toBe('violation');
    for (const id of voices.flatMap(({ accounts }) => Object.keys(accounts))) {
      expect(demoTruth(id)?.role, id).toMatch(/^(benign|news|counter-speech)$/);
    }
    for (const id of accountsShowing('everyday')) expect(demoTruth(id)?.role).toBe('benign');
  });

  it('covers exactly the accounts that are written or made', () => {
    const { voices, violations } = loadMaterial();
    const written = [...voices, violations].flatMap(({ accounts }) => Object.keys(accounts));
    const made = ['everyday', 'link-wave', 'copied-text', 'network'].flatMap(accountsShowing);
    expect([...written, ...made].toSorted()).toEqual([...allTruths().keys()].toSorted());
  });

  it('knows nothing of other ids', () => {
    expect(demoTruth('u-9999')).toBeUndefined();
    expect(demoTruth('')).toBeUndefined();
  });
});
