import type { BulkRun, Decision, Job } from '@breakwater/contracts/review';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  dialogOf,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Site,
  stayAtDesk,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

const RULES = `ruleset: copies-journey
version: 1
rules:
  - id: pier
    title: Calls people to the old pier
    mode: live
    policy: platform/spam
    when: event.type == "content.created" && account.handle == "first_herald"
    because: It calls people to the old pier.
    then: [{ action: queue, queue: terrorism, severity: high }]
`;
const TEXT =
  'Everybody come to the old pier tonight, the gate will be open, bring friends and do not tell the guards about it';

describe.skipIf(!chromiumAvailable)(
  'copies of what was decided, and the order of work [needs chromium]',
  () => {
    let site: Site;
    let browser: TestBrowser;
    const atDesk = stayAtDesk();
    const say = wordsOf('en');
    beforeAll(async () => {
      [site, browser] = await Promise.all([openSite(), openBrowser()]);
      await site.ask('/v1/rules', { method: 'PUT', body: { source: RULES } });
      await post('herald', TEXT, 'first_herald', 12_000);
      await post('echo-1', `${TEXT}!`, 'echo_one', 700);
      await post('echo-2', TEXT.toUpperCase(), 'echo_two', 90);
      await post('echo-3', `${TEXT} !!!`, 'echo_three', 15);
      await post('quiet', 'The ferry leaves at nine from the other side', 'first_herald', 40);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });

    async function post(id: string, text: string, handle: string, audienceSize: number): Promise<void> {
      const event = {
        id: `e-${id}`,
        type: 'content.created',
        at: new Date().toISOString(),
        platform: 'harbour',
        account: { id: `a-${id}`, handle },
        content: { id: `p-${id}`, kind: 'post', text, audienceSize },
      };
      await site.ask('/v1/events?wait=10000', { body: [event] });
    }

    const reviewer = (): Promise<Page> => atDesk(site, browser, site.people.reviewer);
    const jobOf = async (account: string): Promise<Job> => {
      const { body } = await site.ask(`/v1/jobs?account=${account}`);
      return (body as { items: Job[] }).items[0] ?? expect.fail(`no job of ${account}`);
    };
    const decisionsOn = async (account: string): Promise<readonly Decision[]> => {
      const { body } = await site.ask(`/v1/decisions?account=${account}`);
      return (body as { items: Decision[] }).items;
    };

    it('the queue says which job is first and why, in one sentence of either language', async () => {
      const page = await reviewer();
      await goTo(page, '/review');
      // Until its spread is foreseen, a few seconds later, it is said whom it can reach.
      const people = '(can reach 12,000 people|about [0-9,]+ more people [^.]*)';
      await page.getByText(new RegExp(people)).first().waitFor();
      expect(
        await lookAt(page, 'order-of-work', (_, locale) =>
          page.getByText(locale === 'ur' ? 'زیادہ شدت' : 'high severity', { exact: false }).first(),
        ),
      ).toEqual([]);
      await goTo(page, `/review/${(await jobOf('a-herald')).id}`);
      const sentence = `^Nobody knows yet how likely a violation is, ${people}, high severity, 3 minutes of work\\.$`;
      await page.getByText(new RegExp(sentence)).first().waitFor();
    });

    it('a decision is made on copies too, but for one that is taken out, and taken back as one', async () => {
      const job = await jobOf('a-herald');
      const by = `staff:${site.people.reviewer.id}`;
      const page = await reviewer();
      await goTo(page, `/review/${job.id}`);
      await page
        .getByRole('button', { name: say('job.choice.remove-content') })
        .first()
        .click();
      await page.keyboard.press('r');
      await page.keyboard.insertText('It calls people into a closed place.');
      await page.keyboard.press('Control+Enter');
      // The next job is shown at once; what was decided is gone back to for its copies.
      await page.getByRole('button', { name: say('job.toast.copies') }).click();
      const panel = page.getByRole('region', { name: say('job.copies.title') });
      await panel.getByText('3 copies of 3 accounts', { exact: false }).waitFor();
      expect(
        await lookAt(page, 'copies-preview', (words) =>
          page
            .getByRole('region', { name: words('job.copies.title') })
            .getByRole('checkbox')
            .first(),
        ),
      ).toEqual([]);
      await panel.getByRole('checkbox', { name: 'p-echo-3' }).uncheck();
      await panel.getByRole('button', { name: 'Decide on 2 copies too' }).click();
      await panel.getByText('2 of 2 copies decided').waitFor();
      // What is left to decide on is what was taken out.
      await panel.getByText('One copy of one account', { exact: false }).waitFor();
      expect(await decisionsOn('a-echo-1')).toMatchObject([{ decidedBy: by, policy: 'platform/spam' }]);
      expect(await decisionsOn('a-echo-3')).toEqual([]);
      expect(
        await lookAt(page, 'copies-decided', (words) =>
          page.getByRole('button', { name: words('job.copies.undo') }),
        ),
      ).toEqual([]);
      await panel.getByRole('button', { name: say('job.copies.undo') }).click();
      const dialog = await dialogOf(page);
      await dialog.getByRole('textbox').fill('Two of them are jokes.');
      await dialog.getByRole('button', { name: say('job.copies.undo') }).click();
      await panel.getByText('Taken back on 2 copies').waitFor();
      const { items } = (await site.ask('/v1/bulk')).body as { items: BulkRun[] };
      expect(items).toMatchObject([{ state: 'undone', undone: 2, undoFailed: 0 }]);
      expect((await decisionsOn('a-echo-1'))[0]?.undoReason).toBe('Two of them are jokes.');
    });
  },
);
