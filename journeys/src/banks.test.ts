import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  axeCheck,
  type Look,
  openBrowser,
  openSite,
  type Site,
  screenshot,
  type TestBrowser,
} from './testing/index.ts';

const ENGLISH = { locale: 'en', theme: 'dark' } as const;
const LOOKS = [ENGLISH, { locale: 'ur', theme: 'light' }] as const;
const FILE = `#breakwater-bank {"id":"herons","kind":"terms","title":"Names of the Night Herons","owner":"policy team"}
id,term,label
name,Night Herons,
urdu,رات کے بگلے,Night Herons
`;

describe.skipIf(!chromiumAvailable)('banks in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const analyst = (look: Look): Promise<Page> => site.pageOf(browser, site.people.analyst, look);

  for (const look of LOOKS) {
    const name = `${look.locale}-${look.theme}`;
    it(`are listed and opened, with their entries and versions, without a barrier (${name})`, async () => {
      const page = await analyst(look);
      await page.goto('/banks?bank=organisations');
      await page.locator('section tbody tr[data-index]').first().waitFor();
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `bank-${name}`);
      await page.locator('section tbody tr[data-index]').first().press('Enter');
      await page.getByRole('dialog').locator('form summary').click();
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `bank-entry-${name}`);
      await page.goto('/banks?bank=organisations&view=versions&version=1');
      await page.locator('section section h3').waitFor();
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `bank-versions-${name}`);
    });
  }

  it('take changes only after a dry run, and what looks harmful only with a reason', async () => {
    const page = await analyst(ENGLISH);
    await page.goto('/banks?bank=recruitment-phrases');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Add a term' }).press('Enter');
    await dialog.getByLabel('Term', { exact: false }).first().fill('q');
    await page.keyboard.press('Enter');
    await page.getByText('1 change is not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Try and save' }).press('Enter');
    await dialog.getByText('it has one letter').waitFor();
    const force = dialog.getByRole('button', { name: 'Save all the same' });
    expect(await force.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('A code letter, agreed with the policy team');
    await screenshot(page, 'bank-force');
    await force.press('Enter');
    await page.getByText('is at version 2.').waitFor();
    const { versions } = (await site.ask('/v1/banks/recruitment-phrases/versions')).body as {
      versions: object[];
    };
    expect(versions[0]).toMatchObject({
      version: 2,
      forced: true,
      added: 1,
      changedBy: `staff:${site.people.analyst.id}`,
    });
  });

  it('come from a file after a preview; a bad file is refused by row and column', async () => {
    const page = await analyst(ENGLISH);
    await page.goto('/banks');
    await page.getByRole('button', { name: 'Import a file' }).press('Enter');
    const file = (text: string) => ({ name: 'herons.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const input = page.getByRole('dialog').locator('input[type=file]');
    await input.setInputFiles(file(FILE.replace('name,Night', 'Not a slug,Night')));
    await page.getByText('The file cannot be imported').waitFor();
    await input.setInputFiles(file(FILE));
    await page.getByText('A new bank with 2 entries.').waitFor();
    expect(await axeCheck(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await page.waitForURL(/bank=herons/);
    await page.getByText('رات کے بگلے').first().waitFor();
  });

  it('show who may not change them no way to', async () => {
    const page = await site.pageOf(browser, site.people.reviewer, ENGLISH);
    await page.goto('/banks?bank=organisations');
    await page.locator('section tbody tr[data-index]').first().waitFor();
    expect(await page.getByRole('button', { name: 'Add a term' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Import a file' }).count()).toBe(0);
  });
});
