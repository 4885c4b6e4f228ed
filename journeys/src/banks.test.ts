import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  dialogOf,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Person,
  type Site,
  screenshot,
  stayAtDesk,
  type TestBrowser,
} from './testing/index.ts';

const FILE = `#breakwater-bank {"id":"herons","kind":"terms","title":"Names of the Night Herons","owner":"policy team"}
id,term,label
name,Night Herons,
urdu,رات کے بگلے,Night Herons
`;

describe.skipIf(!chromiumAvailable)('banks in the console [needs chromium]', () => {
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

  it('are listed and opened, with their entries and versions, without a barrier', async () => {
    const page = await desk(site.people.analyst);
    const rows = page.locator('section tbody tr[data-index]');
    await goTo(page, '/banks?bank=organisations');
    expect(await lookAt(page, 'bank', () => rows)).toEqual([]);
    await rows.first().press('Enter');
    const details = page.getByRole('dialog').locator('form summary');
    await details.click();
    expect(await lookAt(page, 'bank-entry', () => details)).toEqual([]);
    await page.keyboard.press('Escape');
    await goTo(page, '/banks?bank=organisations&view=versions&version=1');
    expect(await lookAt(page, 'bank-versions', () => page.locator('section section h3'))).toEqual([]);
  });

  it('take changes only after a dry run, and what looks harmful only with a reason', async () => {
    const page = await desk(site.people.analyst);
    await goTo(page, '/banks?bank=recruitment-phrases');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Add a term' }).press('Enter');
    await dialog.getByLabel('Term', { exact: false }).first().fill('q');
    await page.keyboard.press('Enter');
    await page.getByText('1 change is not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Try and save', disabled: false }).press('Enter');
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
    const page = await desk(site.people.analyst);
    await goTo(page, '/banks');
    await page.getByRole('button', { name: 'Import a file' }).press('Enter');
    const file = (text: string) => ({ name: 'herons.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const input = page.getByRole('dialog').locator('input[type=file]');
    await input.setInputFiles(file(FILE.replace('name,Night', 'Not a slug,Night')));
    await page.getByText('The file cannot be imported').waitFor();
    await input.setInputFiles(file(FILE));
    await page.getByText('A new bank with 2 entries.').waitFor();
    const take = page.getByRole('dialog').locator('button').last();
    expect(await lookAt(page, 'bank-import', () => take)).toEqual([]);
    await (await dialogOf(page)).getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await page.waitForURL(/bank=herons/);
    await page.getByText('رات کے بگلے').first().waitFor();
  });

  it('show who may not change them no way to', async () => {
    const page = await desk(site.people.reviewer);
    await goTo(page, '/banks?bank=organisations');
    await page.locator('section tbody tr[data-index]').first().waitFor();
    expect(await page.getByRole('button', { name: 'Add a term' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Import a file' }).count()).toBe(0);
  });
});
