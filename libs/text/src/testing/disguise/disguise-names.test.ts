import { describe, expect, it } from 'vitest';
import { nameOf } from './disguise.ts';
import { DISGUISES, disguiseNames } from './disguise-names.ts';

const NAMES = [
  { name: 'Amber League' },
  { name: 'ABL' },
  { name: 'لشکر عنبر', peers: ['Lashkar Anbar'] },
  { name: 'Lashkar-e-Anbar', peers: ['لشکر عنبر'] },
  { name: 'Янтарная лига' },
  { name: 'अंबर सेना' },
  { name: 'অম্বর সেনা' },
];

describe('disguiseNames', () => {
  const made = disguiseNames(NAMES, 5);

  it('repeats for a seed, and differs for another', () => {
    expect(disguiseNames(NAMES, 5)).toEqual(made);
    expect(disguiseNames(NAMES, 6)).not.toEqual(made);
  });

  it('puts each written name where it says, and never leaves a name as it is', () => {
    for (const { name, text, start, written } of made) {
      expect(text.slice(start, start + written.length)).toBe(written);
      expect(written).not.toBe(name);
    }
  });

  it.each(DISGUISES)('$id fits some of the names and changes them', (disguise) => {
    const changed = NAMES.map(({ name, peers }) => nameOf(name, peers)).filter(
      (name) => disguise.fits(name) && disguise.write(name, () => 0) !== name.text,
    );
    expect(changed.length).toBeGreaterThan(0);
  });
});
