import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  axeCheck,
  dialogOf,
  goTo,
  openBrowser,
  openSite,
  type Site,
  screenshot,
  stayAtDesk,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

const HOUR = 3_600_000;
const JOBS_PER_LOOK = 4;

/** What the other journeys do not pass: accounts, quality, and one decision for many jobs. */
describe.skipIf(!chromiumAvailable)('screens of review [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  const atDesk = stayAtDesk();
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    await site.breakwater.settings.change({ qualityShare: 1 }, 'test');
    const accounts = ['en', 'ur'].flatMap((locale) =>
      Array.from({ length: JOBS_PER_LOOK }, (_, index) => ({ id: `${locale}-${index}`, locale })),
    );
    const events = accounts.map(({ id, locale }) => ({
      id,
      type: 'content.created',
      at: new Date().toISOString(),
      platform: `cove-${locale}`,
      account: { id, handle: `grey_heron_${id}`, displayName: 'Grey Heron', bio: 'Boats and birds.' },
      content: { id: `p-${id}`, kind: 'post', text: `A heron, number ${id}.`, language: locale },
    }));
    await site.ask('/v1/events?wait=10000', { body: events });
    for (const { id, locale } of accounts) await openJob(id, `cove-${locale}`);
    await decideFirst('en-0');
    await decideFirst('ur-0');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  async function openJob(accountId: string, platform: string): Promise<void> {
    const { review, storage } = site.breakwater;
    const about = { queue: 'default', origin: 'rule', platform, accountId, policy: 'platform/spam' } as const;
    await storage.work((work) =>
      review.jobs.open(
        work,
        { ...about, severity: 'medium', because: 'It posts the same again.' },
        'automation',
      ),
    );
  }

  /** A decision that is then judged again. */
  async function decideFirst(account: string): Promise<void> {
    const { jobs } = site.breakwater.review;
    const [job] = (await jobs.list({ account, limit: 1 })).items;
    const by = `staff:${site.people.reviewer.id}`;
    await jobs.claim({ by, id: job?.id ?? '', leaseMs: HOUR });
    await jobs.resolve(job?.id ?? '', by, {
      decision: 'violation',
      policy: 'platform/spam',
      reason: 'The same post forty times.',
      actions: [{ action: 'limit-account', for: 'P7D' }],
    });
  }

  /** Events without a verdict, as they are when judging them failed three times. */
  async function setAside(platform: string, count: number): Promise<void> {
    await sql`
      with chosen as (select id from events where platform = ${platform} order by seq limit ${count}),
        unjudged as (delete from verdicts where event_id in (select id from chosen))
      insert into dead_letters (event_id, code, message, attempts, at)
      select id, 'signal-failed', 'A signal failed.', 3, now() from chosen`.execute(
      site.breakwater.storage.db,
    );
  }

  /** How many events of a platform have a verdict. */
  async function judged(platform: string): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from verdicts v join events e on e.id = v.event_id where e.platform = ${platform}`.execute(
      site.breakwater.storage.db,
    );
    return rows[0]?.count ?? 0;
  }

  describe.each([
    { locale: 'en', theme: 'light' },
    { locale: 'ur', theme: 'dark' },
  ] as const)('in $locale, $theme', ({ locale, theme }) => {
    const say = wordsOf(locale);
    const platform = `cove-${locale}`;

    const openJobs = async () =>
      (await site.breakwater.review.jobs.list({ platform, state: 'open', limit: 9 })).items.length;

    async function look(page: Page, name: string): Promise<void> {
      await screenshot(page, `screen-${name}-${locale}-${theme}`);
      expect(await axeCheck(page), name).toEqual([]);
    }

    it('an account is found by how its handle begins, and shown with all that became of it', async () => {
      const page = await atDesk(site, browser, site.people.lead, { locale, theme });
      await goTo(page, '/accounts');
      await look(page, 'accounts');
      await page.getByRole('searchbox').fill(`@GREY_heron_${locale}`);
      await page.waitForURL(/q=/);
      await page.getByText(`@grey_heron_${locale}-0`).waitFor();
      await look(page, 'accounts-found');
      await page.locator('tbody tr[data-index]').first().press('Enter');
      await page.waitForURL(new RegExp(`/accounts/${platform}/${locale}-`));
      await page
        .getByText(say('account.strikes.points'), { exact: true })
        .or(page.getByText(say('account.strikes.none')))
        .first()
        .waitFor();
      await look(page, 'account');
    });

    it('many jobs are decided together by keyboard: looked at first, followed, undone', async () => {
      const page = await atDesk(site, browser, site.people.lead, { locale, theme });
      await goTo(page, `/review?platform=${platform}`);
      await page.locator('tbody tr[data-index]').first().focus();
      for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
      await look(page, 'selection');
      await page.getByRole('button', { name: say('queue.selection.decide'), exact: true }).press('Enter');
      const drawer = await dialogOf(page);
      await drawer.getByRole('button', { name: say('job.decision.no-violation') }).press('Enter');
      await drawer.locator('textarea').first().fill('A heron is a heron.');
      await drawer.getByRole('button', { name: say('queue.bulk.preview') }).press('Enter');
      await drawer.getByText(say('queue.bulk.because')).waitFor();
      await look(page, 'bulk');
      await drawer.getByLabel(say('queue.bulk.because')).fill('The bird club, as every spring.');
      await drawer.locator('button').last().press('Enter');
      await page.waitForURL(/\/bulk\?run=/);
      await page.getByRole('button', { name: say('bulk.undo') }).waitFor();
      await look(page, 'bulk-done');
      expect(await openJobs()).toBe(JOBS_PER_LOOK - 3);
      await page.getByRole('button', { name: say('bulk.undo') }).press('Enter');
      const undo = await dialogOf(page);
      await undo.locator('textarea').fill('It was another club.');
      await undo.getByRole('button').last().press('Enter');
      await expect.poll(openJobs, { timeout: 10_000 }).toBe(JOBS_PER_LOOK - 1);
    });

    it('what could not be judged is there with its reason, and is judged again', async () => {
      const all = await judged(platform);
      await setAside(platform, 2);
      expect(await judged(platform)).toBe(all - 2);
      const page = await atDesk(site, browser, site.people.admin, { locale, theme });
      await goTo(page, '/intake');
      await page.getByText('signal-failed').first().waitFor();
      await look(page, 'intake');
      await page
        .getByRole('button', { name: new RegExp(`^${say('intake.replay')}`) })
        .first()
        .press('Enter');
      await expect.poll(() => page.getByText('signal-failed').count()).toBe(1);
      // What is under way is over before the next is asked for.
      const again = page.getByRole('button', { name: new RegExp(`^${say('intake.replay')}`) }).last();
      await expect.poll(() => again.isEnabled()).toBe(true);
      await page.getByRole('button', { name: say('intake.replay-all'), exact: true }).press('Enter');
      await (await dialogOf(page)).getByRole('button').last().press('Enter');
      await page.getByText(say('intake.none'), { exact: true }).waitFor();
      await expect.poll(() => judged(platform)).toBe(all);
      await look(page, 'intake-none');
    });

    it('a decision is judged again without being told what it was, and the report says how people agree', async () => {
      const page = await atDesk(site, browser, site.people.lead, { locale, theme });
      await goTo(page, '/quality/review');
      await page.getByText(say('quality.blind.question')).waitFor();
      expect(await page.locator('main').textContent()).not.toContain('forty times');
      await look(page, 'blind');
      await page.keyboard.press('1');
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('quality.blind.thanks')).waitFor();
      await goTo(page, '/quality');
      await page.getByText(say('quality.by.policy'), { exact: true }).first().waitFor();
      await look(page, 'quality');
    });
  });
});
