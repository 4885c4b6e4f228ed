import type { Matter } from '@breakwater/contracts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  axeCheck,
  openBrowser,
  openSite,
  type Person,
  type Site,
  screenshot,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

/** An authority of the press report, whose answers were judged insufficient; and a ladder that went up to the end. */
const MATTERS = [
  {
    title: 'Coordinated accounts, summer of 2025',
    ...{ workspace: 'authority', platform: 'X', authorityName: 'Harbour Telecom Authority' },
    instrument: 'pk-peca-2016',
    entries: [
      {
        type: 'concern',
        at: '2025-06-02',
        by: 'authority',
        text: 'Accounts of a banned group are said to be open.',
      },
      { type: 'briefing', at: '2025-07-24', by: 'authority', text: 'Briefing with examples.' },
      { type: 'response', at: '2025-08-01', by: 'platform', text: 'Some accounts were looked at.' },
      {
        type: 'assessed-insufficient',
        at: '2025-08-10',
        by: 'authority',
        text: 'The answer names no figures.',
      },
      {
        type: 'final-warning',
        at: '2025-09-01',
        by: 'authority',
        text: 'Last warning.',
        dueAt: '2025-09-15',
      },
    ],
  },
  {
    title: 'No representative in the country',
    ...{ workspace: 'platform', platform: 'Cove', authorityName: 'Supreme Harbour Court' },
    instrument: 'br-mci-2014',
    entries: [
      { type: 'direction', at: '2024-08-07', by: 'court', text: 'Accounts are to be blocked.' },
      ...[{ type: 'fine-imposed', at: '2024-08-18', by: 'court', text: 'Fine.', on: 'Cove' }].map(
        (entry) => ({
          ...entry,
          money: { amount: '18350000.00', currency: 'BRL' },
        }),
      ),
      { type: 'block-ordered', at: '2024-08-30', by: 'court', text: 'The service is suspended.' },
      { type: 'restored', at: '2024-10-08', by: 'court', text: 'The service returns.' },
    ],
  },
] as const;

describe.skipIf(!chromiumAvailable)('the ledger in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  let other: Person;
  const ids: string[] = [];
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    other = await site.addPerson('Maryam Zafar', ['legal']);
    for (const { entries, ...matter } of MATTERS) {
      const [first, ...rest] = entries;
      const { body } = await site.ask('/v1/matters', { key: await keyOfLegal(), body: { ...matter, first } });
      const { id } = body as unknown as Matter;
      ids.push(id);
      for (const entry of rest)
        expect(
          (await site.ask(`/v1/matters/${id}/entries`, { key: await keyOfLegal(), body: entry })).status,
        ).toBe(201);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  let key: string | undefined;
  async function keyOfLegal(): Promise<string> {
    key ??= (
      await site.breakwater.access.createKey({
        ...{
          name: 'legal',
          source: 'staff',
          scopes: ['read', 'review', 'admin'],
          owner: site.people.legal.id,
        },
      })
    ).token;
    return key;
  }

  it('a matter shows where it stands; an entry is added and another one contested', async () => {
    const page = await site.pageOf(browser, site.people.legal, { locale: 'en', theme: 'light' });
    await page.goto('/matters');
    const rows = page.locator('tbody tr[data-index]');
    await rows.first().waitFor();
    // What is overdue comes before what nobody waits for.
    expect(await rows.first().textContent()).toContain('Coordinated accounts');
    await rows.first().press('Enter');
    await page.getByRole('heading', { name: 'The steps of the law' }).waitFor();
    await page.locator('li[aria-current=step]').getByText('now', { exact: true }).waitFor();
    // The steps that were not reached come from the pack.
    await page.getByText('not reached').first().waitFor();
    await page.getByText('This law pack is a draft').waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kind').selectOption('meeting');
    await dialog.getByLabel('What happened').fill('Both sides met and exchanged figures.');
    await dialog.getByRole('button', { name: 'Add an entry' }).press('Enter');
    await page.getByText('Both sides met and exchanged figures.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Contest entry 4' }).press('Enter');
    await dialog.getByLabel('What is wrong').fill('Figures were sent on 3 August.');
    await dialog.getByRole('button', { name: 'Contest', exact: true }).press('Enter');
    await page.getByText('contests entry 4').waitFor();
    await page.getByRole('button', { name: 'Verify the record' }).press('Enter');
    await page.getByText('As it was written: 7 entries').waitFor();
  });

  it('a ladder that was gone up to its end tells the fine and the days of blocking', async () => {
    const page = await site.pageOf(browser, site.people.auditor, { locale: 'en', theme: 'light' });
    await page.goto(`/matters/${ids[1]}`);
    await page.getByText('18,350,000 BRL imposed').waitFor();
    await page.getByText('39 days').waitFor();
    expect(await page.getByRole('button', { name: 'Add an entry' }).count()).toBe(0);
  });

  it('a law is applied to a platform, evidence is added, a meeting recorded', async () => {
    const page = await site.pageOf(browser, site.people.legal, { locale: 'en', theme: 'light' });
    await page.goto('/obligations');
    await page.getByText('No platform owes anything yet').waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Platform').fill('Cove');
    await dialog.getByLabel('Law pack, e.g. pk-peca-2016').fill('pk-peca-2016');
    await dialog.getByRole('button', { name: 'Apply a law' }).press('Enter');
    const rows = page.locator('tbody tr[data-index]');
    await rows.first().press('Enter');
    await page.getByLabel('Kind of document').fill('Certificate');
    await page.getByLabel('Where it is').fill('archive/2026/14');
    await page.getByRole('button', { name: 'Add evidence' }).press('Enter');
    await page.getByText('archive/2026/14').waitFor();
    await page.goto('/obligations?view=meetings');
    await page.getByText('No meeting was recorded').waitFor();
    await page.keyboard.press('n');
    await dialog.getByLabel('Title').fill('Briefing of July');
    await dialog.getByLabel('When').fill('2025-07-24T10:00');
    await dialog.getByLabel('Who met, one on each line').fill('Harbour Telecom Authority\nCove');
    await dialog.getByRole('button', { name: 'Record a meeting' }).press('Enter');
    await page.getByRole('heading', { name: 'Briefing of July' }).waitFor();
  });

  it('a fact of a scorecard is contested by one person and struck by another', async () => {
    const page = await site.pageOf(browser, site.people.legal, { locale: 'en', theme: 'light' });
    await page.goto('/standing');
    await page.getByText('cannot be ranked').first().waitFor();
    await page.getByRole('button', { name: 'X', exact: true }).first().press('Enter');
    const lines = page.getByRole('region', { name: 'Facts of X' });
    await lines.getByRole('button', { name: 'Contest' }).first().press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is wrong').fill('The figures were in the annex.');
    await dialog.getByRole('button', { name: 'Contest' }).press('Enter');
    await lines.getByText('Somebody else decides on it.').waitFor();
    const second = await site.pageOf(browser, other, { locale: 'en', theme: 'light' });
    await second.goto('/standing?subject=X');
    await second.getByRole('button', { name: 'Strike it' }).press('Enter');
    await second.getByRole('dialog').getByLabel('Why').fill('The annex was overlooked.');
    await second.getByRole('dialog').getByRole('button', { name: 'Strike it' }).press('Enter');
    await second.getByText('Struck, counts no more').waitFor();
  });

  it('a platform is added and an order issued to it, which waits until it is there', async () => {
    const page = await site.pageOf(browser, site.people.legal, { locale: 'en', theme: 'light' });
    await page.goto('/exchange');
    await page.getByText('No other installation is known yet').waitFor();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Cove');
    await dialog.getByLabel('Address').fill('http://127.0.0.1:9');
    await dialog.getByLabel('Its public key').fill('iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w');
    await dialog.getByRole('button', { name: 'Add an installation' }).press('Enter');
    await page.getByText('Everything has arrived').waitFor();
    await page.keyboard.press('n');
    await dialog.getByLabel('Reference').fill('HTA-2026-7');
    await dialog.getByLabel('Targets').fill('https://cove.example/p/1');
    await dialog.getByRole('button', { name: 'Issue an order' }).press('Enter');
    await page.getByRole('heading', { name: 'Order to Cove' }).waitFor();
    await page.getByText('1 under way').waitFor();
    await page.getByText('ECONNREFUSED').waitFor();
  });

  describe.each([
    { locale: 'en', theme: 'dark' },
    { locale: 'ur', theme: 'light' },
  ] as const)('in $locale, $theme', ({ locale, theme }) => {
    const say = wordsOf(locale);

    async function look(page: Page, what: string): Promise<void> {
      await screenshot(page, `ledger-${what}-${locale}-${theme}`);
      expect(await axeCheck(page), what).toEqual([]);
    }

    it('the pages of the ledger are without a barrier', async () => {
      const page = await site.pageOf(browser, site.people.legal, { locale, theme });
      await page.goto('/matters?closed=true');
      await page.locator('tbody tr[data-index]').first().waitFor();
      await look(page, 'matters');
      for (const [index, id] of ids.entries()) {
        await page.goto(`/matters/${id}`);
        await page.getByRole('heading', { name: say('matters.ladder') }).waitFor();
        await look(page, `matter-${index}`);
      }
      await page.goto('/obligations');
      await page.locator('tbody tr[data-index]').first().press('Enter');
      await page.getByRole('button', { name: say('obligations.evidence.add') }).waitFor();
      await look(page, 'obligations');
      await page.goto('/obligations?view=calendar');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(page, 'calendar');
      await page.goto('/standing?subject=X');
      await page.getByText(say('scorecards.text')).waitFor();
      await look(page, 'standing');
      await page.goto('/standing?side=authority');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await look(page, 'standing-authority');
      await page.goto('/exchange');
      await page.locator('tbody tr[data-index]').first().press('Enter');
      await page.getByRole('heading', { name: say('exchange.thread') }).waitFor();
      await look(page, 'exchange');
    });
  });

  it('shows nothing of it to who may not see it', async () => {
    const page = await site.pageOf(browser, site.people.appeals, { locale: 'en', theme: 'light' });
    await page.goto('/matters');
    await page.getByText('ledger.read').waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Ledger' }).count()).toBe(0);
  });
});
