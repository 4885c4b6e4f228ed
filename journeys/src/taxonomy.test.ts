import type { Locale } from '@breakwater/contracts';
import type { StatementOfReasons, StatementView } from '@breakwater/contracts/redress';
import type { Decision } from '@breakwater/contracts/review';
import type { Page } from 'playwright-core';
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
  wordsOf,
} from './testing/index.ts';

const CALL = 'Tehrik-i-Taliban Pakistan: come and fight in our ranks.';
const NAMES: Readonly<Record<Locale, { readonly recruitment: string; readonly news: string }>> = {
  en: { recruitment: 'Recruitment', news: 'News' },
  ur: { recruitment: 'بھرتی', news: 'خبر' },
};

describe.skipIf(!chromiumAvailable)('kinds of violation in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  const atDesk = stayAtDesk();
  const say = wordsOf('en');
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    const at = new Date().toISOString();
    const post = (id: string, text: string) => ({
      id: `e-${id}`,
      type: 'content.created',
      at,
      platform: 'harbour',
      account: { id, handle: `desk_${id}`, createdAt: at },
      content: { id: `p-${id}`, kind: 'post', text },
    });
    const report = (id: string, by: string) => ({
      id: `r-${id}-${by}`,
      type: 'report.created',
      at,
      platform: 'harbour',
      account: { id, handle: `desk_${id}`, createdAt: at },
      report: { reporter: by, reason: 'terrorism' },
    });
    const calls = ['41', '42'].map((id) => post(id, CALL));
    const reported = [post('43', 'See you at the fair.'), report('43', 'u1'), report('43', 'u2')];
    // One rule is enough here: what models say of a post is another journey's.
    const reason = 'Only rules are looked at.';
    for (const { id } of await site.breakwater.models.list()) {
      await site.breakwater.models.switchOff(id, { by: 'journey', reason });
    }
    const { body } = await site.ask('/v1/events?wait=5000', { body: [...calls, ...reported] });
    expect(body).toMatchObject({ accepted: 5 });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const reviewer = (): Promise<Page> => atDesk(site, browser, site.people.reviewer);

  /** Opens the job of an account at once. */
  async function openJob(page: Page, account: string): Promise<void> {
    const { body } = await site.ask(`/v1/jobs?account=${account}`);
    const { items: jobs } = body as { items: { id: string }[] };
    await goTo(page, `/review/${jobs[0]?.id ?? 'none'}`);
    await page.getByText(say('job.check.title'), { exact: true }).waitFor();
  }

  async function decisionOn(account: string): Promise<Decision> {
    const { body } = await site.ask(`/v1/decisions?account=${account}`);
    return (body as { items: Decision[] }).items[0] ?? expect.fail('nothing was decided');
  }

  async function decide(page: Page, reason: string): Promise<void> {
    await page.keyboard.press('r');
    await page.keyboard.insertText(reason);
    await send(page);
  }

  /** Sends the decision, and waits until the page of the job has made way. */
  async function send(page: Page): Promise<void> {
    const answer = page.waitForResponse((response) => response.url().endsWith('/resolve'));
    await page.keyboard.press('Control+Enter');
    expect((await answer).status()).toBe(200);
  }

  it('say on a job what has to be there, and what it may be instead, by the rules that fired', async () => {
    const page = await reviewer();
    await openJob(page, '41');
    const block = page.getByRole('region', { name: say('job.check.title') });
    expect(await block.locator('details').count()).toBe(2 + 6);
    expect(
      await lookAt(page, 'taxonomy-job', (words) =>
        page.getByText(words('job.check.title'), { exact: true }),
      ),
    ).toEqual([]);
  });

  it('are named with a violation, by the rules or with a key, and stand in the statement in both languages', async () => {
    const page = await reviewer();
    await openJob(page, '41');
    await page.keyboard.press('5');
    const chosen = page
      .locator('fieldset button[aria-pressed=true]')
      .filter({ hasText: NAMES.en.recruitment });
    await chosen.waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('8');
    await page.locator('fieldset button[aria-pressed=true]').filter({ hasText: 'Incitement' }).waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('6');
    await chosen.waitFor();
    await page.getByText(say('job.happens.title')).waitFor();
    // Until it says what: the panel grows by it, and its foot covers what stands behind.
    await page.getByText(say('job.happens.working')).waitFor({ state: 'detached' });
    expect(
      await lookAt(page, 'taxonomy-kind', (_, locale) =>
        page.locator('fieldset').getByText(NAMES[locale].recruitment, { exact: true }),
      ),
    ).toEqual([]);
    await decide(page, 'It calls on readers to fight for a listed organisation.');
    const { id, label, policy } = await decisionOn('41');
    expect({ label, policy }).toEqual({ label: 'recruitment', policy: 'terrorism/recruitment' });
    const { body: list } = await site.ask('/v1/statements?account=41');
    const { items: statements } = list as { items: StatementOfReasons[] };
    const statement = statements.find(({ decisionId }) => decisionId === id);
    const { body } = await site.ask(`/v1/statements/${statement?.id}`);
    const { rendered } = body as StatementView;
    for (const locale of ['en', 'ur'] as const)
      expect(rendered[locale].sections[1]?.paragraphs[1]).toContain(NAMES[locale].recruitment);
  });

  it('are spared with a key, which is kept and shown in the history', async () => {
    const page = await reviewer();
    await openJob(page, '42');
    await page.keyboard.press('x');
    await page.keyboard.press('1');
    await page.locator('fieldset button[aria-pressed=true]').filter({ hasText: NAMES.en.news }).waitFor();
    expect(
      await lookAt(page, 'taxonomy-exception', (_, locale) =>
        page.locator('fieldset').getByText(NAMES[locale].news, { exact: true }),
      ),
    ).toEqual([]);
    await decide(page, 'A report about the call, not a call.');
    expect(await decisionOn('42')).toMatchObject({ decision: 'no-violation', exception: 'news' });
    await goTo(page, `/review/${(await decisionOn('42')).jobId}?state=resolved`);
    const settled = (words: typeof say, locale: Locale) =>
      page
        .getByRole('region', { name: words('job.settled.title'), exact: true })
        .filter({ hasText: NAMES[locale].news });
    expect(await lookAt(page, 'taxonomy-settled', settled)).toEqual([]);
  });

  it('have to be named where the policy stands for several and no rule says which', async () => {
    const page = await reviewer();
    await openJob(page, '43');
    await page.keyboard.press('3');
    await page.keyboard.press('r');
    await page.keyboard.insertText('It threatens visitors of the fair.');
    const button = page.getByRole('button', { name: say('job.panel.decide') });
    await page.getByText(say('job.gap.kind')).waitFor();
    expect(await button.isDisabled()).toBe(true);
    expect(
      await lookAt(page, 'taxonomy-all', (words) => page.getByText(words('job.panel.kind'), { exact: true })),
    ).toEqual([]);
    await page.getByRole('button', { name: 'Credible threat to life' }).click();
    await page.getByText(say('job.gap.kind')).waitFor({ state: 'detached' });
    await send(page);
    expect(await decisionOn('43')).toMatchObject({ label: 'threat', policy: 'terrorism/reported' });
  });

  it('stand beside the policies', async () => {
    const page = await atDesk(site, browser, site.people.admin);
    await goTo(page, '/settings/policies');
    await page.getByRole('button', { name: say('settings.taxonomy.title') }).click();
    expect(
      await lookAt(page, 'taxonomy-policies', (_, locale) =>
        page.locator('h3').getByText(NAMES[locale].recruitment, { exact: true }),
      ),
    ).toEqual([]);
  });
});
