import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  checkOrganisationPacks,
  type OrganisationName,
  organisationNames,
} from '@breakwater/contracts/detection';
import { createEntityMarker } from '@breakwater/detection';
import { type AccountFields, createAliasMatcher } from '@breakwater/names';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readBanks } from './models/read-banks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}packs/organisations`;
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name): [string, unknown] => [name, parse(readFileSync(`${folder}/${name}`, 'utf8'))]),
);

interface Profile {
  readonly handle: string;
  readonly name: string;
  readonly bio: string;
}
interface Case {
  readonly id: string;
  readonly kind?: string;
  readonly language: string;
  readonly text?: string;
  readonly profile?: Profile;
}
const casesOf = (name: string): Case[] =>
  JSON.parse(readFileSync(`${root}fixtures/screening/${name}.json`, 'utf8'));

describe('packs/organisations', () => {
  const { organisations, faults } = checkOrganisationPacks(files);
  const matcher = createAliasMatcher(organisations.flatMap(organisationNames));

  /** Fields alone, as anybody may call them, and the account as a whole. A post is read as if it were a bio. */
  const claims = ({ text, profile }: Case): { alone: boolean; account: boolean } => {
    const account: AccountFields = profile ?? { bio: text ?? '' };
    const alone = [
      ...matcher.readHandle(account.handle ?? ''),
      ...matcher.readName(account.name ?? ''),
      ...matcher.readBio(account.bio ?? ''),
    ];
    return {
      alone: alone.some(({ use }) => use === 'self'),
      account: matcher.readAccount(account).some(({ use }) => use === 'self'),
    };
  };

  it('is read through its contract without a fault', () => {
    expect(faults).toEqual([]);
    expect(organisations.length).toBeGreaterThan(200);
  });

  it('says where each fact comes from', () => {
    for (const { lists, source } of organisations) {
      for (const { list, ref } of lists) if (list === 'un') expect(source).toContain(ref);
    }
  });

  it('takes ≤ 0.5 % of the hard negatives for the organisation that they name', () => {
    const cases = casesOf('hard-negatives');
    expect(cases).toHaveLength(500);
    const wrong = cases.filter((one) => claims(one).alone || claims(one).account).map(({ id }) => id);
    expect(wrong.length / cases.length, wrong.join(' ')).toBeLessThanOrEqual(0.005);
  });

  it('takes ≥ 95 % of the accounts that present themselves as one for it', () => {
    const cases = casesOf('self-identifying');
    expect(cases).toHaveLength(60);
    const missed = cases.filter((one) => !claims(one).alone || !claims(one).account).map(({ id }) => id);
    expect(missed.length / cases.length, missed.join(' ')).toBeLessThanOrEqual(0.05);
  });

  it('knows no organisation that the bank of terms does not know by name in a post', () => {
    const mark = createEntityMarker(readBanks(`${root}packs/banks`));
    const isKnown = (name: OrganisationName) =>
      mark([...(name.needs ?? []), name.text, '…'].join(' ')).some(({ as }) => as === 'entity');
    const names = organisations.flatMap((one) => organisationNames(one).map((name) => ({ one, name })));
    const unknown = organisations.filter((one) => !organisationNames(one).some(isKnown));
    expect(unknown.map(({ id }) => id)).toEqual([]);
    const known = names.filter(({ name }) => isKnown(name)).length;
    expect(known / names.length).toBeGreaterThan(0.95);
  });

  it('never stops a user named Muhammad Zakir Khan', () => {
    for (const name of ['Muhammad Zakir Khan', 'محمد ذاكر خان', 'محمد ذاکر خان']) {
      expect(matcher.readAccount({ handle: 'muhammadzakirkhan', name, bio: name })).toEqual([]);
    }
  });
});
