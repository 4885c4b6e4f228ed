import type { Matter } from '@breakwater/contracts/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  dialogOf,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Person,
  type Ready,
  type Site,
  stayAtDesk,
  type TestBrowser,
} from './testing/index.ts';

/** An authority of the press report, whose answers were judged insufficient; and a ladder that went up to the end. */
const MATTERS = [
  {
    title: 'Coordinated accounts, summer of 2025',
    workspace: 'authority',
    platform: 'X',
    authorityName: 'Harbour Telecom Authority',
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
    workspace: 'platform',
    platform: 'Cove',
    authorityName: 'Supreme Harbour Court',
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
  const atDesk = stayAtDesk();
  const desk = (person: Person) => atDesk(site, browser, person);
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
        name: 'legal',
        source: 'staff',
        scopes: ['read', 'review', 'admin'],
        owner: site.people.legal.id,
      })
    ).token;
    return key;
  }

  it('a matter shows where it stands; an entry is added and another one contested', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/matters');
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

  it('a law is applied to a platform, evidence is added, a meeting recorded', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/obligations');
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
    await goTo(page, '/obligations?view=meetings');
    await page.getByText('No meeting was recorded').waitFor();
    await page.keyboard.press('n');
    await dialog.getByLabel('Title').fill('Briefing of July');
    await dialog.getByLabel('When').fill('2025-07-24T10:00');
    await dialog.getByLabel('Who met, one on each line').fill('Harbour Telecom Authority\nCove');
    await dialog.getByRole('button', { name: 'Record a meeting' }).press('Enter');
    await page.getByRole('heading', { name: 'Briefing of July' }).waitFor();
  });

  it('a platform is added and an order issued to it, which waits until it is there', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/exchange');
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
    await page.getByText('target-unreachable').waitFor();
  });

  it('a fact of a scorecard is contested by one person and struck by another', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/standing');
    await page.getByText('cannot be ranked').first().waitFor();
    await page.getByRole('button', { name: 'X', exact: true }).first().press('Enter');
    const lines = page.getByRole('region', { name: 'Facts of X' });
    await lines.getByRole('button', { name: 'Contest' }).first().press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is wrong').fill('The figures were in the annex.');
    await dialog.getByRole('button', { name: 'Contest' }).press('Enter');
    await lines.getByText('Somebody else decides on it.').waitFor();
    const second = await desk(other);
    await goTo(second, '/standing?subject=X');
    await second.getByRole('button', { name: 'Strike it' }).press('Enter');
    await second.getByRole('dialog').getByLabel('Why').fill('The annex was overlooked.');
    await (await dialogOf(second)).getByRole('button', { name: 'Strike it' }).press('Enter');
    await second.getByText('Struck, counts no more').waitFor();
  });

  it('in the morning platforms stand side by side; a record is made public, read by everybody, and taken back', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/matters');
    await page.getByRole('link', { name: 'This morning' }).press('Enter');
    // The list of matters has rows as well, and stays on the screen a moment longer than its address.
    await page.getByRole('heading', { level: 1, name: 'This morning' }).waitFor();
    await page
      .locator('tbody tr[data-index]')
      .filter({ has: page.getByText('X', { exact: true }) })
      .first()
      .press('Enter');
    const platform = page.getByRole('region', { name: 'X', exact: true });
    await platform.getByText('The answer names no figures.').waitFor();
    await platform.getByText('Next step:').waitFor();
    await platform.getByRole('link', { name: 'Coordinated accounts, summer of 2025' }).press('Enter');
    await page.getByRole('button', { name: 'Make public' }).press('Enter');
    await (await dialogOf(page)).getByRole('button', { name: 'Make public' }).press('Enter');
    await page.getByText(/public up to entry \d+/).waitFor();
    const record = `/record/${ids[0]}`;
    expect(String((await site.ask(record, { key: null })).body)).toContain('The answer names no figures.');
    await page.getByRole('button', { name: 'Take it back' }).press('Enter');
    await (await dialogOf(page)).getByRole('button', { name: 'Take it back' }).press('Enter');
    await page.getByText(/public up to entry/).waitFor({ state: 'hidden' });
    expect((await site.ask(record, { key: null })).status).toBe(404);
  });

  it('the pages of the ledger are without a barrier', async () => {
    const page = await desk(other);
    const look = async (what: string, ready: Ready) =>
      expect(await lookAt(page, `ledger-${what}`, ready)).toEqual([]);
    const title = () => page.getByRole('heading', { level: 1 });
    await goTo(page, '/matters?closed=true');
    await look('matters', () => page.locator('tbody tr[data-index]'));
    for (const [index, id] of ids.entries()) {
      await goTo(page, `/matters/${id}`);
      await look(`matter-${index}`, (say) => page.getByRole('heading', { name: say('matters.ladder') }));
    }
    await goTo(page, '/morning?platform=X');
    await look('morning', (say) => page.getByText(say('overview.next')).first());
    await goTo(page, '/obligations');
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await look('obligations', (say) => page.getByRole('button', { name: say('obligations.evidence.add') }));
    await goTo(page, '/obligations?view=calendar');
    await look('calendar', title);
    await goTo(page, '/standing?subject=X');
    await look('standing', (say) => page.getByText(say('scorecards.text')));
    await goTo(page, '/standing?side=authority');
    await look('standing-authority', title);
    await goTo(page, '/exchange');
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await look('exchange', (say) => page.getByRole('heading', { name: say('exchange.thread') }));
  });

  it('a ladder that was gone up to its end tells the fine and the days of blocking', async () => {
    const page = await desk(site.people.auditor);
    await goTo(page, `/matters/${ids[1]}`);
    await page.getByText('18,350,000 BRL imposed').waitFor();
    await page.getByText('39 days').waitFor();
    expect(await page.getByRole('button', { name: 'Add an entry' }).count()).toBe(0);
  });
});
