import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  dialogOf,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Person,
  type Say,
  type Site,
  stayAtDesk,
  type TestBrowser,
} from './testing/index.ts';

const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

/** Somebody with a mailbox, a device and an address of their own. */
function someone(id: string, handle: string) {
  return {
    account: { id, handle, displayName: 'Lamp Keeper' },
    session: { ip: '203.0.113.77', deviceId: 'device-of-the-keeper', userAgent: 'Mozilla/5.0 Firefox/128.0' },
    identifiers: { email: 'lamp.keeper@harbour.example', phone: '+923012345678' },
  };
}

/** From a removal that is imported to an account that comes back, and everything that says why. */
describe.skipIf(!chromiumAvailable)('returning accounts in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  const atDesk = stayAtDesk();
  const desk = (person: Person) => atDesk(site, browser, person);
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('removals are imported from a file, which says what it could not take', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/returns/removals');
    await page.getByText('No removed account is kept').waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    const { account, session, identifiers } = someone('k-1', 'lamp_keeper');
    const removal = { platform: 'cove', account, removedAt: hoursAgo(30), policy: 'terrorism/membership' };
    const lines = [
      JSON.stringify({ ...removal, identifiers, sessions: [{ at: hoursAgo(31), session }] }),
      JSON.stringify({ ...removal, removedAt: 'on Friday' }),
      'Dear reader',
    ];
    await page.locator('input[type=file]').setInputFiles({
      name: 'removed.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(lines.join('\n')),
    });
    await dialog.getByText('One line is not JSON').waitFor();
    await dialog.getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await page.getByText('1 removal was imported.').waitFor();
    await dialog.getByText('/removedAt').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await page.getByRole('heading', { name: 'What is kept' }).waitFor();
    await page.getByRole('rowheader', { name: 'E-mail address' }).first().waitFor();
    await page.getByRole('button', { name: 'Hold', exact: true }).press('Enter');
    await page.getByRole('dialog').getByLabel('Order').fill('Order 12 of 2026');
    await (await dialogOf(page)).getByRole('button', { name: 'Hold', exact: true }).press('Enter');
    await page.getByText('It is held.').waitFor();
    await page.getByText('Order 12 of 2026').waitFor();
  });

  it('an account that comes back is in the log with why, and leads to the removal, the account and the job', async () => {
    await signUp(someone('k-2', 'keeper_of_lamps'));
    const page = await desk(site.people.lead);
    await goTo(page, '/returns');
    await page.locator('tbody tr[data-index]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/check=/);
    const detail = page.locator('section').filter({ hasText: 'Why it is here' }).first();
    await detail.getByText('likely to be the same person').waitFor();
    await detail.getByText('E-mail address: the same').first().waitFor();
    await detail.getByRole('button', { name: 'As a table' }).press('Enter');
    await detail.getByRole('columnheader', { name: 'Before the cap' }).waitFor();
    await detail.getByRole('link', { name: 'Open the review job' }).waitFor();
    await detail.getByRole('link', { name: 'cove/k-1' }).press('Enter');
    await page.waitForURL(/\/returns\/removals\?removal=/);
    await page.getByText('came close to it').waitFor();
    await goTo(page, '/accounts/cove/k-2');
    const block = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Returns' }) });
    await block.getByRole('link', { name: 'Why it is recognised, or not' }).press('Enter');
    await page.getByRole('heading', { name: 'Why it is strong' }).waitFor();
  });

  it('a list of addresses that cannot be read is refused by its lines', async () => {
    const page = await desk(site.people.analyst);
    await goTo(page, '/returns/state');
    await page.getByRole('button', { name: 'Give a list' }).first().press('Enter');
    const file = (text: string) => ({ name: 'vpn.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    const give = (await dialogOf(page)).getByRole('button', { name: 'Give a list' });
    await page.locator('input[type=file]').setInputFiles(file('198.51.100.0/24\nDear reader\n'));
    await give.press('Enter');
    await page.getByRole('alert').getByText('no range of addresses: 2').waitFor();
    await page.locator('input[type=file]').setInputFiles(file('198.51.100.0/24, Harbour VPN\n'));
    await give.press('Enter');
    await page.getByText('1 range is known.').waitFor();
  });

  it('the pages of returns are without a barrier', async () => {
    const page = await desk(site.people.analyst);
    await goTo(page, '/returns');
    await page.locator('tbody tr[data-index]').first().press('Enter');
    const why = (say: Say) => page.getByRole('heading', { name: say('gate.waterfall') });
    expect(await lookAt(page, 'gate-check', why)).toEqual([]);
    await goTo(page, '/returns/vault');
    const current = (say: Say) => page.getByText(say('gate.epoch.current'));
    expect(await lookAt(page, 'gate-vault', current)).toEqual([]);
    await goTo(page, '/returns/state');
    const works = (say: Say) => page.getByText(say('gate.ready'), { exact: true });
    expect(await lookAt(page, 'gate-state', works)).toEqual([]);
  });

  /** Makes an account, and waits until it is compared. */
  async function signUp(person: object): Promise<void> {
    const event = { id: 'e-back', type: 'account.created', at: new Date().toISOString(), platform: 'cove' };
    const sent = await site.ask('/v1/events?wait=10000', { body: [{ ...event, ...person }] });
    expect(sent.status).toBeLessThan(300);
    const checks = async () =>
      ((await site.ask('/v1/gate/checks?account=k-2')).body as { items: object[] }).items;
    await expect.poll(checks, { timeout: 10_000 }).toMatchObject([{ band: 'likely' }]);
  }
});
