import type { OrderForm } from '@breakwater/contracts/orders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders, removal } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
beforeAll(async () => {
  desk = await openOrders();
});
afterAll(() => desk.close());

let count = 0;
async function receive(form: OrderForm) {
  count += 1;
  const reference = `C-${count}`;
  return (await desk.orders.receive({ channel: 'post', form: { ...form, reference }, by: 'staff:a' })).order;
}
const home = (established: string, more: object = {}) =>
  desk.orders.settings.change(
    {
      languages: ['en', 'ur', 'de'],
      addressees: ['Harbour Social Ltd'],
      protectedTargets: [],
      platforms: ['harbour'],
      homes: [{ platform: 'harbour', established, data: [], ...more }],
    },
    'staff:admin',
  );
const warrant = (): OrderForm =>
  epoc({
    form: 'generic',
    instrument: 'pk-peca-2016',
    requestType: 'warrant-s34',
    authority: { name: 'Court of sessions', kind: 'court', country: 'PK' },
    legalBasis: 'Prevention of Electronic Crimes Act 2016, section 34',
    dataCategories: ['content'],
  });

describe('an order for content of another state', () => {
  it('meets the law of the home state: what blocks it, the ways that are open, a letter for each', async () => {
    await home('US');
    const { state, assessment } = await receive(warrant());
    expect(state).toBe('legal-review');
    expect(assessment?.advice).not.toBe('comply');
    expect(assessment?.conflict).toMatchObject({
      from: 'PK',
      relation: 'foreign',
      blocks: [{ pack: 'us-sca', art: expect.stringContaining('2702(a)') }],
    });
    const ways = assessment?.conflict?.ways.map(({ id, letter }) => [id, letter]);
    expect(ways).toContainEqual(['mutual-legal-assistance', 'way-mutual-legal-assistance']);
    expect(ways?.flat()).not.toContain('executive-agreement');
  });

  it('is an order at home where the platform is established there', async () => {
    await home('PK');
    const { assessment } = await receive(warrant());
    expect(assessment?.conflict).toMatchObject({ relation: 'home', ways: [] });
    expect(assessment?.tests.find(({ test }) => test === 'conflict-of-law')?.result).toBe('passed');
  });
});

describe('an order under a law that no pack knows', () => {
  const unknownLaw = (): OrderForm => {
    const { instrument: _i, requestType: _r, form: _f, legalBasis: _l, ...form } = removal();
    return { ...form, legalBasis: 'Ordinance 5 of 1999 of Kestrel, section 4' };
  };

  it('goes to a lawyer with its card, and is never complied with', async () => {
    await home('US');
    const { id, state, assessment } = await receive(unknownLaw());
    expect(state).toBe('legal-review');
    expect(assessment).toMatchObject({
      advice: 'legal-review',
      needs: { lawyer: true },
      conflict: { relation: 'foreign', unknown: expect.arrayContaining(['law']) },
    });
    expect(assessment?.pack).toBeUndefined();
    await expect(
      desk.orders.decide(id, { answer: 'comply', reason: 'x' }, { by: 'staff:b', lawyer: true }),
    ).rejects.toMatchObject({ code: 'order-unclassified' });
  });

  it('is read all the same: what it asks too much is named with its sentence', async () => {
    const { assessment } = await receive({ ...unknownLaw(), demands: 'List all followers of the page.' });
    expect(assessment?.tests.find(({ test }) => test === 'bulk-or-reverse')).toMatchObject({
      result: 'failed',
      passages: [{ pointer: '/demands', quote: 'List all followers of the page' }],
    });
  });
});

describe('where a platform is at home', () => {
  it('is a setting of the desk, on record', async () => {
    await home('US', { data: ['US', 'IE'], offered: ['PK', 'EU'] });
    const homes = [{ platform: 'harbour', established: 'US', data: ['US', 'IE'], offered: ['PK', 'EU'] }];
    expect((await desk.orders.settings.get()).homes).toEqual(homes);
    expect(desk.recorded.at(-1)).toMatchObject({ action: 'order-settings.changed', detail: { homes } });
  });

  it('binds nobody abroad: a service that is not offered there is not reached by a foreign order', async () => {
    await home('US', { offered: ['US'] });
    const { assessment } = await receive(removal());
    expect(assessment?.conflict?.binds).toBe('home-law');
    expect(assessment?.tests.find(({ test }) => test === 'conflict-of-law')?.result).toBe('failed');
  });

  it('that nobody said is unknown: content is not given on the word of anybody', async () => {
    await desk.orders.settings.change(
      { languages: ['en'], addressees: ['Harbour Social Ltd'], protectedTargets: [], platforms: ['harbour'] },
      'staff:admin',
    );
    const { assessment } = await receive(warrant());
    expect(assessment?.conflict).toMatchObject({ homeless: ['harbour'], unknown: ['home'] });
    expect(assessment?.tests.find(({ test }) => test === 'conflict-of-law')?.result).toBe('unknown');
  });
});
