import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Person,
  type Site,
  stayAtDesk,
  type TestBrowser,
} from './testing/index.ts';

const TCO = 'eu-tco-2021-784';

/** A law as a lawyer reads it: its rules with their articles, two versions beside each other, and when a period is over. */
describe.skipIf(!chromiumAvailable)('law packs in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  const atDesk = stayAtDesk();
  const desk = (person: Person) => atDesk(site, browser, person);
  let shipped: string;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    const { law } = site.breakwater;
    const [stored] = await law.packs.versions(TCO);
    shipped = stored?.version ?? '';
    const changed = (stored?.source ?? '')
      .replace(/version: "?[\d.]+"?/, 'version: 90.2.0')
      .replace('period: PT1H', 'period: PT2H');
    await law.packs.add(changed, 'staff:test');
    await law.follow();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('two versions are compared rule by rule, and a period is tried', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/law');
    await page.locator('tbody tr[data-index]').filter({ hasText: '2021/784' }).press('Enter');
    await page.waitForURL(/pack=eu-tco/);
    await page.getByText('This is a draft').waitFor();
    await page.getByLabel('Compare with').selectOption(shipped);
    const diff = page.getByRole('region', { name: `From ${shipped} to 90.2.0` }).first();
    await diff.getByText('requestTypes/removal-order/clocks/execute/period').waitFor();
    await diff.getByText('PT2H').waitFor();
    await page.getByLabel('Begins (UTC)').fill('2026-10-01T12:20:00');
    await page.getByRole('button', { name: 'Add a pause' }).press('Enter');
    await page.getByLabel('From (UTC)').fill('2026-10-01T12:40:00');
    await page.getByRole('button', { name: 'Count', exact: true }).press('Enter');
    await page.getByText('Stands still').first().waitFor();
    await page.getByLabel('Until (UTC)').fill('2026-10-01T15:00:00');
    // A button that still counts takes no key.
    await page.getByRole('button', { name: 'Count', exact: true, disabled: false }).press('Enter');
    // Two hours anew from 15:00; formally from the next full hour.
    await page.getByText('2026-10-01T17:00:00.000Z').waitFor();
    await page.getByText('2026-10-01T18:00:00.000Z').waitFor();
  });

  it('the list and a pack are without a barrier', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/law');
    const row = page.locator('tbody tr[data-index]');
    expect(await lookAt(page, 'law-list', () => row)).toEqual([]);
    await goTo(page, `/law?pack=${TCO}&from=0.1.0`);
    await page.getByRole('heading', { name: 'Try a period' }).waitFor();
    expect(await lookAt(page, 'law-pack', (say) => page.getByText(say('law.draft')))).toEqual([]);
  });
});
