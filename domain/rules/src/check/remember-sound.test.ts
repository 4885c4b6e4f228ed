import { expect, it } from 'vitest';
import { testCatalogue } from '../testing/index.ts';
import { type CheckOptions, checkRuleSet } from './check-rule-set.ts';
import { rememberSound } from './remember-sound.ts';

const setOf = (days: number) =>
  `{ ruleset: tide, version: 1, rules: [{ id: a, title: A, mode: live, policy: p, when: 'account.ageDays < ${days}', because: x, then: [{ action: queue }] }] }`;
const none = { catalogue: [] };

function counting() {
  const checked: string[] = [];
  const check = rememberSound((text: string, options: CheckOptions) => {
    checked.push(text);
    return checkRuleSet(text, options);
  });
  return { checked, check };
}

it('gives a sound set as it was compiled before', () => {
  const { checked, check } = counting();
  const first = check(setOf(7), none);
  expect(first.faults).toEqual([]);
  expect(check(setOf(7), { catalogue: [], file: 'other.yaml' })).toBe(first);
  expect(checked).toHaveLength(1);
});

it('checks again against other signals or other banks, and for another text', () => {
  const { checked, check } = counting();
  check(setOf(7), none);
  check(setOf(8), none);
  check(setOf(7), { catalogue: [], banks: [] });
  check(setOf(7), { catalogue: testCatalogue });
  expect(checked).toHaveLength(4);
});

it('names the file of each fault, since faulty sets are not kept', () => {
  const { check } = counting();
  const faulty = setOf(7).replace('ageDays', 'agedays');
  const files = ['a.yaml', 'b.yaml'].map((file) => check(faulty, { catalogue: [], file }).faults[0]?.file);
  expect(files).toEqual(['a.yaml', 'b.yaml']);
});

it('forgets the set that was not asked for longest', () => {
  const { checked, check } = counting();
  for (const days of [1, 2, 3, 4, 5, 6, 7, 8]) check(setOf(days), none);
  check(setOf(1), none);
  check(setOf(9), none);
  checked.length = 0;
  check(setOf(1), none);
  check(setOf(2), none);
  expect(checked).toEqual([setOf(2)]);
});
