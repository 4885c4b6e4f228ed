import type { Letter } from '@breakwater/contracts/letters';
import type { Order, OrderForm } from '@breakwater/contracts/orders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  EVERY_LOOK,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Site,
  stayAtDesk,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

const WARRANT: OrderForm = {
  instrument: 'pk-peca-2016',
  requestType: 'warrant-s34',
  targets: [{ kind: 'account', value: 'lamp_keeper', platform: 'cove' }],
  dataCategories: ['content'],
  reference: 'CS-2026/4',
  reasons: 'A theft of lamps at the pier.',
};
const REMOVAL: OrderForm = {
  instrument: 'eu-tco-2021-784',
  requestType: 'removal-order',
  targets: [{ kind: 'url', value: 'https://cove.example/p/1' }],
  reference: 'BKA-2026/9',
  reasons: 'The post criticises the armed forces and their conduct.',
};

/**
 * A platform that is at home in the United States gets a warrant of a court of Pakistan for content, and a removal order of a
 * Member State: whose law that is, what it forbids, which way is open, and on which grounds the platform may not refuse.
 */
describe.skipIf(!chromiumAvailable)('whose law an order meets [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  let warrant: string;
  let removal: string;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    const { authorities, settings } = site.breakwater.orders;
    const by = `staff:${site.people.admin.id}`;
    await settings.change({ ...(await settings.get()), languages: ['en', 'ur'], platforms: ['cove'] }, by);
    const entry = { domains: [], legalCodes: [], languages: ['en'], timezone: 'Asia/Karachi' };
    const court = await authorities.add(
      { ...entry, name: 'Court of Sessions, Harbour', kind: 'court', country: 'PK' },
      by,
    );
    const office = await authorities.add(
      { ...entry, name: 'Office of the Coast', kind: 'law-enforcement', country: 'DE' },
      by,
    );
    warrant = await receive(court.id, WARRANT);
    removal = await receive(office.id, REMOVAL);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  async function receive(authorityId: string, form: OrderForm): Promise<string> {
    const by = `staff:${site.people.legal.id}`;
    return (await site.breakwater.orders.receive({ channel: 'post', authorityId, form, by })).order.id;
  }
  const say = wordsOf('en');
  const atDesk = stayAtDesk();
  const lawyer = () => atDesk(site, browser, site.people.legal);

  it('nobody knows before somebody has said where the platform is at home', async () => {
    const page = await lawyer();
    await goTo(page, `/orders/${warrant}`);
    const card = page.getByRole('region', { name: say('orders.law') });
    await card.getByText(say('orders.law.binds.unknown')).waitFor();
    await card.getByRole('link', { name: say('orders.law.say-home') }).press('Enter');
    await page.getByLabel(say('orders.settings.established')).fill('us');
    await page.getByText('United States', { exact: true }).waitFor();
    await page.getByRole('button', { name: say('orders.form.save') }).press('Enter');
    await page.getByText(say('orders.settings.saved')).waitFor();
    const settings = await site.breakwater.orders.settings.get();
    expect(settings.homes).toEqual([{ platform: 'cove', established: 'US', data: [] }]);
  });

  it('is the first thing that a lawyer sees on a foreign warrant, with the letter of each way', async () => {
    const page = await lawyer();
    await goTo(page, `/orders/${warrant}`);
    await page.getByRole('button', { name: say('orders.assess') }).press('Enter');
    await page.getByText(say('orders.law.foreign'), { exact: true }).waitFor();
    const first = page.locator('h2').first();
    expect(await first.textContent()).toBe(say('orders.law'));
    const card = page.getByRole('region', { name: say('orders.law') });
    await card.getByText('18 U.S.C. 2702(a)(1)').waitFor();
    expect(
      await lookAt(page, 'whose-law', (words) => page.getByText(words('orders.law.ways')), EVERY_LOOK),
    ).toEqual([]);
    await card
      .getByRole('button', { name: `${say('orders.law.letter')} Mutual legal assistance` })
      .press('Enter');
    await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
    const { kind, values } = (await site.ask(`/v1/letters/${page.url().split('/').at(-1)}`)).body as Letter;
    expect({ kind, values }).toMatchObject({
      kind: 'way-mutual-legal-assistance',
      values: { ground: expect.stringContaining('2702(a)(1)'), nextStep: expect.stringContaining('judge') },
    });
  });

  it('a test rests on sentences that are shown, and a ground of others is no choice', async () => {
    const page = await lawyer();
    await goTo(page, `/orders/${removal}`);
    const tests = page.getByRole('region', { name: /Tests: / });
    await tests.getByText('criticises the armed forces').first().waitFor();
    await tests.getByText(say('orders.test.instead')).first().waitFor();
    await page.keyboard.press('r');
    const others = page.getByText(say('orders.grounds.of-others'));
    await others.waitFor();
    await page.getByRole('combobox', { name: say('orders.grounds') }).click();
    const offered = await page.getByRole('option').allTextContents();
    expect(offered.length).toBeGreaterThan(0);
    const { assessment } = (await site.ask(`/v1/orders/${removal}`)).body as Order;
    const ofRights = assessment?.tests.filter(({ instead }) => instead !== undefined) ?? [];
    expect(ofRights.map(({ test }) => test)).toContain('expression');
    for (const { label } of ofRights)
      expect(offered.some((one) => one.startsWith(`${label.en} (`))).toBe(false);
    await page.keyboard.press('Escape');
    expect(await lookAt(page, 'grounds-of-others', () => page.locator('#order-tests'), EVERY_LOOK)).toEqual(
      [],
    );
  });
});
