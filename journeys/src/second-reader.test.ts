import { type ModelServer, saysChat, startModelServer } from '@breakwater/policy-model/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Site,
  stayAtDesk,
  type TestBrowser,
} from './testing/index.ts';

/** The policy model that is asked as a second reader: what it is, what it may spend, and trying it. */
describe.skipIf(!chromiumAvailable)('the second reader in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  let model: ModelServer;
  const atDesk = stayAtDesk();
  beforeAll(async () => {
    model = await startModelServer(() => saysChat('1'));
    const settings = { BREAKWATER_POLICY_MODEL: 'cope', BREAKWATER_POLICY_MODEL_URL: model.url };
    [site, browser] = await Promise.all([openSite(settings), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await model?.close();
  });

  it('shows its budget, and what was sent when a text is tried', async () => {
    const page = await atDesk(site, browser, site.people.analyst);
    await goTo(page, '/second-reader');
    await page.getByText('It has not failed since the process began.').waitFor();
    await page.getByRole('textbox', { name: 'Text' }).fill('@amina look: a text of nobody');
    await page.getByRole('button', { name: 'Ask' }).press('Enter');
    await page.getByText('Finds a violation').waitFor();
    await page.getByText(/^Today: 1 of [\d,]+ calls$/).waitFor();
    await page.getByText('What was sent').click();
    await page.getByText('@USER look: a text of nobody').waitFor();
    expect(await lookAt(page, 'reader', (say) => page.getByText(say('reader.violation')))).toEqual([]);
  });

  it('says unknown, and why, when its endpoint fails', async () => {
    model.answer(() => ({ status: 503, body: 'down' }));
    const page = await atDesk(site, browser, site.people.analyst);
    await page.getByRole('textbox', { name: 'Text' }).fill('another text of nobody');
    await page.getByRole('button', { name: 'Ask' }).press('Enter');
    await page.getByText('That is not the same as harmless.').waitFor();
    await page.getByText('Last failure:').waitFor();
    expect(await lookAt(page, 'reader-failed', (say) => page.getByText(say('reader.last-failure')))).toEqual(
      [],
    );
  });

  it('is there to read for who may read rules, to try only for who may change them', async () => {
    const page = await atDesk(site, browser, site.people.reviewer);
    await goTo(page, '/second-reader');
    await page.getByText('Last failure:').waitFor();
    expect(await page.getByRole('button', { name: 'Ask' }).count()).toBe(0);
  });
});
