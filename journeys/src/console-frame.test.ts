import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  EVERY_LOOK,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  plugInAuthenticator,
  type Site,
  stayAtDesk,
  TEST_PASSWORD,
  type TestBrowser,
} from './testing/index.ts';

const SECTIONS = 'personal security terminal staff changes roles keys queues policies general'.split(' ');
/** Pages that a role may not open, with the permission that is missing and the entry that is not there. */
const HIDDEN = [
  ['reviewer', '/orders', 'orders.read', 'Orders'],
  ['appeals', '/matters', 'ledger.read', 'Ledger'],
  ['appeals', '/networks', 'networks.read', 'Networks'],
  ['appeals', '/returns', 'gate.read', 'Returns'],
  ['appeals', '/screening/lists', 'screening.read', 'Screening'],
] as const;
const FIRST_PAINT_BYTES = 350 * 1024;

describe.skipIf(!chromiumAvailable)('the frame of the console [needs chromium]', () => {
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

  const pageOf = (person: 'admin' | 'appeals' | 'auditor' | 'reviewer'): Promise<Page> =>
    atDesk(site, browser, site.people[person]);

  it('weighs at most 350 KB for the first paint', async () => {
    const page = await pageOf('auditor');
    await goTo(page, '/live');
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

  it('is gone through by keyboard alone', async () => {
    const page = await pageOf('auditor');
    await goTo(page, '/live');
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

  it('shows Live and Audit without a barrier', async () => {
    const page = await pageOf('auditor');
    await goTo(page, '/live');
    expect(await lookAt(page, 'live', () => page.locator('canvas').nth(3))).toEqual([]);
    await goTo(page, '/audit');
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await page.waitForURL(/open=\d+/);
    expect(await lookAt(page, 'audit', () => page.locator('tbody tr[data-index]'))).toEqual([]);
  });

  it('proves that the log is whole', async () => {
    const page = await pageOf('auditor');
    await goTo(page, '/audit');
    await page.getByRole('button', { name: 'Verify' }).press('Enter');
    await page.getByText('The log is whole').waitFor();
  });

  it('leads a session that ended to the sign-in, which is without a barrier, and back', async () => {
    const page = await pageOf('auditor');
    await page.context().clearCookies();
    await page.goto('/audit?actor=nobody');
    await page.waitForURL(/sign-in\?back=/);
    const password = page.locator('input[name=password]');
    expect(await lookAt(page, 'sign-in', () => password)).toEqual([]);
    await page.locator('input[name=email]').fill(site.people.auditor.email);
    await password.fill(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/audit\?actor=nobody/);
  });

  it('leaves nothing in memory of who signs out', async () => {
    const page = await pageOf('auditor');
    await goTo(page, '/live');
    await page.evaluate('window.left = true');
    await page.getByRole('button', { name: site.people.auditor.name }).press('Enter');
    await page.getByRole('button', { name: 'Sign out', exact: true }).press('Enter');
    await page.locator('input[name=password]').waitFor();
    expect(await page.evaluate('window.left')).toBeUndefined();
  });

  it('is found wanting where it has a barrier in one look only', async () => {
    const page = await pageOf('auditor');
    await page.locator('form').waitFor();
    await page.evaluate(plantBarriers);
    const found = await lookAt(page, 'planted', () => page.locator('form'), EVERY_LOOK);
    await page.reload();
    expect(found.map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      'planted-ur-light button-name',
      'planted-ur-dark button-name',
      'planted-ur-dark color-contrast',
      'planted-en-dark button-name',
      'planted-en-dark color-contrast',
    ]);
  });

  it('shows every part of the settings without a barrier', async () => {
    const page = await pageOf('admin');
    await goTo(page, '/settings');
    for (const section of SECTIONS) {
      await page.locator(`nav a[href$="/settings/${section}"]`).press('Enter');
      await page.waitForURL(`**/settings/${section}`);
      expect(await lookAt(page, `settings-${section}`, () => page.locator('main h2'))).toEqual([]);
    }
  });

  it('takes back a change of roles that the server refuses', async () => {
    const page = await pageOf('admin');
    await goTo(page, '/settings/roles');
    const box = page.getByRole('checkbox', { name: 'Administrator: Change what roles may do' });
    await box.press('Space');
    await page.getByText('Nobody else has').waitFor();
    expect(await box.isChecked()).toBe(true);
  });

  it('takes an invitation with a passkey, and signs in with it again', async () => {
    const admin = await pageOf('admin');
    await goTo(admin, '/settings/staff');
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
    await plugInAuthenticator(page);
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

  it('has every page that a person may open in its menu, settings among them', async () => {
    const page = await pageOf('admin');
    await goTo(page, '/live');
    const menu = page.getByRole('navigation', { name: 'Pages' });
    await menu.waitFor();
    for (const name of ['Live', 'Rules', 'Audit', 'Settings'])
      expect(await menu.getByRole('link', { name, exact: true }).count(), name).toBe(1);
  });

  it('shows how things are after a button was refused, with the refusal', async () => {
    const { endpoints } = site.breakwater.webhooks;
    const make = (url: string) => endpoints.create({ url, events: ['action.created'] });
    const [stays, goes] = [await make('https://8.8.4.4/stays'), await make('https://8.8.4.4/goes')];
    const page = await pageOf('admin');
    await goTo(page, '/webhooks');
    const button = page.getByRole('button', { name: 'Turn off https://8.8.4.4/goes' });
    await button.waitFor();
    await endpoints.remove(goes.endpoint.id);
    await button.press('Enter');
    await page.getByText('endpoint-not-found').waitFor();
    await expect.poll(() => button.count()).toBe(0);
    expect(await page.getByText('endpoint-not-found').count()).toBe(1);
    await endpoints.remove(stays.endpoint.id);
  });

  it('keeps a person from what their roles do not include, and says so', async () => {
    const page = await pageOf('reviewer');
    await goTo(page, '/audit');
    await page.getByText('You may not open this').waitFor();
    expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
  });

  it('shows nothing of it to who may not see it', async () => {
    for (const [who, path, permission, entry] of HIDDEN) {
      const page = await pageOf(who);
      await goTo(page, path);
      await page.getByText(permission).waitFor();
      const links = page.getByRole('navigation').getByRole('link', { name: entry });
      expect(await links.count(), path).toBe(0);
    }
  });
});

/** A button with a name in English only, one with a name in the light only, and a title that is too pale in the dark. */
function plantBarriers(): void {
  const root = document.documentElement;
  for (const [attribute, value] of [
    ['lang', 'en'],
    ['data-mantine-color-scheme', 'light'],
  ] as const) {
    const button = document.createElement('button');
    Object.assign(button.style, { inlineSize: '32px', blockSize: '32px' });
    const change = () =>
      button.setAttribute('aria-label', root.getAttribute(attribute) === value ? 'Planted' : '');
    change();
    new MutationObserver(change).observe(root, { attributeFilter: [attribute] });
    document.querySelector('form')?.append(button);
  }
  // By the way that the content security policy leaves open.
  const pale = ':root[data-mantine-color-scheme="dark"] h1 { color: #333d45 !important }';
  document.styleSheets[0]?.insertRule(pale, 0);
}
