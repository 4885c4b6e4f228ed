import type { Locale } from '@breakwater/contracts';
import type { StatementOfReasons } from '@breakwater/contracts/redress';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  axeCheck,
  type EmptySite,
  goTo,
  openBrowser,
  openEmptySite,
  openPlatform,
  type Platform,
  plugInAuthenticator,
  screenshot,
  stayAtDesk,
  TEST_PASSWORD,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

const HANDLE = 'isis_official_desk';
const REASON: Readonly<Record<Locale, string>> = {
  en: 'The profile speaks as the office of a listed organisation.',
  ur: 'پروفائل خود کو ایک ممنوعہ تنظیم کا دفتر بتاتا ہے۔',
};
const APPEAL = 'یہ اکاؤنٹ ایک تحقیقی آرکائیو ہے، کسی تنظیم کا نہیں۔ براہِ کرم دوبارہ دیکھیں۔';

/** Key by key to begin with, and the rest at once. */
async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text.slice(0, 8));
  await page.keyboard.insertText(text.slice(8));
}

/** Whether a statement gives reasons for what people decided; automation gives its own for what it held back. */
function isOfPeople({ statement }: Readonly<Record<string, unknown>>): boolean {
  return (statement as StatementOfReasons).decisionId !== undefined;
}

/**
 * From the set-up link to a suspension by two people, the user's statement and appeal, and an overturned decision
 * that leaves nothing behind: with the keyboard, in both languages.
 */
describe.skipIf(!chromiumAvailable).each(['en', 'ur'] as const)(
  'a decision and its appeal in %s [needs chromium]',
  (locale) => {
    const say = wordsOf(locale);
    const atDesk = stayAtDesk();
    /** Users read at another desk, lest they end the page of those who work. */
    const elsewhere = { locale: locale === 'en' ? 'ur' : 'en' } as const;
    let site: EmptySite;
    let browser: TestBrowser;
    let platform: Platform;
    beforeAll(async () => {
      [site, browser, platform] = await Promise.all([openEmptySite(), openBrowser(), openPlatform()]);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
      await platform?.close();
    });

    async function look(page: Page, name: string): Promise<void> {
      await screenshot(page, `journey-${locale}-${name}`);
      expect(await axeCheck(page), name).toEqual([]);
    }

    async function pageOf(name: string, roles: Parameters<EmptySite['addPerson']>[1]): Promise<Page> {
      const person = await site.addPerson(name, roles);
      return atDesk(site, browser, person, { locale });
    }

    async function setUp(): Promise<void> {
      const context = await browser.profile(new URL(site.setUpUrl ?? '').origin, { locale });
      const page = await context.newPage();
      // Passkeys are bound to a name: the link that is printed has it.
      await page.goto(site.setUpUrl ?? '');
      await page.getByLabel(say('sign-in.name')).fill('Saira Qureshi');
      await look(page, 'set-up');
      await page.keyboard.press('Tab');
      await page.keyboard.type('saira@harbour.example');
      await page.keyboard.press('Tab');
      if (locale === 'en') {
        await plugInAuthenticator(page);
        await page.keyboard.press('ArrowRight');
        await page.getByText(say('sign-in.way.passkey.text')).waitFor();
      } else {
        await page.keyboard.press('Tab');
        await page.keyboard.type(TEST_PASSWORD);
      }
      await page.getByRole('button', { name: say('sign-in.setup.action') }).press('Enter');
      await page.waitForURL((url) => !url.pathname.startsWith('/setup'));
      if (locale === 'en') await signInWithPasskey(page);
      await context.close();
    }

    /** Without any password, and again. */
    async function signInWithPasskey(page: Page): Promise<void> {
      const session = async () =>
        (await page.context().cookies()).filter(({ name }) => name === 'bw_session').length;
      expect(await session()).toBe(1);
      await page.context().clearCookies();
      await goTo(page, '/sign-in');
      await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter');
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      expect(await session()).toBe(1);
      const log = String((await site.ask('/v1/audit/export')).body);
      expect(log).toMatch(/"action":"passkey\.added"/);
      expect(log).toMatch(/"action":"session\.started".*"method":"passkey"/);
    }

    async function sendAccount(): Promise<void> {
      await site.ask('/v1/webhooks', { body: { url: platform.url } });
      const at = new Date().toISOString();
      const account = { id: '42', handle: HANDLE, createdAt: at };
      const content = { id: 'p-1', kind: 'post', text: 'Our new channel is up.', audienceSize: 1_200 };
      const event = { id: 'e-1', type: 'content.created', at, platform: 'harbour', account, content };
      const { body } = await site.ask('/v1/events?wait=5000', { body: [event] });
      expect(body).toMatchObject({ accepted: 1 });
    }

    async function suspend(): Promise<string> {
      const page = await pageOf('Rukhsana Iqbal', ['reviewer']);
      await goTo(page, '/review');
      await page.getByText(HANDLE).first().waitFor();
      await look(page, 'queue');
      await page.keyboard.press('n');
      await page.waitForURL(/\/review\/[0-9a-f-]{36}/);
      const [, id = ''] = /\/review\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
      await page.getByText(say('job.why.title'), { exact: true }).waitFor();
      await look(page, 'job');
      await page.keyboard.press('6');
      await page.getByText(say('job.happens.title')).waitFor();
      // Until it says what: the panel grows by it, and its foot covers what stands behind.
      await page.getByText(say('job.happens.working')).waitFor({ state: 'detached' });
      await page.keyboard.press('r');
      await write(page, REASON[locale]);
      await look(page, 'decision');
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('job.toast.awaiting')).waitFor();
      return id;
    }

    async function confirm(jobId: string): Promise<void> {
      const page = await pageOf('Daniyal Mirza', ['lead']);
      await goTo(page, `/review/${jobId}?state=awaiting-second`);
      await page.getByText(say('job.second.title'), { exact: true }).first().waitFor();
      await look(page, 'second-person');
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('job.toast.confirmed')).waitFor();
    }

    async function lodgeAppeal(link: string): Promise<void> {
      const page = await browser.desk(site.url, elsewhere);
      const { pathname } = new URL(link);
      await page.goto(`${pathname}?lang=ur`);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await page.getByText(REASON[locale]).waitFor();
      await look(page, 'statement');
      await page.locator('textarea').first().fill(APPEAL);
      await page.locator('form button[type=submit], form button').last().press('Enter');
      await page.locator('details summary').first().press('Enter');
      await page.getByText(APPEAL).waitFor();
      await look(page, 'appeal-lodged');
    }

    async function overturn(): Promise<void> {
      const page = await pageOf('Farah Siddiqui', ['appeals']);
      await goTo(page, '/appeals');
      await page.getByText(APPEAL.slice(0, 20)).first().waitFor();
      await look(page, 'appeals');
      await page.locator('tbody tr[data-index]').first().press('Enter');
      await page.getByText(say('appeals.words')).waitFor();
      await page.keyboard.press('2');
      await page.keyboard.press('r');
      await write(page, 'You are right: it is an archive.');
      await look(page, 'appeal');
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('appeals.toast.overturned')).waitFor();
    }

    it('goes from the set-up link to an account that is whole again', async () => {
      await setUp();
      await sendAccount();
      const jobId = await suspend();
      expect(
        platform.told.filter(({ type, data }) => type === 'statement.issued' && isOfPeople(data)),
      ).toEqual([]);
      await confirm(jobId);
      const { link } = await platform.heard('statement.issued', isOfPeople);
      await lodgeAppeal(String(link));
      await overturn();
      await platform.heard('appeal.decided');
      await platform.heard('action.reversed');

      const { body: strikes } = await site.ask('/v1/accounts/harbour/42/strikes');
      expect(strikes).toMatchObject({ balance: 0 });
      const page = await browser.desk(site.url, elsewhere);
      await page.goto(`${new URL(String(link)).pathname}?lang=${locale}`);
      await look(page, 'apology');

      const auditor = await pageOf('Yusuf Karim', ['auditor']);
      await goTo(auditor, '/audit');
      await auditor.getByRole('button', { name: say('audit.verify'), exact: true }).press('Enter');
      await auditor.getByText(say('audit.verify.whole'), { exact: true }).waitFor();
      await look(auditor, 'audit');
    }, 120_000);
  },
);
