import type { Condition, PackGround } from '@breakwater/contracts/law';
import type { OrderForm } from '@breakwater/contracts/orders';
import { describe, expect, it } from 'vitest';
import { orderFacts, readTestFolder, readTestLaw } from '../testing/index.ts';

const law = await readTestLaw();
const folder = await readTestFolder();
const TCO = 'eu-tco-2021-784';
const DSA = 'eu-dsa-2022-2065';
const EVIDENCE = 'eu-eevidence-2023-1543';
const GDPR = 'eu-gdpr-2016-679';

const typeOf = (pack: string, type: string) => {
  const found = law.requestType(pack, type);
  if (!found) throw new Error(`no request type ${type}`);
  return found;
};
const grounds = (pack: string, type: string) =>
  Object.fromEntries(typeOf(pack, type).refusalGrounds.map((one) => [one.id, one]));
const addressees = (pack: string, type: string) =>
  typeOf(pack, type)
    .refusalGrounds.filter(({ by }) => by.includes('addressee'))
    .map(({ id }) => id);
const clocks = (pack: string, type: string, ...conditions: Condition[]) =>
  law.clocks(pack, type, new Set(conditions)).map(({ id }) => id);
const EPOC: Partial<OrderForm> = {
  form: 'epoc',
  instrument: EVIDENCE,
  requestType: 'epoc',
  reference: '7/26',
  addressee: 'Kite Social Ltd',
  authority: { name: 'Regional Court of Fernhill', kind: 'court', country: 'DE' },
  offence: 'Section 129a of the Criminal Code',
  targets: [{ kind: 'account', value: 'id-1' }],
  from: '2026-09-01T00:00:00Z',
  to: '2026-09-20T00:00:00Z',
  dataCategories: ['subscriber'],
  language: 'en',
  issuedAt: '2026-10-01T11:00:00Z',
  signature: 'qualified seal',
};
const POLICE: Partial<OrderForm> = {
  authority: { name: 'Harbour Police', kind: 'law-enforcement', country: 'DE' },
};
const EMERGENCY: Partial<OrderForm> = {
  emergency: true,
  emergencyReasons: 'He holds a hostage and wrote that he will kill her tonight.',
};
const defects = (form: Partial<OrderForm>) =>
  law.assess(orderFacts(form)).defects.map(({ element, weight }) => `${element} ${weight}`);

describe('a ground that is not the addressee’s', () => {
  const all: [string, PackGround][] = folder.packs
    .filter(({ pack }) => pack.jurisdiction === 'EU')
    .flatMap(({ pack, requestTypes }) =>
      requestTypes.flatMap(({ id, refusalGrounds }) =>
        refusalGrounds.map((ground): [string, PackGround] => [`${pack.id}/${id}/${ground.id}`, ground]),
      ),
    );

  it('says in both languages what the addressee does instead', () => {
    expect(all.length).toBeGreaterThan(25);
    for (const [name, { by, instead }] of all)
      if (!by.includes('addressee')) expect([name, instead?.en, instead?.ur]).not.toContain(undefined);
  });

  it('leaves a removal order to be obeyed first, and to the court and the authority of scrutiny (Art. 4, 9)', () => {
    expect(addressees(TCO, 'removal-order')).toEqual(['not-an-order', 'impossibility', 'manifest-errors']);
    expect(grounds(TCO, 'removal-order').rights?.by).toEqual([
      'issuing-authority',
      'authority-of-establishment',
      'court',
    ]);
    expect(grounds(TCO, 'removal-order').exempt?.instead?.en).toContain('within the hour all the same');
    const refused = law.pack(TCO)?.tests.filter(({ onFail }) => onFail === 'refuse');
    expect(refused?.map(({ id }) => id)).toEqual(['expired']);
  });

  it('leaves dual criminality, ne bis in idem and fundamental rights to the enforcing authority (Art. 12)', () => {
    for (const id of ['dual-criminality', 'ne-bis-in-idem', 'fundamental-rights'])
      expect([id, grounds(EVIDENCE, 'epoc')[id]?.by]).toEqual([id, ['enforcing-authority']]);
    expect(grounds(EVIDENCE, 'epoc').immunity?.by).not.toContain('addressee');
    expect(grounds(EVIDENCE, 'epoc')['conflict-of-law']?.by).toEqual(['addressee', 'court']);
  });

  it('leaves fundamental rights to who issued an order of the Digital Services Act, and to the courts', () => {
    expect(addressees(DSA, 'order-to-act')).toEqual(['elements']);
    expect(addressees(DSA, 'order-to-inform')).toEqual(['not-collected', 'not-individual', 'elements']);
  });
});

describe('scrutiny of a removal order', () => {
  it('has its clocks across borders only (Art. 4)', () => {
    expect(clocks(TCO, 'removal-order', 'cross-border')).toEqual(
      expect.arrayContaining(['request-scrutiny', 'scrutiny-decision']),
    );
    expect(clocks(TCO, 'removal-order', 'not-cross-border')).toEqual(['execute', 'feedback', 'preserve']);
  });

  it('is a right that lapses, and keeping is a time: no duty is overdue for either', () => {
    const acts = Object.fromEntries(typeOf(TCO, 'removal-order').clocks.map(({ id, act }) => [id, act]));
    expect(acts).toMatchObject({
      execute: 'effect-given',
      'request-scrutiny': 'may-object',
      preserve: 'held',
      'scrutiny-decision': 'authority-decided',
    });
  });
});

describe('a production order', () => {
  it('is sound without grounds of necessity: the addressee’s certificate has none (Art. 9(2))', () => {
    expect(defects(EPOC)).toEqual([]);
  });

  it('of the police is validated first (Art. 4(1)(b)); in an emergency within 48 hours afterwards (Art. 4(5))', () => {
    expect(defects({ ...EPOC, ...POLICE })).toEqual(['validation fatal']);
    expect(defects({ ...EPOC, ...POLICE, ...EMERGENCY })).toEqual([]);
    const form: OrderForm = { targets: [], ...EPOC, ...POLICE, ...EMERGENCY };
    const running = (changes: Partial<OrderForm>) =>
      clocks(EVIDENCE, 'epoc', ...law.conditions(orderFacts({ ...form, ...changes })));
    expect(running({})).toContain('ex-post-validation');
    expect(running({ emergency: false })).not.toContain('ex-post-validation');
    expect(running({ authority: { kind: 'court' } })).not.toContain('ex-post-validation');
    expect(running({ validation: { name: 'Regional Court of Fernhill' } })).not.toContain(
      'ex-post-validation',
    );
  });

  it('for traffic or content is validated first in an emergency too (Art. 4(2)(b))', () => {
    const form = {
      ...EPOC,
      ...EMERGENCY,
      dataCategories: ['content' as const],
      enforcingAuthority: 'Court of Northquay',
    };
    expect(defects(form)).toEqual([]);
    expect(defects({ ...form, ...POLICE })).toEqual(['validation fatal']);
  });

  it('is not held up by a delay without an end: the addressee never tells the user (Annex I, section H)', () => {
    const { tests } = law.assess(orderFacts({ ...EPOC, secrecy: { reasons: 'An inquiry is under way.' } }));
    expect(tests.map(({ test }) => test)).not.toContain('secrecy-without-end');
    expect(typeOf(EVIDENCE, 'epoc').userNotice.default).toBe('by-authority');
    expect(typeOf(EVIDENCE, 'epoc-pr').userNotice.default).toBe('none');
  });

  it('waits ten days for the authority that was notified, and not in an emergency (Art. 8(4), 10(2), 10(4))', () => {
    const blocking = (...conditions: Condition[]) =>
      law
        .clocks(EVIDENCE, 'epoc', new Set(conditions))
        .filter(({ blocksDelivery }) => blocksDelivery)
        .map(({ period }) => period);
    expect(blocking('notified', 'not-emergency')).toEqual(['P10D']);
    expect(blocking('notified', 'emergency')).toEqual([]);
  });
});

describe('an order of the Digital Services Act', () => {
  const form: Partial<OrderForm> = {
    instrument: DSA,
    requestType: 'order-to-inform',
    reference: '4/26',
    authority: { name: 'Regional Court of Fernhill', kind: 'court', country: 'DE' },
    legalBasis: 'Article 10 of Regulation (EU) 2022/2065',
    targets: [{ kind: 'account', value: 'id-1' }],
    from: '2026-09-01T00:00:00Z',
    to: '2026-09-20T00:00:00Z',
    dataCategories: ['subscriber'],
    redress: 'Administrative court, one month',
    language: 'en',
    issuedAt: '2026-10-01T11:00:00Z',
  };

  it('to inform states reasons, unless it is for a criminal offence (Art. 10(2)(a)(iv))', () => {
    expect(defects(form)).toEqual(['reasons curable', 'necessity curable']);
    expect(defects({ ...form, offence: 'Section 129a of the Criminal Code' })).toEqual([]);
  });

  it('to inform is answered with receipt and effect, one to act with effect (Art. 9(1), 10(1))', () => {
    expect(clocks(DSA, 'order-to-inform')).toEqual(['inform-receipt', 'inform-effect', 'inform-recipient']);
    expect(clocks(DSA, 'order-to-act')).toEqual(['inform-effect', 'inform-recipient']);
  });

  it('is told to the user when effect is given at the latest; no longest delay is made up (Art. 9(5), 10(5))', () => {
    for (const type of ['order-to-act', 'order-to-inform']) {
      const { userNotice } = typeOf(DSA, type);
      expect(userNotice).toMatchObject({ default: 'notify', at: 'effect', withoutEnd: 'lawyer' });
      expect(userNotice.maxDelay).toBeUndefined();
    }
  });
});

it('discloses by its own list, for orders that ask for data only', () => {
  const lists = (pack: string) =>
    law
      .pack(pack)
      ?.requestTypes.flatMap(({ id, disclosure = [] }) =>
        disclosure.map(({ category, fields }) => [id, category, fields.join(' ')]),
      );
  expect(lists(EVIDENCE)).toEqual([
    ['epoc', 'subscriber', 'accountId handle displayName email phone'],
    ['epoc', 'subscriber', 'createdAt'],
    ['epoc', 'user-identification', 'at type ip port'],
    ['epoc', 'traffic', 'at type ip port userAgent'],
    ['epoc', 'content', 'id at kind text links media'],
  ]);
  expect(lists(DSA)).toEqual([
    ['order-to-inform', 'subscriber', 'accountId handle displayName email createdAt'],
    ['order-to-inform', 'user-identification', 'at type ip port'],
    ['order-to-inform', 'traffic', 'at type ip port'],
  ]);
  expect(lists(TCO)).toEqual([]);
});

describe('the Union as home state', () => {
  it('blocks obedience to a third country unless an agreement stands, and names lawful ways (Art. 48, 49 GDPR)', () => {
    const pack = law.pack(GDPR);
    expect(pack?.blocks?.find(({ id }) => id === 'foreign-decision')).toMatchObject({
      kinds: ['disclose'],
      unless: ['agreement'],
    });
    expect(pack?.ways?.map(({ id }) => id)).toEqual([
      'mutual-legal-assistance',
      'domestic-order',
      'voluntary-emergency',
      'preservation',
    ]);
    expect(pack?.ways?.filter(({ emergency }) => emergency).map(({ id }) => id)).toEqual([
      'voluntary-emergency',
    ]);
    expect(pack?.requestTypes).toEqual([]);
  });

  it('opens e-Evidence to the states that are bound: Ireland is, Denmark is not', () => {
    const way = law.pack(EVIDENCE)?.ways?.find(({ id }) => id === 'e-evidence');
    expect(way?.states).toHaveLength(26);
    expect(way?.states).toContain('IE');
    expect(way?.states).not.toContain('DK');
  });

  it('gives a foreign demand to remove three ways, none of them to obey', () => {
    expect(law.pack(DSA)?.ways?.map(({ id }) => id)).toEqual([
      'terms-review',
      'local-effect',
      'domestic-order',
    ]);
  });
});
