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
  TEST_PASSWORD,
  type TestBrowser,
} from './testing/index.ts';

const LOOKS: readonly Required<Pick<Look, 'locale' | 'theme'>>[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'ur', theme: 'dark' },
];
const SECTIONS = 'personal security staff roles keys queues policies general'.split(' ');
const FIRST_PAINT_BYTES = 350 * 1024;

describe.skipIf(!chromiumAvailable)('the frame of the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const pageOf = (person: 'admin' | 'auditor' | 'reviewer', look: Look = {}): Promise<Page> =>
    site.pageOf(browser, site.people[person], look);

  for (const look of LOOKS) {
    const name = `${look.locale}-${look.theme}`;
    it(`shows Live, Audit and the sign-in without a barrier (${name})`, async () => {
      const page = await pageOf('auditor', look);
      await page.goto('/live');
      await page.locator('canvas').nth(3).waitFor();
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `live-${name}`);
      await page.goto('/audit');
      await page.locator('tbody tr[data-index]').first().press('Enter');
      await page.waitForURL(/open=\d+/);
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `audit-${name}`);
      await page.context().clearCookies();
      await page.goto('/sign-in');
      await page.locator('input[name=password]').waitFor();
      expect(await axeCheck(page)).toEqual([]);
      await screenshot(page, `sign-in-${name}`);
    });

    it(`shows every part of the settings without a barrier (${name})`, async () => {
      const page = await pageOf('admin', look);
      await page.goto('/settings');
      for (const section of SECTIONS) {
        await page.locator(`nav a[href$="/settings/${section}"]`).press('Enter');
        await page.waitForURL(`**/settings/${section}`);
        await page.locator('main h2').first().waitFor();
        expect({ section, found: await axeCheck(page) }).toEqual({ section, found: [] });
        await screenshot(page, `settings-${section}-${name}`);
      }
    });
  }

  it('is gone through by keyboard alone', async () => {
    const page = await pageOf('auditor');
    await page.goto('/live');
    await page.locator('canvas').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await page.waitForURL(/\/audit/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Live');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/live/);
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').textContent()).toContain('Go to Audit');
    await page.keyboard.press('Escape');
    const chart = page.getByRole('slider').first();
    await chart.focus();
    const latest = await chart.getAttribute('aria-valuetext');
    await page.keyboard.press('Home');
    await expect.poll(() => chart.getAttribute('aria-valuetext')).not.toBe(latest);
  });

  it('keeps a person from what their roles do not include, and says so', async () => {
    const page = await pageOf('reviewer');
    await page.goto('/audit');
    await page.getByText('You may not open this').waitFor();
    expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
  });

  it('leads a session that ended to the sign-in, and back', async () => {
    const page = await pageOf('auditor');
    await page.context().clearCookies();
    await page.goto('/audit?actor=nobody');
    await page.waitForURL(/sign-in\?back=/);
    await page.locator('input[name=email]').fill(site.people.auditor.email);
    await page.locator('input[name=password]').fill(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/audit\?actor=nobody/);
  });

  it('leaves nothing in memory of who signs out', async () => {
    const page = await pageOf('auditor');
    await page.goto('/live');
    await page.evaluate('window.left = true');
    await page.getByRole('button', { name: site.people.auditor.name }).press('Enter');
    await page.getByRole('button', { name: 'Sign out', exact: true }).press('Enter');
    await page.locator('input[name=password]').waitFor();
    expect(await page.evaluate('window.left')).toBeUndefined();
  });

  it('takes back a change of roles that the server refuses', async () => {
    const page = await pageOf('admin');
    await page.goto('/settings/roles');
    const box = page.getByRole('checkbox', { name: 'Administrator: Change what roles may do' });
    await box.press('Space');
    await page.getByText('Nobody else has').waitFor();
    expect(await box.isChecked()).toBe(true);
  });

  it('proves that the log is whole', async () => {
    const page = await pageOf('auditor');
    await page.goto('/audit');
    await page.getByRole('button', { name: 'Verify' }).press('Enter');
    await page.getByText('The log is whole').waitFor();
  });

  it('takes an invitation with a passkey, and signs in with it again', async () => {
    const admin = await pageOf('admin');
    await admin.goto('/settings/staff');
    await admin.getByRole('button', { name: 'Invite a person' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Nadia Rind');
    await dialog.getByLabel('E-mail address').fill('nadia.rind@harbour.example');
    await dialog.getByLabel('Auditor').check();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = (await admin.locator('output').textContent()) ?? '';

    // Browsers make passkeys for names only, not for the number that the test server listens on.
    const context = await browser.profile(site.url.replace('127.0.0.1', 'localhost'));
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('WebAuthn.enable');
    await devTools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`/invite${new URL(link).hash}`);
    await page.getByText('Passkey', { exact: true }).click();
    await page.getByRole('button', { name: 'Go in' }).click();
    await page.waitForURL(/\/settings\/security|\/live/);
    await context.clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(/\/live/);
    await context.close();
  });

  it('weighs at most 350 KB for the first paint', async () => {
    const page = await pageOf('auditor');
    await page.goto('/live');
    await page.locator('main h1').waitFor();
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.(js|css)$/.test(name))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(FIRST_PAINT_BYTES);
  });
});
