import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  dialogOf,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Ready,
  type Site,
  stayAtDesk,
  type TestBrowser,
} from './testing/index.ts';

/** The title of one starter rule, which is marked as being in its language. */
const TITLES = {
  en: 'Profile speaks as a listed organisation',
  ur: 'پروفائل خود کو نامزد تنظیم ظاہر کرتا ہے',
};

describe.skipIf(!chromiumAvailable)('rules in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  const atDesk = stayAtDesk();
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const analyst = (): Promise<Page> => atDesk(site, browser, site.people.analyst);
  const textOf = (page: Page) => page.locator('main textarea').first();

  it('are listed, opened, edited and looked back on without a barrier', async () => {
    const page = await analyst();
    await goTo(page, '/rules?rule=organisation%2Fself-identification');
    await page.locator('figure').waitFor();
    const heading = page.locator('main section h2').first();
    const titled: Ready = (_, locale) =>
      heading.and(page.locator(`[lang=${locale}]`)).filter({ hasText: new RegExp(`^${TITLES[locale]}$`) });
    expect(await lookAt(page, 'rules', titled)).toEqual([]);
    await goTo(page, '/rules/source?line=46');
    const text = textOf(page);
    await page.getByRole('status').filter({ hasText: 'No faults' }).waitFor();
    await text.press('End');
    await page.keyboard.insertText('e');
    const faults = page.locator('main section ul button');
    expect(await lookAt(page, 'rules-faults', () => faults)).toEqual([]);
    await text.press('Backspace');
    await page.getByRole('status').filter({ hasText: 'No faults' }).waitFor();
    await goTo(page, '/rules/history');
    await page.locator('tbody tr[data-index]').first().click();
    await page.waitForURL(/version=/);
    expect(await lookAt(page, 'rules-history', () => page.locator('main h2'))).toEqual([]);
  });

  it('are edited, tried and made live by keyboard; a fault loses nothing, not even with a reload', async () => {
    const page = await analyst();
    await goTo(page, '/rules/source?line=46');
    const text = textOf(page);
    await page.getByRole('status').filter({ hasText: 'No faults' }).waitFor();
    await text.press('End');
    await text.pressSequentially('e');
    const fault = page.getByRole('button', { name: /line 46, column \d+/ });
    await fault.waitFor();
    expect(await page.getByRole('button', { name: 'Make it live' }).isDisabled()).toBe(true);
    await page.reload();
    await fault.waitFor();
    expect(await text.inputValue()).toContain('mode: livee');
    await fault.press('Enter');
    await page.keyboard.press('End');
    for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Backspace');
    await page.keyboard.type('shadow');
    await page.getByRole('status').filter({ hasText: 'No faults' }).waitFor();
    await page.getByRole('button', { name: 'Make it live', disabled: false }).press('Enter');
    await page.getByRole('dialog').getByRole('textbox').fill('Too loud on news');
    await page.keyboard.press('Tab');
    await (await dialogOf(page))
      .getByRole('button', { name: 'Make it live', disabled: false })
      .press('Enter');
    await page.getByText('is live.').waitFor();
    const { versions } = (await site.ask('/v1/rules/history')).body as { versions: Record<string, string>[] };
    expect(versions[0]).toMatchObject({
      reason: 'Too loud on news',
      createdBy: `staff:${site.people.analyst.id}`,
    });
  });

  it('change their mode only after it was said what that does, and back by one key press', async () => {
    const page = await analyst();
    await goTo(page, '/rules?rule=organisation%2Fmention');
    const mode = async () =>
      ((await site.ask('/v1/rules')).body as { rules: { id: string; mode: string }[] }).rules.find(
        ({ id }) => id === 'organisation/mention',
      )?.mode;
    expect(await mode()).toBe('shadow');
    await page.getByRole('radiogroup', { name: 'Mode' }).getByText('Live').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('what this rule asks for is done').waitFor();
    await dialog.getByRole('textbox').fill('Measured for a week');
    await dialog.getByRole('button', { name: 'Set to' }).press('Enter');
    const told = page.locator('[data-tone]').filter({ hasText: 'is now: Live' });
    await told.waitFor();
    expect(await mode()).toBe('live');
    await told.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(mode).toBe('shadow');
  });

  it('say so when somebody else was faster, and keep the text', async () => {
    const page = await analyst();
    await goTo(page, '/rules/source');
    const text = textOf(page);
    // Filled in anew, a text of this length takes the browser more than a second.
    await text.press('Control+End');
    await page.keyboard.insertText('\n# mine');
    const { source } = (await site.ask('/v1/rules/source')).body as { source: string };
    await site.ask('/v1/rules', { method: 'PUT', body: { source: `${source}\n# theirs` } });
    await page.reload();
    await page.getByText('Somebody made another rule set live').waitFor();
    expect(await text.inputValue()).toContain('# mine');
    await page.getByRole('button', { name: 'Make it live', disabled: false }).press('Enter');
    await page.getByRole('dialog').getByRole('textbox').fill('late');
    await (await dialogOf(page))
      .getByRole('button', { name: 'Make it live', disabled: false })
      .press('Enter');
    await page.getByText('ruleset-changed').waitFor();
  });
});
