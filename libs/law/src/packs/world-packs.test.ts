import type { PackRequestType } from '@breakwater/contracts/law';
import type { OrderForm } from '@breakwater/contracts/orders';
import { describe, expect, it } from 'vitest';
import type { OrderFacts } from '../assess/order-facts.ts';
import { orderFacts, readTestFolder, readTestLaw } from '../testing/index.ts';

const OUTSIDE_EU = ['br', 'in', 'pk', 'uk', 'us'];
const law = await readTestLaw();
const { packs } = await readTestFolder();
const outside = packs.filter(({ pack }) => OUTSIDE_EU.includes(pack.id.split('-')[0] ?? ''));
const typeOf = (pack: string, type: string): PackRequestType => {
  const found = law.pack(pack)?.requestTypes.find(({ id }) => id === type);
  if (!found) throw new Error(`no ${pack}/${type}`);
  return found;
};
const groundsOf = (pack: string, type: string) =>
  new Map(typeOf(pack, type).refusalGrounds.map((ground) => [ground.id, ground]));
const elementsOf = (pack: string, type: string) => typeOf(pack, type).elements.map(({ id }) => id);

describe('the packs outside the EU', () => {
  it('are eight, and say of every ground that is not the addressee’s what it does instead', () => {
    expect(outside.map(({ pack }) => pack.id).sort()).toEqual([
      'br-mci-2014',
      'in-it-rules-2021',
      'pk-ata-1997',
      'pk-peca-2016',
      'pk-smpra-2025',
      'uk-osa-2023',
      'uk-ta-2006',
      'us-sca',
    ]);
    for (const { requestTypes } of outside)
      for (const { refusalGrounds } of requestTypes)
        for (const { id, by, instead } of refusalGrounds) {
          if (by.includes('addressee')) continue;
          expect([id, (instead?.en ?? '').length > 20, (instead?.ur ?? '').length > 20]).toEqual([
            id,
            true,
            true,
          ]);
        }
  });

  it('disclose fields for the categories that they reach, and for no other', () => {
    for (const { pack, requestTypes } of outside)
      for (const { id, kind, scope, disclosure = [] } of requestTypes) {
        const reached = [...new Set(disclosure.map(({ category }) => category))].sort();
        const wanted = kind === 'disclose' ? [...scope.dataCategories].sort() : [];
        expect([pack.id, id, reached]).toEqual([pack.id, id, wanted]);
      }
  });

  it('leave nobody uninformed for good where secrecy names no end, and tell nobody before a lawyer set one', () => {
    for (const { pack, requestTypes } of outside)
      for (const { id, userNotice } of requestTypes)
        if (userNotice.default === 'notify')
          expect([pack.id, id, userNotice.withoutEnd, userNotice.at]).toEqual([
            pack.id,
            id,
            'lawyer',
            'effect',
          ]);
  });
});

describe('the United States', () => {
  it('ask of a warrant nothing that only the court was shown', () => {
    for (const type of ['search-warrant', 'court-order-2703d'])
      expect(elementsOf('us-sca', type)).not.toEqual(expect.arrayContaining(['reasons']));
    expect(elementsOf('us-sca', 'search-warrant')).not.toContain('offence');
  });

  it('know the motion on comity: fourteen days, for content, before the court', () => {
    const [clock] = typeOf('us-sca', 'search-warrant').clocks.filter(({ id }) => id === 'comity-motion');
    expect(clock).toMatchObject({ act: 'may-object', period: 'P14D', starts: 'receipt' });
    expect(groundsOf('us-sca', 'search-warrant').get('comity-motion')).toMatchObject({ by: ['court'] });
    expect(groundsOf('us-sca', 'subpoena').has('comity-motion')).toBe(false);
  });

  it('let a court keep a user uninformed as long as it says: no ninety days', () => {
    for (const { userNotice } of law.pack('us-sca')?.requestTypes ?? [])
      expect([userNotice.maxDelay, userNotice.extension]).toEqual([undefined, undefined]);
  });

  it('give content in an emergency to their own authorities, and to no foreign one', () => {
    expect(typeOf('us-sca', 'emergency-2702').scope.dataCategories).toContain('content');
    expect(typeOf('us-sca', 'foreign-emergency').scope.dataCategories).not.toContain('content');
    const [block] = law.pack('us-sca')?.blocks ?? [];
    expect(block).toMatchObject({ dataCategories: ['content'], unless: ['agreement', 'user-consent'] });
  });

  it('name the ways for a foreign authority, the executive agreement for two states only', () => {
    const ways = new Map(law.pack('us-sca')?.ways?.map((way) => [way.id, way]));
    expect([...ways.keys()]).toEqual(
      expect.arrayContaining([
        'mutual-legal-assistance',
        'executive-agreement',
        'voluntary-emergency',
        'voluntary-non-content',
        'preservation',
        'domestic-order',
      ]),
    );
    expect(ways.get('executive-agreement')?.states).toEqual(['GB', 'AU']);
    expect(ways.get('voluntary-emergency')?.emergency).toBe(true);
    expect(ways.get('voluntary-non-content')?.dataCategories).not.toContain('content');
  });
});

const PK: Partial<OrderForm> = {
  form: 'generic',
  instrument: 'pk-peca-2016',
  requestType: 'data-to-agency',
  reference: 'N-7/26',
  authority: { name: 'National Cyber Crime Investigation Agency', kind: 'law-enforcement', country: 'PK' },
  legalBasis: 'PECA 2016, section 35(1)(d)',
  offence: 'Section 12 PECA',
  reasons: 'The account named below recruited in public for an armed group.',
  targets: [{ kind: 'account', value: 'a-17' }],
  from: '2026-09-01T00:00:00Z',
  to: '2026-09-20T00:00:00Z',
  issuedAt: '2026-10-01T08:00:00Z',
  signature: 'signed by the authorised officer',
  language: 'en',
};
const AGENCY: Partial<OrderFacts> = {
  authority: { kind: 'law-enforcement', country: 'PK', legalCodes: ['PECA 2016'] },
};
const assess = (form: Partial<OrderForm>) => law.assess(orderFacts({ ...PK, ...form }, AGENCY));

describe('Pakistan', () => {
  it('gives addresses on the warrant of the Court only, to whoever shows it', () => {
    expect(assess({ dataCategories: ['subscriber'] }).advice).toBe('comply');
    for (const category of ['user-identification', 'traffic'] as const) {
      const without = assess({ dataCategories: [category] });
      expect(without.advice).toBe('legal-review');
      expect(without.defects.map(({ element }) => element)).toEqual(['validation']);
      const shown = assess({
        dataCategories: [category],
        validation: { name: 'Court of sessions, Islamabad', kind: 'court' },
      });
      expect([shown.advice, shown.defects]).toEqual(['comply', []]);
    }
  });

  it('preserves and acquires under section 31, and tells the Court of what was acquired', () => {
    expect(typeOf('pk-peca-2016', 'preservation-s31').kind).toBe('preserve');
    expect(typeOf('pk-peca-2016', 'acquisition-s31').kind).toBe('disclose');
    const acts = (type: string) => typeOf('pk-peca-2016', type).clocks.map(({ act }) => act);
    expect(acts('acquisition-s31')).toContain('court-informed');
    expect(acts('preservation-s31')).not.toContain('court-informed');
    const content = { requestType: 'acquisition-s31', dataCategories: ['content' as const] };
    expect(assess(content).advice).toBe('legal-review');
  });

  it('keeps a user uninformed for fourteen days, longer by the Court alone', () => {
    const secrecy = { decision: 'Notice 4', reasons: 'A search is planned.' };
    const until = (day: string) =>
      assess({ dataCategories: ['subscriber'], secrecy: { ...secrecy, until: `2026-10-${day}T00:00:00Z` } });
    expect(until('14').advice).toBe('comply');
    expect(until('30').advice).toBe('legal-review');
  });

  it('has reviews and appeals as the Act of 2025 says', () => {
    const remedies = law.pack('pk-peca-2016')?.remedies ?? [];
    expect(remedies.find(({ art }) => art.includes('37(5)'))).toMatchObject({
      body: expect.stringContaining('Tribunal'),
      deadline: 'P30D',
    });
    expect(typeOf('pk-smpra-2025', 'tribunal-decision').clocks).toMatchObject([
      { act: 'may-object', period: 'P60D', starts: 'receipt' },
    ]);
    expect(typeOf('pk-smpra-2025', 'chairperson-direction-2g').clocks).toContainEqual(
      expect.objectContaining({ act: 'authority-confirmed', period: 'PT48H', owedBy: 'authority' }),
    );
  });
});

describe('Brazil', () => {
  it('has a ceiling of fines for data, none for disobedience, and notices without a court', () => {
    const sanctions = law.pack('br-mci-2014')?.sanctions ?? [];
    expect(sanctions.map(({ percentTurnover }) => percentTurnover)).toEqual([10, undefined]);
    expect(typeOf('br-mci-2014', 'extrajudicial-notice')).toMatchObject({ voluntary: true, kind: 'remove' });
    const recalled = typeOf('br-mci-2014', 'extrajudicial-notice').reasonsCategories ?? [];
    expect(
      recalled.every(({ prov, note = '' }) => prov === 'recalled' && note.includes('17 June 2026')),
    ).toBe(true);
  });

  it('does not tell the user of a request to keep records', () => {
    expect(typeOf('br-mci-2014', 'preservation').userNotice).toMatchObject({ default: 'none', prov: 'seen' });
  });
});

describe('India and the United Kingdom', () => {
  it('give three hours, and two working days', () => {
    expect(typeOf('in-it-rules-2021', 'intimation-3-1-d').clocks[0]).toMatchObject({
      act: 'effect-given',
      period: 'PT3H',
      prov: 'recalled',
    });
    expect(typeOf('uk-ta-2006', 'notice-3-3').clocks[0]).toMatchObject({
      act: 'effect-given',
      period: 'P2D',
      rule: 'business',
    });
  });
});
