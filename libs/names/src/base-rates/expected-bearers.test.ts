import { describe, expect, it } from 'vitest';
import { splitName } from '../tokenize-name.ts';
import { expectedBearers } from './expected-bearers.ts';
import { surprisal } from './surprisal.ts';

const bearers = (name: string) => expectedBearers(splitName(name));
const bits = (word: string) => splitName(word).map(surprisal)[0] ?? Number.NaN;

describe('expectedBearers', () => {
  it.each([
    ['Muhammad Aslam', 131_094],
    ['Hafiz Muhammad Saeed', 1_279],
    ['Noor Wali Rajpot', 2],
  ])('%s: about %d', (name, expected) => {
    expect(bearers(name)).toBeGreaterThan(expected / 2.5);
    expect(bearers(name)).toBeLessThan(expected * 2.5);
  });

  it('is the same for every spelling and script of a name', () => {
    expect(bearers('Mohammed Aslam')).toBe(bearers('محمد اسلم'));
    expect(bearers('Mahsood')).toBe(bearers('Mehsud'));
    expect(bearers('محسود')).toBe(bearers('Mehsud'));
  });

  it('does not count particles', () => {
    expect(bearers('Tariq bin Aslam')).toBe(bearers('Tariq Aslam'));
  });

  it('grows with the population and never with a word more', () => {
    const tokens = splitName('Tariq Aslam');
    expect(expectedBearers(tokens, 120e6)).toBeCloseTo(2 * expectedBearers(tokens, 60e6));
    expect(bearers('Tariq Aslam Bandarvi')).toBeLessThan(bearers('Tariq Aslam'));
  });
});

describe('surprisal', () => {
  it('knows common names of the west and of the Arab world', () => {
    expect(bits('Smith')).toBeLessThan(9);
    expect(bits('Yousef')).toBeLessThan(9);
    expect(bits('يوسف')).toBe(bits('Youssef'));
  });

  it('gives words of no table a floor that grows with their length', () => {
    expect(bits('q')).toBe(4);
    expect(bits('qzx')).toBeLessThan(bits('qzxvb'));
    expect(bits('qzxvbgwpt')).toBe(16);
  });
});
