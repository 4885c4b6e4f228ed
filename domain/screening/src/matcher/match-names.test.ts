import type { DesignatedName, DesignationEntry, ScreeningSubject } from '@breakwater/contracts/screening';
import { aDesignation } from '@breakwater/contracts/testing';
import { threadCpuMs } from '@breakwater/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScreener } from './create-screener.ts';

const name = (text: string, strength: DesignatedName['strength'] = 'strong'): DesignatedName => ({
  text,
  kind: 'primary',
  strength,
});
const entry = (ref: string, more: Parameters<typeof aDesignation>[0]): DesignationEntry =>
  aDesignation({ ref, programmes: ['Test'], ...more });
const screener = createScreener();
screener.put(
  [
    entry('rare', {
      names: [name('Zorawar Tamkeen Drakhshani')],
      births: [{ date: '1971-03-09', place: 'Kohdara, Pakistan' }],
      fathers: ['Fazal Tamkeen'],
      emails: ['desk@heron.example'],
      phones: ['+92 21 111 222 333'],
      wallets: [{ currency: 'XBT', address: 'bc1qexampleexampleexampleexample00' }],
    }),
    entry('common', { names: [name('Muhammad Aslam')], births: [{ date: '1980-05-02' }] }),
    entry('near-common', { names: [name('Nadeemi Aslam')] }),
    entry('kunya', {
      names: [name('Abu Tarkhan Drakhshani'), name('Sohrab Bandarwala')],
      places: ['Drakhshani house, Sohrab Agha district, near the university of Naugram'],
    }),
    entry('hidden', {
      names: [name('Sardar Wali Nekbakht'), { ...name('Wali Nekbakht', 'weak'), kind: 'alias' }],
      births: [{ date: '1959-08-17' }],
    }),
    entry('chain', { names: [name('Dilawar bin Zarrin Umeedi')], births: [{ date: '1968-10-21' }] }),
    entry('weak', {
      names: [name('Gulab Sandokan', 'weak')],
      births: [{ date: '1966-11-30' }],
      fathers: ['Noor Bakhtawar'],
    }),
  ].map((one) => ({
    id: one.ref,
    list: 'test',
    listTitle: 'Test list',
    entity: one.ref,
    entryDigest: '',
    entry: one,
    screens: true,
  })),
);
const best = (subject: ScreeningSubject) => screener.screen(subject)[0];

describe('a name of a listed person', () => {
  it('alone is T3, whoever bears it', () => {
    expect(best({ type: 'person', name: 'Zorawar Tamkeen Drakhshani' })).toMatchObject({
      tier: 'T3',
      lowered: ['name-only'],
    });
    expect(best({ type: 'person', name: 'Muhammad Aslam' })).toMatchObject({
      tier: 'T3',
      lowered: ['name-only', 'common-name'],
    });
  });

  it('alone is kept beside an account only where few bear it', () => {
    const kept = (displayName: string) =>
      screener.screen({ type: 'account', displayName }, { accountsOnly: true }).map(({ ref }) => ref);
    expect(kept('Zorawar Tamkeen Drakhshani')).toEqual(['rare']);
    expect(kept('Muhammad Aslam')).toEqual([]);
    expect(kept('محمد اسلم')).toEqual([]);
    const asked = { type: 'account', displayName: 'Muhammad Aslam' } as const;
    expect(screener.lookUp(asked, { accountsOnly: true }).matches[0]).toMatchObject({
      ref: 'common',
      because: expect.stringContaining('not kept beside an account'),
    });
  });

  it('alone is as common as the more common of its two spellings', () => {
    const [match] = screener.screen({ type: 'person', name: 'Nadeem Aslam' });
    expect(match).toMatchObject({ ref: 'near-common', lowered: ['name-only', 'common-name'] });
    expect(match?.namesakes).toBeGreaterThan(1_000);
    const [same] = screener.screen({ type: 'person', name: 'Nadeemi Aslam' });
    expect(same).toMatchObject({ ref: 'near-common', lowered: ['name-only'] });
  });

  it('alone is as common written in one word as in two, and no less found with something beside it', () => {
    const joined = createScreener();
    const one = entry('joined', { names: [name('Muhammadaslam Khan')], births: [{ date: '1977-07-07' }] });
    const base = { id: 'joined', list: 'test', listTitle: 'Test list', entity: 'joined', entryDigest: '' };
    joined.put([{ ...base, entry: one, screens: true }]);
    const subject = { type: 'person', name: 'Muhammadaslam Khan' } as const;
    expect(joined.screen(subject)).toMatchObject([{ lowered: ['name-only', 'common-name'] }]);
    expect(joined.screen(subject, { accountsOnly: true })).toEqual([]);
    expect(joined.screen({ ...subject, born: '1977' }, { accountsOnly: true })).toMatchObject([
      { tier: 'T2' },
    ]);
  });

  it('that is common is kept beside an account where anything agrees, though it makes no case', () => {
    const found = screener.screen(
      { type: 'person', name: 'Muhammad Aslam', born: '1980' },
      { accountsOnly: true },
    );
    expect(found).toMatchObject([{ ref: 'common', tier: 'T3', lowered: ['common-name', 'many-agree'] }]);
  });

  it.each([
    ['a birth', { born: '1971-03-09' }, 'birth'],
    ['a birth by its year', { born: '1971' }, 'birth'],
    ['a place', { places: ['Kohdara'] }, 'place'],
    ['a father', { father: 'Fazl Tamkin' }, 'father'],
  ])('is T2 with %s that agrees', (_what, more, kind) => {
    expect(best({ type: 'person', name: 'Zorawar Tamkin Drakhshani', ...more })).toMatchObject({
      tier: 'T2',
      ref: 'rare',
      corroborators: [{ kind }],
    });
  });

  it('needs more beside it the more people bear it', () => {
    expect(best({ type: 'person', name: 'Muhammad Aslam', born: '1980' })).toMatchObject({
      tier: 'T3',
      lowered: ['common-name', 'many-agree'],
    });
    expect(best({ type: 'person', name: 'Muhammad Aslam', born: '1980-05-02' })).toMatchObject({
      tier: 'T2',
    });
  });

  it('is not corroborated by a country', () => {
    expect(best({ type: 'person', name: 'Zorawar Tamkeen Drakhshani', places: ['Pakistan'] })).toMatchObject({
      tier: 'T3',
      corroborators: [],
    });
  });

  it('is lowered by a birth or father that differs', () => {
    expect(
      best({ type: 'person', name: 'Zorawar Tamkeen Drakhshani', born: '1994-01-01', places: ['Kohdara'] }),
    ).toMatchObject({
      tier: 'T3',
      lowered: ['birth-differs'],
    });
    expect(
      best({
        type: 'person',
        name: 'Zorawar Tamkeen Drakhshani',
        born: '1971-03-09',
        father: 'Sarwar Kandoro',
      }),
    ).toMatchObject({
      tier: 'T3',
      lowered: ['father-differs'],
    });
  });

  it.each([
    ['in the name, son of', { name: 'Zorawar Tamkeen Drakhshani son of Sarwar Kandoro' }],
    ['in the name, s/o', { name: 'Zorawar Tamkeen Drakhshani s/o Sarwar Kandoro' }],
    ['in an Urdu name', { name: 'زوراور تمکین درخشانی ولد سرور کندورو' }],
    ['in an Arabic name', { name: 'زوراور تمكين درخشاني بن سرور كندورو' }],
    ['in a Pashto name', { name: 'زوراور تمکین درخشانی د سرور کندورو زوی' }],
    ['in the bio', { name: 'Zorawar Tamkeen Drakhshani', bio: 'Boats. Son of Sarwar Kandoro, of Naugram' }],
    ['in an Urdu bio', { name: 'Zorawar Tamkeen Drakhshani', bio: 'زوراور ولد سرور کندورو ساکن نوگرام' }],
    ['in a Pashto bio', { name: 'Zorawar Tamkeen Drakhshani', bio: 'زه د سرور کندورو زوی یم' }],
  ])('is lowered by a father who differs: %s', (_what, more) => {
    expect(best({ type: 'person', born: '1971-03-09', ...more })).toMatchObject({
      ref: 'rare',
      tier: 'T3',
      lowered: expect.arrayContaining(['father-differs']),
    });
  });

  it.each([
    ['in the name, son of', { name: 'Zorawar Tamkeen Drakhshani son of Fazl Tamkin' }],
    ['in an Urdu name', { name: 'زوراور تمکین درخشانی ولد فضل تمکین' }],
    ['in the bio', { name: 'Zorawar Tamkeen Drakhshani', bio: 'S/O Fazal Tamkeen' }],
    ['in a Pashto bio', { name: 'Zorawar Tamkeen Drakhshani', bio: 'د فضل تمکین زوی' }],
  ])('is corroborated by a father who is the same: %s', (_what, more) => {
    expect(best({ type: 'person', ...more })).toMatchObject({
      ref: 'rare',
      tier: 'T2',
      corroborators: [{ kind: 'father' }],
    });
  });

  it.each([
    ['a shorter form of his name', 'Zorawar Tamkeen Drakhshani son of Fazal', ''],
    ['the sea', 'Zorawar Tamkeen Drakhshani', 'A son of the sea'],
    ['a country', 'Zorawar Tamkeen Drakhshani', 'Proud son of Pakistan'],
  ])('is not lowered by %s', (_what, text, bio) => {
    expect(best({ type: 'person', name: text, bio, born: '1971-03-09' })).toMatchObject({ tier: 'T2' });
  });

  it('is lowered by a father in the listed name who differs', () => {
    const subject = { type: 'person', name: 'Dilawar Umeedi', born: '1968-10-21' } as const;
    expect(best({ ...subject, father: 'Sarwar Kandoro' })).toMatchObject({
      ref: 'chain',
      lowered: expect.arrayContaining(['father-differs']),
    });
    expect(best({ ...subject, father: 'Zarrin' })?.lowered).not.toContain('father-differs');
  });

  it('is not hidden by a weak one of the same entry', () => {
    expect(best({ type: 'person', name: 'Wali Nekbakht', born: '1959-08-17' })).toMatchObject({
      ref: 'hidden',
      listedName: 'Sardar Wali Nekbakht',
      tier: 'T2',
      corroborators: [{ kind: 'birth' }],
    });
  });

  it('is not corroborated by itself: not by a kunya in it, nor by its words in an address or a bio', () => {
    expect(best({ type: 'account', displayName: 'Abu Tarkhan Drakhshani' })).toMatchObject({
      tier: 'T3',
      ref: 'kunya',
      corroborators: [],
    });
    const bio = 'Abu Tarkhan Drakhshani. I study near the university.';
    expect(best({ type: 'account', displayName: 'Abu Tarkhan Drakhshani', bio })).toMatchObject({
      tier: 'T3',
      corroborators: [],
    });
    expect(
      best({ type: 'account', displayName: 'Sohrab Bandarwala', bio: 'Sohrab Bandarwala' }),
    ).toMatchObject({
      tier: 'T3',
      corroborators: [],
    });
  });

  it('is corroborated by a kunya that stands elsewhere, and by a place that the bio names', () => {
    expect(
      best({ type: 'account', displayName: 'Sohrab Bandarwala', bio: 'known as Abu Tarkhan' }),
    ).toMatchObject({
      tier: 'T2',
      corroborators: [{ kind: 'kunya' }],
    });
    expect(
      best({ type: 'account', displayName: 'Sohrab Bandarwala', bio: 'A student in Naugram, by the sea' }),
    ).toMatchObject({
      tier: 'T2',
      corroborators: [{ kind: 'place', stated: 'Naugram' }],
    });
  });

  it('that is only a little alike is counted, and answered to who asks for weaker ones', () => {
    const asked = { type: 'person', name: 'Tamkeen Walwandi' } as const;
    const usual = screener.lookUp(asked);
    expect(usual.matches.every(({ band }) => band === undefined)).toBe(true);
    expect(usual.weaker).toBeGreaterThan(0);
    const { matches, weaker } = screener.lookUp(asked, { weaker: true });
    expect(weaker).toBe(usual.weaker);
    const weak = matches.filter(({ band }) => band === 'weaker');
    expect(weak).toHaveLength(weaker);
    expect(weak).toContainEqual(
      expect.objectContaining({ ref: 'rare', tier: 'T3', lowered: expect.arrayContaining(['unlike']) }),
    );
    for (const { score = 1, because } of weak) {
      expect(score).toBeLessThan(0.5);
      expect(because).toContain('below the usual threshold');
    }
    expect(screener.screen(asked)).toEqual(usual.matches);
  });

  it('is told from what other lists or the limit cut off', () => {
    const held = createScreener();
    const one = (ref: string, list: string, text: string) => ({
      id: ref,
      list,
      listTitle: list,
      entity: ref,
      entryDigest: ref,
      screens: true,
      entry: aDesignation({ ref, names: [{ text, kind: 'primary', strength: 'strong' }] }),
    });
    const crowd = Array.from({ length: 90 }, (_, at) => one(`a${at}`, 'a', 'Zorawar Tamkeen Drakhshani'));
    held.put([...crowd, one('b', 'b', 'Zorawar Tamkeen')]);
    const asked = { type: 'person', name: 'Zorawar Tamkeen Drakhshani' } as const;
    expect(held.lookUp(asked, { lists: ['b'], weaker: true })).toMatchObject({ matches: [{ ref: 'b' }] });
    expect(held.lookUp(asked, { limit: 3 })).toMatchObject({ cut: true, matches: { length: 3 } });
    held.put(Array.from({ length: 400 }, (_, at) => one(`c${at}`, 'a', 'Zorawar Tamkeen Drakhshani')));
    expect(held.lookUp(asked, { lists: ['b'] })).toMatchObject({ matches: [], cut: true });
    expect(held.lookUp({ type: 'person', name: 'Qorban Velistani' }, { lists: ['b'] })).toEqual({
      matches: [],
      weaker: 0,
      cut: false,
    });
  });

  it('never makes a case while it is only a little alike, whatever agrees', () => {
    const { matches } = screener.lookUp(
      { type: 'person', name: 'Tamkeen Walwandi', born: '1971-03-09', father: 'Fazal Tamkeen' },
      { weaker: true },
    );
    const weak = matches.filter(({ band }) => band === 'weaker');
    expect(weak.map(({ tier }) => tier)).toEqual(weak.map(() => 'T3'));
  });

  it('that the list calls weak needs two that agree', () => {
    expect(best({ type: 'person', name: 'Gulab Sandokan', born: '1966-11-30' })).toMatchObject({
      tier: 'T3',
      lowered: ['weak-alias'],
    });
    expect(
      best({ type: 'person', name: 'Gulab Sandokan', born: '1966-11-30', father: 'Noor Bakhtawar' }),
    ).toMatchObject({ tier: 'T2' });
  });
});

describe('an identifier of a list', () => {
  it.each([
    ['an e-mail', { bio: 'Write to Desk@Heron.example, please' }],
    ['a phone in the bio', { bio: 'call +92-21-111222333' }],
    ['a phone', { phones: ['0092 21 111222333'] }],
    ['a wallet', { wallets: ['bc1qexampleexampleexampleexample00'] }],
  ])('is T0: %s', (_what, subject) => {
    expect(best({ type: 'account', ...subject })).toMatchObject({ tier: 'T0', ref: 'rare' });
  });
});

describe('any subject', () => {
  const anything = fc.record(
    {
      handle: fc.string(),
      displayName: fc.string({ unit: 'binary' }),
      bio: fc.string({ unit: 'grapheme', maxLength: 400 }),
    },
    { requiredKeys: [] },
  );

  it('is answered, and with nothing that a name alone could make', () => {
    fc.assert(
      fc.property(anything, (subject) => {
        for (const match of screener.screen({ type: 'account', ...subject }))
          if (match.basis === 'name' && match.corroborators.length === 0) expect(match.tier).toBe('T3');
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one letter', 'Z'],
    ['one Arabic letter', 'ز'],
    ['mixed scripts', 'Zorawar تمکین Драхшани'],
    ['scripts mixed in a word', 'Zoraوарتमकীn'.repeat(40)],
    ['words of mixed scripts', 'heron مالک гор काम ঢাকা '.repeat(400)],
    ['ten thousand letters', 'ab'.repeat(5_000)],
    ['ten thousand fathers', 'ولد بن '.repeat(1_500)],
    ['ten thousand commas', 'ا،'.repeat(5_000)],
    ['ten thousand spaces', `ولد${' '.repeat(10_000)}ز`],
  ])('of %s costs at most 50 ms of CPU', (_what, text) => {
    const subjects = [
      { name: text },
      { displayName: text, handle: text, bio: text },
      { name: 'Zorawar', bio: text },
    ];
    for (const subject of subjects) {
      // The least of some turns: a collection of garbage may fall into one.
      const costs = Array.from({ length: 6 }, () => {
        const before = threadCpuMs();
        screener.lookUp({ ...subject }, { weaker: true });
        return threadCpuMs() - before;
      });
      expect(Math.min(...costs)).toBeLessThan(50);
    }
  });
});
