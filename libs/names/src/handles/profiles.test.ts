import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAliasMatcher } from './create-alias-matcher.ts';

interface Profile {
  readonly alias: string;
  readonly handle: string;
  readonly name: string;
  readonly bio: string;
  readonly self: boolean;
}

const file = new URL('../../../../fixtures/screening/invented-profiles.json', import.meta.url);
const profiles: Profile[] = JSON.parse(readFileSync(file, 'utf8'));
const aliases = [...new Set(profiles.map(({ alias }) => alias))];
const matcher = createAliasMatcher(aliases.map((alias) => ({ key: alias, text: alias })));
const claims = (profile: Profile): boolean =>
  matcher.readAccount(profile).some(({ key, use }) => key === profile.alias && use === 'self');

/** Invented organisations in English, Urdu in both scripts, Arabic, Pashto, Hindi, Turkish and French. */
describe('profiles of invented organisations', () => {
  const own = profiles.filter(({ self }) => self);
  const others = profiles.filter(({ self }) => !self);

  it('present themselves as one in ≥ 90 % of the cases that do', async ({ annotate }) => {
    const missed = own.filter((profile) => !claims(profile)).map(({ handle }) => handle);
    await annotate(`${own.length - missed.length} of ${own.length}`);
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(missed.length / own.length, missed.join(' ')).toBeLessThanOrEqual(0.1);
  });

  it('never where they report, research, mourn, mock, oppose or left it', () => {
    expect(others.length).toBeGreaterThanOrEqual(60);
    expect(others.filter(claims).map(({ handle }) => handle)).toEqual([]);
  });

  it('nor where such an account bears its name, in ≥ 95 % of cases', async ({ annotate }) => {
    const named = others.filter(({ bio }) => bio !== '').map((one) => ({ ...one, name: one.alias }));
    const wrong = named.filter(claims).map(({ handle }) => handle);
    await annotate(`${named.length - wrong.length} of ${named.length}`);
    expect(wrong.length / named.length, wrong.join(' ')).toBeLessThanOrEqual(0.05);
  });
});

describe('a bio', () => {
  const own = createAliasMatcher([{ key: 'x', text: 'Saffron Brigade' }]);
  const use = (bio: string): string | undefined => own.readBio(bio)[0]?.use;

  it.each([
    'Proud member of the Saffron Brigade since 2015',
    'Combattante de la Saffron Brigade',
    'Saffron Brigade üyesi',
    'Saffron Brigade ka karkun',
    'Media office | Saffron Brigade',
    'Biz Saffron Brigade',
  ])('%s: speaks for itself', (bio) => expect(use(bio)).toBe('self'));

  it.each([
    'Eski Saffron Brigade üyesi',
    'Ancien combattant de la Saffron Brigade',
    'We are with the families of the Saffron Brigade',
    'Prisoner of the Saffron Brigade',
    'Saffron Brigade ka sabiq karkun',
    'Saffron Brigade memes',
    'Tea, trains | Saffron Brigade',
  ])('%s: speaks about it', (bio) => expect(use(bio)).toBe('mention'));

  it.each([
    'Not affiliated',
    'aucun lien avec eux',
    'koi taluq nahi',
    'hiçbir ilgisi yoktur',
    'لا علاقة لنا بهم',
  ])('that says “%s” lowers the name of the account', (bio) => {
    expect(own.readAccount({ name: 'Saffron Brigade', bio }).map((hit) => hit.use)).toEqual(['mention']);
  });

  it('may not say “X fighter” of itself in a name, which may be one who fights it', () => {
    expect(own.readName('Saffron Brigade Fighter')[0]?.use).toBe('mention');
    expect(own.readName('Soldier of the Saffron Brigade')[0]?.use).toBe('self');
  });
});
