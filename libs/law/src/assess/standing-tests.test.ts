import type { LawPack } from '@breakwater/contracts/law';
import type { OrderForm, PlatformHome } from '@breakwater/contracts/orders';
import { describe, expect, it } from 'vitest';
import { createLaw } from '../law.ts';
import { orderFacts, readTestFolder, readTestLaw } from '../testing/index.ts';
import type { OrderFacts } from './order-facts.ts';

const law = await readTestLaw();
const folder = await readTestFolder();
const REMOVAL: Partial<OrderForm> = {
  form: 'tco-annex-1',
  instrument: 'eu-tco-2021-784',
  requestType: 'removal-order',
  reference: '7/26',
  addressee: 'Kite Social Ltd',
  language: 'en',
  signature: 'qualified seal',
  authority: { name: 'Harbour Police Cyber Unit', kind: 'law-enforcement', country: 'DE' },
  legalBasis: 'Regulation (EU) 2021/784, Article 3',
  reasons: 'The video calls on viewers to join an armed group and names a meeting point.',
  reasonsCategories: ['c'],
  targets: [{ kind: 'url', value: 'https://kite.example/keeper/posts/12' }],
  issuedAt: '2026-10-01T11:00:00Z',
  redress: 'Administrative court, one month',
};
const POLICE: Partial<OrderFacts> = {
  authority: { kind: 'law-enforcement', country: 'DE', legalCodes: ['2021/784'] },
};
const assess = (form: Partial<OrderForm>, facts: Partial<OrderFacts> = POLICE) =>
  law.assess(orderFacts({ ...REMOVAL, ...form }, facts));
const test = (assessment: ReturnType<typeof assess>, id: string) =>
  assessment.tests.find((one) => one.test === id);
const home = (established: string): PlatformHome => ({ platform: 'kite', established, data: [] });

describe('a report about the service', () => {
  const NOTICE: Partial<OrderForm> = {
    form: 'generic',
    instrument: 'uk-osa-2023',
    requestType: 'information-notice',
    authority: { name: 'Office of Communications', kind: 'telecom-regulator', country: 'GB' },
    legalBasis: 'Online Safety Act 2023, section 100',
    reasons:
      'The regulator compares how services weigh criticism, satire and protest against the risk of harm.',
    reasonsCategories: [],
    targets: [],
  };

  it('aims at nothing that anybody said, and may ask for what is the service’s own', () => {
    const assessment = assess({
      ...NOTICE,
      demands: 'State how many moderators you have, and describe the recommender.',
    });
    expect(test(assessment, 'expression')?.result).toBe('passed');
    expect(test(assessment, 'decryption-or-monitoring')?.result).toBe('passed');
  });

  it.each(['warning-notice-123', 'terrorism-content-notice', 'penalty-notice-140'])(
    'is none where it is about content, though it names none: %s',
    (requestType) => {
      const reasons =
        'The blog calls the minister a failure, mocks the army and invites readers to protest before the ministry.';
      const assessment = assess({ ...NOTICE, requestType, reasons, demands: 'Take it down.' });
      expect(test(assessment, 'expression')?.result).not.toBe('passed');
    },
  );

  it('may not ask for a password all the same', () => {
    const assessment = assess({
      ...NOTICE,
      demands: 'Give us a log-in with which we can look at the dashboard ourselves.',
    });
    expect(test(assessment, 'decryption-or-monitoring')?.result).not.toBe('passed');
  });
});

describe('what is said', () => {
  it('is looked at whatever ground is ticked, and however many addresses are named', () => {
    const assessment = assess({
      reasons: 'The posts criticise the armed forces and hurt their reputation.',
      reasonsCategories: ['a', 'b', 'c', 'd', 'e'],
      targets: Array.from({ length: 250 }, (_, index) => ({
        kind: 'url' as const,
        value: `https://kite.example/p/${index}`,
      })),
    });
    expect(assessment.advice).not.toBe('comply');
    expect(test(assessment, 'expression')).toMatchObject({
      result: 'failed',
      passages: [{ pointer: '/reasons' }],
    });
  });

  it.each([
    'The blog prints invoices of the coast guard.',
    'Der Verein hat Wahlprotokolle ins Netz gestellt.',
    'A página mostra o preço das viaturas.',
    'Dernek, sandık tutanaklarını yayımlamıştır.',
    'تنشر القناة مواعيد صلاة جماعة صغيرة.',
    'صفحے پر ٹھیکوں کی تفصیل شائع ہوئی ہے۔',
  ])('goes to a lawyer where the reasons tell of no act, with every box ticked: %s', (reasons) => {
    const assessment = assess({ reasons, reasonsCategories: ['a', 'b', 'c', 'd', 'e'] });
    expect(test(assessment, 'expression')?.result).not.toBe('passed');
    expect(assessment.advice).toBe('legal-review');
  });

  it('is looked at where it is asked who said it', () => {
    const form: Partial<OrderForm> = {
      form: 'epoc',
      instrument: 'eu-eevidence-2023-1543',
      requestType: 'epoc',
      dataCategories: ['subscriber'],
      targets: [{ kind: 'account', value: 'k-204' }],
    };
    const put = (reasons: string) => test(assess({ ...form, reasons }), 'expression')?.result;
    expect(put('The account mocks the minister and questions the army.')).not.toBe('passed');
    expect(put('The account threatens to bomb the ferry.')).toBe('passed');
  });

  it('is read in Urdu: everybody who follows them is not asked for', () => {
    const assessment = assess({ demands: 'ہر وہ شخص جو انہیں فالو کرتا ہے اس کی تفصیل دیں۔' });
    expect(assessment.advice).not.toBe('comply');
    expect(test(assessment, 'bulk-or-reverse')?.result).toBe('failed');
  });

  it('is unknown where it cannot be read, with the sentence that a person is to read', () => {
    const assessment = assess({ demands: 'Предоставьте список всех подписчиков канала.' });
    expect(assessment.advice).toBe('legal-review');
    expect(test(assessment, 'bulk-or-reverse')).toMatchObject({
      result: 'unknown',
      passages: [{ pointer: '/demands', quote: expect.stringContaining('подписчиков') }],
    });
  });

  it('stands in notes beside targets and in reasons of an emergency as well', () => {
    const targets = [
      { kind: 'url' as const, value: 'https://kite.example/p/1', locate: 'and all who follow the page' },
    ];
    expect(test(assess({ targets }), 'bulk-or-reverse')).toMatchObject({
      result: 'failed',
      passages: [{ pointer: '/targets/0/locate' }],
    });
    const emergencyReasons = 'He will kill her tonight. Please also send us the list of all his followers.';
    expect(test(assess({ emergency: true, emergencyReasons }), 'bulk-or-reverse')?.result).toBe('failed');
  });

  it.each([
    ['content', 'choir chat 77'],
    ['other', '#HarbourLights'],
    ['other', 'حلقہ نمبر ۹'],
  ] as const)('of many: a target of kind %s names no account (%s)', (kind, value) => {
    const epoc: Partial<OrderForm> = {
      form: 'epoc',
      instrument: 'eu-eevidence-2023-1543',
      requestType: 'epoc',
    };
    const put = (targets: OrderForm['targets']) =>
      test(assess({ ...epoc, dataCategories: ['subscriber'], targets }), 'bulk-or-reverse')?.result;
    expect(put([{ kind, value }])).not.toBe('passed');
    expect(put([{ kind: 'account', value: 'k-204' }])).toBe('passed');
  });

  it('goes beyond the fields: what was written where no content is ticked, data of any age, effect everywhere', () => {
    const epoc: Partial<OrderForm> = {
      form: 'epoc',
      instrument: 'eu-eevidence-2023-1543',
      requestType: 'epoc',
      dataCategories: ['subscriber'],
      from: '2026-09-01T00:00:00Z',
      to: '2026-09-10T00:00:00Z',
      targets: [{ kind: 'account', value: 'a-1' }],
    };
    const words = (demands: string) => assess({ ...epoc, demands });
    expect(
      test(
        words('The private messages of the account are to be handed over as well.'),
        'category-within-instrument',
      ),
    ).toMatchObject({ result: 'failed', narrowed: { dataCategories: ['subscriber'] } });
    expect(test(words('The records are required since the account was opened.'), 'time-range')).toMatchObject(
      { result: 'failed', narrowed: { from: '2026-09-01T00:00:00.000Z' } },
    );
    expect(
      test(assess({ demands: 'The content is to be removed worldwide.' }), 'global-effect')?.result,
    ).toBe('failed');
  });
});

describe('tests that hold under every law', () => {
  const bare: LawPack = {
    ...(folder.packs.find(({ pack }) => pack.id === 'eu-tco-2021-784') as LawPack),
    tests: [],
  };
  const made = createLaw({ ...folder, packs: [bare], now: () => Date.UTC(2026, 9, 1) });
  const put = (form: Partial<OrderForm>) => made.assess(orderFacts({ ...REMOVAL, ...form }, POLICE));

  it('cannot be left out by a pack', () => {
    const { tests, advice } = put({ reasons: 'The page mocks the minister of the interior.' });
    expect(tests.map(({ test: id }) => id)).toEqual([
      'bulk-or-reverse',
      'decryption-or-monitoring',
      'expression',
      'conflict-of-law',
    ]);
    expect(tests.every(({ art }) => art === 'Safeguards of the desk')).toBe(true);
    expect(advice).toBe('legal-review');
    expect(put({ demands: 'Give our officers direct access to your servers.' }).advice).toBe('legal-review');
    expect(put({}).advice).toBe('comply');
  });
});

describe('a ground that is somebody else’s', () => {
  it('is none that advice rests on: the addressee removes, challenges, and asks a lawyer', () => {
    const strict: LawPack = {
      ...(folder.packs.find(({ pack }) => pack.id === 'eu-tco-2021-784') as LawPack),
      tests: [
        {
          id: 'exempt-material',
          onFail: 'refuse',
          label: { en: 'Exempt', ur: 'مستثنیٰ' },
          art: 'Art. 1(3)',
          prov: 'recalled',
        },
      ],
    };
    const made = createLaw({ ...folder, packs: [strict], now: () => Date.UTC(2026, 9, 1) });
    const assessment = made.assess(
      orderFacts({ ...REMOVAL, reasons: 'The link leads to a documentary about the attack.' }, POLICE),
    );
    expect(assessment.advice).toBe('legal-review');
    expect(assessment.needs.lawyer).toBe(true);
    expect(assessment.tests.find((one) => one.test === 'exempt-material')?.instead?.en).toContain(
      'within the hour',
    );
  });
});

describe('an order across borders', () => {
  const conditions = (established: string | undefined) =>
    law.conditions(
      orderFacts(REMOVAL, {
        ...POLICE,
        ...(established === undefined ? {} : { homes: [home(established)] }),
      }),
    );

  it('is one of an authority of another Member State than that of the platform', () => {
    expect(conditions('IE')).toContain('cross-border');
    expect(conditions('IE')).not.toContain('not-cross-border');
    expect(conditions('DE')).toContain('not-cross-border');
    const unknown = conditions(undefined);
    expect([unknown.has('cross-border'), unknown.has('not-cross-border')]).toEqual([false, false]);
  });

  it.each([
    ['US', 'pk-peca-2016', 'warrant-s34', 'PK', 'court'],
    ['IE', 'us-sca', 'search-warrant', 'US', 'court'],
    ['CH', 'us-sca', 'search-warrant', 'US', 'court'],
  ] as const)(
    'a platform of %s never gives content on a warrant of %s by default',
    (established, instrument, requestType, country, kind) => {
      const facts: Partial<OrderFacts> = {
        homes: [home(established)],
        authority: { kind, country, legalCodes: law.pack(instrument)?.pack.citations ?? [] },
      };
      const assessment = law.assess(
        orderFacts({ instrument, requestType, dataCategories: ['content'], targets: [] }, facts),
      );
      expect(test(assessment, 'conflict-of-law')?.result).not.toBe('passed');
      expect(assessment.advice).not.toBe('comply');
    },
  );

  it('under a law that no pack knows goes to a lawyer with its card', () => {
    const assessment = law.assess(
      orderFacts(
        { targets: REMOVAL.targets ?? [], authority: { name: 'X', country: 'PK' } },
        { homes: [home('US')] },
      ),
    );
    expect(assessment).toMatchObject({
      advice: 'legal-review',
      needs: { lawyer: true },
      conflict: { relation: 'foreign', territories: ['PK'] },
    });
    expect(assessment.pack).toBeUndefined();
  });
});
