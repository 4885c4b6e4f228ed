import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { HANDLE_MUTATIONS, mutateHandle } from '../testing/handle-mutations.ts';
import { listedOrganisations } from '../testing/listed-organisations.ts';
import { ordinaryNames } from '../testing/ordinary-names.ts';
import { lettersOf } from './alias-index.ts';
import { createAliasMatcher } from './create-alias-matcher.ts';

const sanctions = sharedData('sanctions');
const names = sharedData('names');
const listed = sanctions === undefined ? [] : listedOrganisations(sanctions, 'terror');
const matcher = createAliasMatcher(listed);

/** Whole numbers below a bound, the same in each run. */
function seededPick(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

describe('names of listed organisations [needs shared data]', () => {
  const long = listed.filter(({ text }) => lettersOf(text).length >= 5);

  it.skipIf(sanctions === undefined).for(HANDLE_MUTATIONS)(
    '%s: ≥ 98 of 100 are found [needs shared data]',
    async (mutation, { annotate }) => {
      const pick = seededPick(7);
      const missed = long.filter(({ key, text }) => {
        const hits = matcher.readHandle(mutateHandle(text, mutation, pick));
        return !hits.some((hit) => hit.key === key);
      });
      const found = 1 - missed.length / long.length;
      await annotate(`${mutation}: ${(found * 100).toFixed(2)} % of ${long.length} found`);
      expect(long.length).toBeGreaterThan(3500);
      expect(
        found,
        missed
          .slice(0, 5)
          .map(({ text }) => text)
          .join(', '),
      ).toBeGreaterThanOrEqual(0.98);
    },
  );
});

describe('ordinary names [needs shared data]', () => {
  const people = names === undefined ? [] : ordinaryNames(names);

  it.skipIf(names === undefined || sanctions === undefined)(
    'as handles and display names claim to be an organisation in ≤ 0.05 % of cases [needs shared data]',
    async ({ annotate }) => {
      const pick = seededPick(11);
      const claimed = people.filter((name) => {
        const words = name.split(/\s+/);
        const forms = [words.join(''), words.join('_').toLowerCase(), `${words.join('.')}${pick(100)}`];
        const handle = forms[pick(forms.length)] ?? name;
        return [...matcher.readHandle(handle), ...matcher.readName(name)].some(({ use }) => use === 'self');
      });
      await annotate(`${claimed.length} of ${people.length} ordinary names`);
      expect(people.length).toBeGreaterThan(45_000);
      expect(claimed.length / people.length, claimed.slice(0, 9).join(', ')).toBeLessThanOrEqual(0.0005);
    },
  );
});

describe('handles of real accounts [needs shared data]', () => {
  const accounts = sharedData('accounts');

  it.skipIf(accounts === undefined || sanctions === undefined)(
    'claim to be an organisation in ≤ 0.05 % of cases, and name one in ≤ 0.65 % [needs shared data]',
    async ({ annotate }) => {
      const all = createAliasMatcher(sanctions === undefined ? [] : listedOrganisations(sanctions, 'all'));
      const uses = realHandles(accounts ?? '').map((handle) => all.readHandle(handle).map(({ use }) => use));
      const claims = uses.filter((hits) => hits.includes('self')).length;
      const named = uses.filter((hits) => hits.length > 0).length;
      await annotate(`${claims} claims, ${named} names in ${uses.length} handles`);
      expect(uses.length).toBeGreaterThan(15_000);
      expect(claims / uses.length).toBeLessThanOrEqual(0.0005);
      expect(named / uses.length).toBeLessThanOrEqual(0.0065);
    },
  );
});

function realHandles(folder: string): string[] {
  const pairs = readFileSync(
    join(folder, 'username_pairs/twitter_instagram_positive_pairs_distinct.csv'),
    'utf8',
  );
  return pairs
    .split('\n')
    .slice(1)
    .flatMap((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1)])
    .filter((handle) => handle !== '');
}
