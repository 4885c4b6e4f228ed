import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import { type EmptySite, openBrowser, openEmptySite, type TestBrowser } from './testing/index.ts';

describe.skipIf(!chromiumAvailable)('a passkey, from the set-up link on [needs chromium]', () => {
  let site: EmptySite;
  let browser: TestBrowser;
  let context: BrowserContext;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openEmptySite(), openBrowser()]);
    context = await browser.profile(new URL(site.setUpUrl ?? '').origin);
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await site?.stop();
  });

  /** A page on a device that has a fingerprint reader, and a finger on it. */
  async function openPage(): Promise<Page> {
    const page = await context.newPage();
    const devices = await context.newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return page;
  }

  it('lets the first person in without any password, again and again', async () => {
    const page = await openPage();
    await page.goto(`/setup${new URL(site.setUpUrl ?? '').hash}`);
    await page.getByLabel('Your name, as colleagues see it').fill('Saira Qureshi');
    await page.getByLabel('E-mail address').fill('saira@harbour.example');
    await page.getByText('Passkey', { exact: true }).click();
    await page.getByRole('button', { name: 'Create and go in' }).press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/setup'));

    const names = async () => (await context.cookies()).map(({ name }) => name);
    expect(await names()).toContain('bw_session');
    await context.clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    expect(await names()).toContain('bw_session');
    const log = String((await site.ask('/v1/audit/export')).body);
    expect(log).toMatch(/"action":"passkey\.added"/);
    expect(log).toMatch(/"action":"session\.started".*"method":"passkey"/);
  });
});
