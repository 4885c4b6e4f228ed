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

const LOOKS: readonly Required<Pick<Look, 'locale' | 'theme'>>[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'ur', theme: 'dark' },
];

/** The title of one starter rule, with the language that it is marked as. */
const TITLES = {
  en: ['en', 'Profile speaks as a listed organisation'],
  ur: ['ur', 'پروفائل خود کو نامزد تنظیم ظاہر کرتا ہے'],
};

describe.skipIf(!chromiumAvailable)('rules in the console [needs chromium]', () => {
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
  const textOf = (page: Page) => page.locator('main textarea').first();

  for (const look of LOOKS) {
    const name = `${look.locale}-${look.theme}`;
    it(`are listed, opened, edited and looked back on without a barrier (${name})`, async () => {
      const page = await analyst(look);
      await page.goto('/rules?rule=organisation%2Fself-identification');
      await page.locator('figure').waitFor();
      const heading = page.locator('main section h2').first();
      expect([await heading.getAttribute('lang'), await heading.textContent()]).toEqual(TITLES[look.locale]);
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `rules-${name}`);
      await page.goto('/rules/source');
      const text = textOf(page);
      await text.fill((await text.inputValue()).replace('mode: live', 'mode: livee'));
      await page.locator('main section ul button').first().waitFor();
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `rules-faults-${name}`);
      await page.goto('/rules/history');
      await page.locator('tbody tr[data-index]').first().click();
      await page.waitForURL(/version=/);
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `rules-history-${name}`);
    });
  }

  it('are edited, tried and made live by keyboard; a fault loses nothing, not even with a reload', async () => {
    const page = await analyst({});
    await page.goto('/rules/source?line=46');
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
    await page.getByRole('button', { name: 'Make it live' }).press('Enter');
    await page.getByRole('dialog').getByRole('textbox').fill('Too loud on news');
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: 'Make it live' }).press('Enter');
    await page.getByText('is live.').waitFor();
    const { versions } = (await site.ask('/v1/rules/history')).body as { versions: Record<string, string>[] };
    expect(versions[0]).toMatchObject({
      reason: 'Too loud on news',
      createdBy: `staff:${site.people.analyst.id}`,
    });
  });

  it('change their mode only after it was said what that does, and back by one key press', async () => {
    const page = await analyst({});
    await page.goto('/rules?rule=organisation%2Fmention');
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
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await mode()).toBe('live');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect.poll(mode).toBe('shadow');
  });

  it('say so when somebody else was faster, and keep the text', async () => {
    const page = await analyst({});
    await page.goto('/rules/source');
    const text = textOf(page);
    await text.fill(`${await text.inputValue()}\n# mine`);
    const { source } = (await site.ask('/v1/rules/source')).body as { source: string };
    await site.ask('/v1/rules', { method: 'PUT', body: { source: `${source}\n# theirs` } });
    await page.reload();
    await page.getByText('Somebody made another rule set live').waitFor();
    expect(await text.inputValue()).toContain('# mine');
    await page.getByRole('button', { name: 'Make it live' }).press('Enter');
    await page.getByRole('dialog').getByRole('textbox').fill('late');
    await page.getByRole('dialog').getByRole('button', { name: 'Make it live' }).press('Enter');
    await page.getByText('ruleset-changed').waitFor();
  });
});
