import type { Locale, Policy } from '@breakwater/contracts';
import type { Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  axeCheck,
  goTo,
  openBrowser,
  openSite,
  type Site,
  screenshot,
  stayAtDesk,
  TEST_PASSWORD,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

const HOUR = 3_600_000;
/** How long nothing is asked for, by a page that has nothing left to do, where nothing more will be. */
const QUIET_MS = 100;
const WRITTEN: Readonly<Record<Locale, string>> = {
  en: 'The post names the group only to mourn those it killed.',
  ur: 'پوسٹ میں گروہ کا نام صرف مرنے والوں کے سوگ میں آیا ہے۔',
};
/** What would run, were it ever taken for markup. */
const NASTY = '"><img src=x onerror="window.hit=1"><script>window.hit=1</script>';

describe.skipIf(!chromiumAvailable)('bad input [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** A job about an account that has posted something. */
  async function aJob(id: string, policy: string, text = 'A post.'): Promise<string> {
    const at = new Date().toISOString();
    const event = {
      id: `e-${id}`,
      type: 'content.created',
      at,
      platform: 'harbour',
      account: { id, handle: `${id} ${text}`, displayName: text, bio: text, createdAt: at },
      content: { id: `c-${id}`, kind: 'post', text },
    };
    await site.ask('/v1/events?wait=5000', { body: [event] });
    const { review, storage } = site.breakwater;
    const wanted = { queue: 'default', origin: 'rule', platform: 'harbour', accountId: id, policy } as const;
    const job = await storage.work((work) =>
      review.jobs.open(work, { ...wanted, severity: 'medium', because: 'It was reported.' }, 'automation'),
    );
    return job.id;
  }

  async function addPolicy(id: string, title = 'A policy'): Promise<void> {
    const { body } = await site.ask('/v1/policies');
    const { policies } = body as { policies: Policy[] };
    const {
      version,
      changedBy,
      changedAt,
      id: _,
      ...spam
    } = policies.find((one) => one.id === 'platform/spam') ?? expect.fail('no policy');
    const change = { ...spam, title: { en: title, ur: title } };
    await site.ask(`/v1/policies/${encodeURIComponent(id)}`, { method: 'PUT', body: change });
  }

  describe.each(['en', 'ur'] as const)('in %s', (locale) => {
    const say = wordsOf(locale);
    const pageOf = stayAtDesk();

    async function look(page: Page, name: string): Promise<void> {
      await screenshot(page, `bad-input-${name}-${locale}`);
      expect(await axeCheck(page), name).toEqual([]);
    }

    it('a decision that comes too late: whose stands and what it is, and nothing written is lost', async () => {
      const id = await aJob(`late-${locale}`, 'platform/spam');
      const page = await pageOf(site, browser, site.people.reviewer, { locale });
      await goTo(page, `/review/${id}`);
      await page.getByText(say('job.why.title'), { exact: true }).waitFor();
      await page.keyboard.press('3');
      await page.keyboard.press('r');
      await page.keyboard.insertText(WRITTEN[locale]);
      const { jobs } = site.breakwater.review;
      const other = `staff:${site.people.lead.id}`;
      await jobs.claim({ by: other, id, leaseMs: HOUR });
      await jobs.resolve(id, other, { decision: 'no-violation', reason: 'News.' });
      await page.keyboard.press('Control+Enter');
      const said = say('job.toast.decided-by-other')
        .replace('{who}', site.people.lead.name)
        .replace('{what}', say('job.decision.no-violation'));
      await page.getByText(said).waitFor();
      await page.getByText(say('job.settled.title')).first().waitFor();
      const unsent = page.getByLabel(say('ui.unsent.title'));
      expect(await unsent.inputValue()).toBe(WRITTEN[locale]);
      expect(await unsent.evaluate((field) => getComputedStyle(field).unicodeBidi)).toBe('plaintext');
      await look(page, 'late');
      await page.getByRole('button', { name: say('ui.unsent.drop') }).press('Enter');
      await page.getByLabel(say('ui.unsent.title')).waitFor({ state: 'detached' });
    });

    it('a policy that was retired meanwhile: its successor is named, and what waits goes on', async () => {
      const retired = `platform/old-${locale}`;
      await addPolicy(retired);
      const id = await aJob(`retired-${locale}`, retired);
      const page = await pageOf(site, browser, site.people.reviewer, { locale });
      await goTo(page, `/review/${id}`);
      await page.getByText(say('job.why.title'), { exact: true }).waitFor();
      await page.keyboard.press('3');
      await page.keyboard.press('r');
      await page.keyboard.insertText(WRITTEN[locale]);
      await site.ask(`/v1/policies/${encodeURIComponent(retired)}?successor=platform/spam`, {
        method: 'DELETE',
      });
      await page.keyboard.press('Control+Enter');
      const [before = ''] = say('ui.problem.policy-retired').split('{successor');
      await page.getByText(before.replace('{retired}', retired).trim()).first().waitFor();
      await page
        .getByText(/platform\/spam/)
        .first()
        .waitFor();
      await page.waitForURL(new RegExp(id));
      expect(await page.locator('#decision-reason').inputValue()).toBe(WRITTEN[locale]);
      await look(page, 'retired');
    });

    it('an appeal that somebody else decided meanwhile keeps the reason that was written', async () => {
      const accountId = `appealed-${locale}`;
      const id = await aJob(accountId, 'platform/spam');
      const { jobs } = site.breakwater.review;
      const { statements, appeals } = site.breakwater.redress;
      const by = `staff:${site.people.reviewer.id}`;
      await jobs.claim({ by, id, leaseMs: HOUR });
      await jobs.resolve(id, by, {
        decision: 'violation',
        policy: 'platform/spam',
        reason: 'Forty times.',
        actions: [{ action: 'limit-account', for: 'P7D' }],
      });
      const [statement] = (await statements.list({ account: accountId })).items;
      const link = new URL(await statements.renewLink(statement?.id ?? '', by));
      const { id: appealId } = await appeals.lodge(link.pathname.slice(3), {
        text: 'Das ist ein Gedicht.',
        language: 'de',
        submission: 's',
      });
      const page = await pageOf(site, browser, site.people.appeals, { locale });
      await goTo(page, `/appeals?appeal=${appealId}`);
      await page.getByText('Das ist ein Gedicht.').first().waitFor();
      await page.getByText(say('appeals.words')).waitFor();
      await page.keyboard.press('1');
      await page.keyboard.press('r');
      await page.keyboard.insertText(WRITTEN[locale]);
      const other = `staff:${site.people.lead.id}`;
      await appeals.claim({ by: other, id: appealId, leaseMs: HOUR });
      await appeals.decide(appealId, other, { outcome: 'overturned', reason: 'A poem.' });
      await page.keyboard.press('Control+Enter');
      await page.getByLabel(say('ui.unsent.title')).waitFor();
      expect(await page.getByLabel(say('ui.unsent.title')).inputValue()).toBe(WRITTEN[locale]);
      await page.getByText('A poem.').first().waitFor();
      await look(page, 'appeal');
    });

    it('an invitation that has run out says so, and what to do', async () => {
      const invite = { name: 'Zara', email: `zara-${locale}@harbour.example`, roles: ['reviewer'] };
      const { body } = await site.ask('/v1/staff', { body: invite });
      const { hash } = new URL((body as { inviteUrl: string }).inviteUrl);
      const page = await browser.desk(site.url, { locale });
      await page.goto(`/invite${hash}`);
      await page.locator('input[name=password]').fill(TEST_PASSWORD);
      const at = Date.now() + 73 * HOUR;
      vi.spyOn(Date, 'now').mockReturnValue(at);
      await page.keyboard.press('Enter');
      await page.getByText(say('ui.problem.link-expired')).waitFor();
      expect(await page.locator('input[name=password]').inputValue()).toBe(TEST_PASSWORD);
      await look(page, 'invite');
    });

    it('a sign-in that took too long says so, and leads to no other site', async () => {
      const page = await browser.desk(site.url, { locale });
      await page.goto('/sign-in?problem=oidc-state-unknown&back=//evil.example/review');
      await page.getByText(say('ui.problem.oidc-state-unknown')).waitFor();
      await look(page, 'sign-in');
      await page.locator('input[name=email]').fill(site.people.reviewer.email);
      await page.locator('input[name=password]').fill('not this one at all');
      await page.keyboard.press('Enter');
      await page.getByText(say('ui.problem.sign-in-refused')).waitFor();
      await page.locator('input[name=password]').fill(TEST_PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/review/);
      expect(new URL(page.url()).origin).toBe(site.url);
    });

    it('an appeal of more than 100 KB is given back with the limit', async () => {
      const accountId = `long-${locale}`;
      const id = await aJob(accountId, 'platform/spam');
      const { jobs } = site.breakwater.review;
      const { statements } = site.breakwater.redress;
      const by = `staff:${site.people.reviewer.id}`;
      await jobs.claim({ by, id, leaseMs: HOUR });
      await jobs.resolve(id, by, {
        decision: 'violation',
        policy: 'platform/spam',
        reason: NASTY,
        actions: [{ action: 'limit-account', for: 'P7D' }],
      });
      const [statement] = (await statements.list({ account: accountId })).items;
      const { pathname } = new URL(await statements.renewLink(statement?.id ?? '', by));
      const page = await browser.desk(site.url, { locale });
      await page.goto(`${pathname}?lang=${locale}`);
      const long = `${WRITTEN[locale]} `.repeat(1_200).trim();
      // Typed text would be laid out letter by letter.
      await page.locator('#text').evaluate((field, text) => {
        (field as HTMLTextAreaElement).value = text;
      }, long);
      await page.locator('form button').press('Enter');
      await page.locator('#text-error').waitFor();
      expect(await page.locator('#text').inputValue()).toBe(long);
      expect(await page.locator('#text-error').textContent()).toMatch(
        /20[,٬]?000|[0-9۰-۹]{2,3}[,٬][0-9۰-۹]{3}/,
      );
      await page.locator('#text').evaluate((field, text) => {
        (field as HTMLTextAreaElement).value = text;
      }, NASTY);
      await page.locator('form button').press('Enter');
      await page.locator('.box.info').waitFor();
      await page.locator('summary').press('Enter');
      expect(await page.locator('img, script').count()).toBe(0);
    });
  });

  it('is never taken for markup: names, profiles, texts, titles and staff', async () => {
    await addPolicy('platform/nasty', NASTY);
    await site.breakwater.access.own.change(site.people.lead.id, { name: NASTY });
    const id = await aJob('nasty', 'platform/nasty', NASTY);
    const by = `staff:${site.people.lead.id}`;
    const { jobs } = site.breakwater.review;
    await jobs.claim({ by, id, leaseMs: HOUR });
    await jobs.resolve(id, by, {
      decision: 'violation',
      policy: 'platform/nasty',
      reason: NASTY,
      note: NASTY,
      actions: [{ action: 'remove-content', contentId: 'c-nasty' }],
    });
    const open = await aJob('nasty', 'platform/nasty', NASTY);
    const pageOf = stayAtDesk();
    for (const [role, paths] of [
      ['reviewer', [`/review/${open}`, `/review/${id}`, '/review', '/accounts/harbour/nasty', '/queue']],
      ['admin', ['/settings/staff', '/settings/policies', '/settings/keys', '/audit', '/live']],
      ['lead', ['/quality', '/bulk', '/appeals', '/rules', '/banks']],
    ] as const) {
      const page = await pageOf(site, browser, site.people[role]);
      for (const path of paths) {
        await goToAllOf(page, path);
        expect(new URL(page.url()).pathname).toBe(path);
        const found = await page.evaluate(() => [
          (window as { hit?: number }).hit ?? 0,
          document.querySelectorAll('img[src="x"]').length,
        ]);
        expect([path, found]).toEqual([path, [0, 0]]);
      }
    }
  }, 60_000);
});

/** Goes to a screen, and waits until it has drawn all that it asked for and asks for nothing more. */
async function goToAllOf(page: Page, path: string): Promise<void> {
  const underWay = new Set<Request>();
  let last = performance.now();
  const begin = (request: Request) => {
    underWay.add(request);
    last = performance.now();
  };
  const end = (request: Request) => {
    underWay.delete(request);
    last = performance.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await goTo(page, path);
  last = performance.now();
  const isAtRest = async () => {
    await page.evaluate(drawn);
    return underWay.size === 0 && performance.now() - last > QUIET_MS;
  };
  await expect.poll(isAtRest).toBe(true);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}

/** Runs in the page: comes back when what has arrived is drawn, and nothing is left to do. */
async function drawn(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  await new Promise<unknown>((resolve) => requestIdleCallback(resolve));
}
