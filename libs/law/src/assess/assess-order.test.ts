import type { OrderForm } from '@breakwater/contracts/orders';
import { describe, expect, it } from 'vitest';
import { orderFacts, readTestFolder, readTestLaw } from '../testing/index.ts';
import type { OrderFacts } from './order-facts.ts';

const law = await readTestLaw();
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
const RECORDS: Partial<OrderForm> = {
  form: 'generic',
  instrument: 'us-sca',
  requestType: 'emergency-2702',
  emergency: true,
  reference: 'A-9',
  addressee: 'Kite Social Ltd',
  signature: 'Sergeant on duty',
  authority: { name: 'Alder County Police', kind: 'law-enforcement', country: 'US' },
  legalBasis: '18 U.S.C. § 2702(c)(4)',
  emergencyReasons: 'He holds a hostage and wrote that he will kill her tonight.',
  targets: [{ kind: 'account', value: 'a-17' }],
  from: '2026-09-28T00:00:00Z',
  to: '2026-10-01T00:00:00Z',
  issuedAt: '2026-10-01T11:00:00Z',
  dataCategories: ['user-identification'],
};
const SHERIFF: Partial<OrderFacts> = {
  level: 2,
  calledBack: true,
  authority: { kind: 'law-enforcement', country: 'US', legalCodes: ['18 USC 2702'] },
};
const assess = (form: Partial<OrderForm>, facts: Partial<OrderFacts> = POLICE) =>
  law.assess(orderFacts(form, facts));
const failed = ({ tests }: ReturnType<typeof assess>) =>
  tests.filter(({ result }) => result !== 'passed').map(({ test }) => test);

describe('an order', () => {
  it('that is sound has no defect, passes all tests and is complied with, by a draft as a proposal', () => {
    const assessment = assess(REMOVAL);
    expect(assessment).toMatchObject({
      defects: [],
      advice: 'comply',
      packStatus: 'draft',
      packVersion: law.pack('eu-tco-2021-784')?.pack.version,
    });
    expect(failed(assessment)).toEqual([]);
    for (const { explain, label } of assessment.tests)
      expect([explain.en, explain.ur, label.en, label.ur].every((text) => text.length > 3)).toBe(true);
  });

  it.each<[string, Partial<OrderForm>, string, string]>([
    [
      'a place that cannot be read',
      { targets: [{ kind: 'url', value: 'kite post 12' }] },
      'exact-locations',
      'invalid',
    ],
    [
      'an account where a place belongs',
      { targets: [{ kind: 'account', value: 'a-1' }] },
      'exact-locations',
      'missing',
    ],
    ['a date that is to come', { issuedAt: '2026-10-09T11:00:00Z' }, 'issued-at', 'invalid'],
    ['a basis without a provision', { legalBasis: 'the law' }, 'legal-basis', 'invalid'],
    [
      'a ground that the law does not know',
      { reasonsCategories: ['morality'] },
      'reasons-category',
      'invalid',
    ],
    ['a language in which no orders are taken', { language: 'fi' }, 'language', 'invalid'],
    ['a country that is none', { authority: { name: 'X', country: 'QQ' } }, 'issuing-authority', 'invalid'],
    [
      'secrecy without a decision',
      { secrecy: { until: '2026-10-20T00:00:00Z' } },
      'secrecy-decision',
      'missing',
    ],
  ])('with %s has a defect', (_what, changes, element, problem) => {
    const { defects, advice } = assess({ ...REMOVAL, ...changes });
    expect(defects).toEqual([expect.objectContaining({ element, problem })]);
    expect(advice).not.toBe('comply');
  });

  it('that is too wide is cut down to what could be done', () => {
    const wide = assess({
      ...REMOVAL,
      targets: [...(REMOVAL.targets ?? []), { kind: 'url', value: 'https://kite.example/' }],
      territories: ['DE', 'NZ'],
    });
    expect(wide.advice).toBe('narrow');
    const byTest = new Map(wide.tests.map((one) => [one.test, one]));
    expect(byTest.get('identifiers-named')?.narrowed).toEqual({ targets: REMOVAL.targets });
    expect(byTest.get('global-effect')?.narrowed).toEqual({ territories: ['DE'] });
  });

  it('for too long a time is cut to what the law takes, and for a category beyond it to the rest', () => {
    const { tests } = law.assess(
      orderFacts(
        {
          ...RECORDS,
          emergency: false,
          requestType: 'subpoena',
          legalBasis: '18 U.S.C. § 2703(c)(2)',
          from: '2020-01-01T00:00:00Z',
          dataCategories: ['subscriber', 'content'],
        },
        { ...SHERIFF, level: 3 },
      ),
    );
    const narrowed = Object.fromEntries(tests.map((one) => [one.test, one.narrowed]));
    expect(narrowed['time-range']).toEqual({
      from: '2025-09-30T00:00:00.000Z',
      to: '2026-10-01T00:00:00.000Z',
    });
    expect(narrowed['category-within-instrument']).toEqual({ dataCategories: ['subscriber'] });
  });

  it('on somebody who is protected goes to a lawyer; one that was withdrawn is refused', () => {
    expect(assess(REMOVAL, { ...POLICE, isProtected: () => true })).toMatchObject({
      advice: 'legal-review',
      needs: { lawyer: true, secondPerson: true },
    });
    expect(assess(REMOVAL, { ...POLICE, withdrawn: true }).advice).toBe('refuse');
  });
});

describe('an emergency', () => {
  it('that is one can be met by two people and a lawyer', () => {
    const assessment = assess(RECORDS, SHERIFF);
    expect(failed(assessment)).toEqual([]);
    expect(assessment).toMatchObject({
      advice: 'comply',
      needs: { lawyer: true, secondPerson: true, callBack: true, level: 2 },
    });
  });

  it.each<[string, Partial<OrderForm>, Partial<OrderFacts>]>([
    ['nobody called back', {}, { calledBack: false }],
    ['the mailbox is all that is known', {}, { level: 1 }],
    ['the law is of somebody else', { legalBasis: 'Section 42 of the Police Act' }, {}],
    ['the authority is in no register', {}, { authority: undefined as never }],
    ['nobody is in danger', { emergencyReasons: 'The matter is urgent for our press office.' }, {}],
    ['the danger is denied', { emergencyReasons: 'There is no threat to life, but we are in a hurry.' }, {}],
    [
      'a foreign office cites the law of another state',
      {},
      { authority: { kind: 'law-enforcement', country: 'BR', legalCodes: ['12.965'] } },
    ],
    ['the contact was revoked', {}, { contactRevoked: true }],
  ])('where %s is never complied with', (_what, form, facts) => {
    const { authority, ...rest } = { ...SHERIFF, ...facts };
    const given = authority === undefined ? rest : { ...rest, authority };
    expect(['legal-review', 'refuse']).toContain(assess({ ...RECORDS, ...form }, given).advice);
  });
});

describe('without word lists', () => {
  it('no order passes the tests that read its words', async () => {
    const { createLaw } = await import('../law.ts');
    const { packs, calendars } = await readTestFolder();
    const blind = createLaw({ packs, calendars, now: () => Date.UTC(2026, 9, 1) });
    expect(blind.assess(orderFacts(REMOVAL, POLICE)).advice).toBe('legal-review');
  });
});
