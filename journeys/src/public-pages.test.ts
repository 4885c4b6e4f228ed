import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  axeCheck,
  type EmptySite,
  openBrowser,
  openEmptySite,
  screenshot,
  type TestBrowser,
} from './testing/index.ts';

const REASON = 'The post of 4 May asks readers to join a listed organisation and says where to meet.';
const POEM = 'یہ ایک نظم کا حوالہ ہے، کسی تنظیم کی دعوت نہیں۔ پوری نظم میں نے ساتھ لگا دی ہے۔';
/** From the narrowest telephone on, nothing is to be scrolled sideways. */
const WIDTHS = [320, 360, 1000];
const HEIGHT = 860;

/** What users see who have no account here: by themselves, in both directions, in light and dark, without script. */
describe.skipIf(!chromiumAvailable)('public pages [needs chromium]', () => {
  let site: EmptySite;
  let browser: TestBrowser;
  let reviewer = '';
  let officer = '';
  beforeAll(async () => {
    [site, browser] = await Promise.all([openEmptySite(), openBrowser()]);
    reviewer = `staff:${(await site.addPerson('Rukhsana Iqbal', ['reviewer'])).id}`;
    officer = `staff:${(await site.addPerson('Farah Siddiqui', ['appeals'])).id}`;
    await site.breakwater.settings.change(
      {
        platformName: { en: 'Harbour', ur: 'ہاربر' },
        noticeLocations: [{ platform: 'harbour', pattern: 'https://harbour.example/@{account}/{content}' }],
      },
      'test',
    );
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** Decides about an account, and gives the path of the user's page. */
  async function decided(accountId: string): Promise<string> {
    const { review, redress, storage } = site.breakwater;
    const policy = 'terrorism/recruitment';
    const job = await storage.work((work) =>
      review.jobs.open(
        work,
        {
          queue: 'default',
          origin: 'rule',
          platform: 'harbour',
          accountId,
          policy,
          severity: 'high',
          because: 'It asks to join.',
        },
        'automation',
      ),
    );
    await review.jobs.claim({ by: reviewer, id: job.id, leaseMs: 60_000 });
    await review.jobs.resolve(job.id, reviewer, {
      decision: 'violation',
      policy: 'terrorism/reported',
      actions: [
        { action: 'geo-restrict', contentId: 'post/2026-05-04', territories: ['PK', 'DE'] },
        { action: 'limit-account', for: 'P7D' },
      ],
      reason: REASON,
    });
    const [statement] = (await redress.statements.list({ account: accountId })).items;
    return new URL(await redress.statements.renewLink(statement?.id ?? '', reviewer)).pathname;
  }

  async function overturn(accountId: string): Promise<void> {
    const { appeals } = site.breakwater.redress;
    const [appeal] = (await appeals.list({ account: accountId })).items;
    await appeals.claim({ by: officer, id: appeal?.id ?? '', leaseMs: 60_000 });
    const reason = 'The whole poem shows that it mourns the dead and calls nobody to anything.';
    await appeals.decide(appeal?.id ?? '', officer, { outcome: 'overturned', reason });
  }

  describe.each([
    { locale: 'en', theme: 'light', width: 1000 },
    { locale: 'ur', theme: 'dark', width: 320 },
  ] as const)('in $locale, $theme, $width wide', ({ locale, theme, width }) => {
    const name = `${locale}-${theme}`;
    let page: Page;
    beforeAll(async () => {
      const context = await browser.profile(site.url, { locale, theme, width, height: HEIGHT });
      page = await context.newPage();
    });

    async function look(what: string): Promise<void> {
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ur' ? 'rtl' : 'ltr');
      await page.evaluate(() => document.fonts.ready);
      await screenshot(page, `public-${what}-${name}`);
      expect(await axeCheck(page), what).toEqual([]);
      for (const one of [...WIDTHS.filter((other) => other !== width), width]) {
        await page.setViewportSize({ width: one, height: HEIGHT });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect([what, one, wide]).toEqual([what, one, false]);
      }
    }

    it('statement, appeal, error, outcome', async () => {
      const path = await decided(`user-${name}`);
      await page.goto(path);
      await look('statement');
      await page.locator('form button').press('Enter');
      await page.locator('#errors').waitFor();
      await look('appeal-error');
      await page.locator('#errors a').first().press('Enter');
      await page.keyboard.insertText(POEM);
      await page.locator('select').selectOption('ps');
      await page.locator('summary').press('Enter');
      await page.locator('#attachment-1-text').fill(`${POEM}\n\n${REASON}`);
      await look('appeal-form');
      await page.locator('form button').press('Enter');
      await page.locator('.box.info').waitFor();
      await look('appeal-lodged');
      await overturn(`user-${name}`);
      await page.reload();
      await look('appeal-overturned');
    });

    it('notice, error, receipt, decision', async () => {
      await page.goto('/notice');
      await page.locator('form button').press('Enter');
      await page.locator('#errors').waitFor();
      await look('notice-error');
      await page.locator('#locations').fill(`https://harbour.example/@notified-${name}/post-1`);
      await page.locator('#category').selectOption('terrorism');
      await page.locator('#reason').fill(REASON);
      await page.locator('#name').fill('Sana Iqbal');
      await page.locator('#email').fill('sana@post.example');
      await page.locator('#goodFaith').check();
      await look('notice');
      await page.locator('form button').press('Enter');
      await page.waitForURL(/\/n\//);
      await look('receipt');
      const { jobs } = site.breakwater.review;
      const { notices } = site.breakwater.redress;
      const [notice] = (await notices.list({ account: `notified-${name}` })).items;
      await jobs.claim({ by: reviewer, id: notice?.jobId ?? '', leaseMs: 60_000 });
      await jobs.resolve(notice?.jobId ?? '', reviewer, { decision: 'no-violation', reason: 'A poem.' });
      await page.reload();
      await look('notice-decided');
      await page.goto('/s/no-such-link');
      await look('missing');
    });
  });
});
