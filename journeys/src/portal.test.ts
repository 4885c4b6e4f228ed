import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuthorityDetail } from '@breakwater/contracts/orders';
import type { PortalOrder } from '@breakwater/contracts/portal';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  axeCheck,
  type EmptySite,
  openBrowser,
  openEmptySite,
  openPlatform,
  type Platform,
  plugInAuthenticator,
  screenshot,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

const hasAge = commandExists('age-keygen');
/** How long the secrecy still lasts when the package was fetched. */
const SECRECY_LEFT_MS = 4_000;
const HOUR_MS = 3_600_000;

/**
 * An officer joins the portal with a passkey, files an order with defects, mends it; a lawyer narrows it, a second
 * person approves; a package is prepared by one and approved by another, downloaded once, opened with age, confirmed;
 * the user is told when the secrecy ends. In both languages.
 */
describe.skipIf(!chromiumAvailable || !hasAge)('the portal [needs chromium] [needs age]', () => {
  let site: EmptySite;
  let browser: TestBrowser;
  let platform: Platform;
  beforeAll(async () => {
    [site, browser, platform] = await Promise.all([openEmptySite(), openBrowser(), openPlatform()]);
    await site.ask('/v1/webhooks', { body: { url: platform.url } });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await platform?.close();
  });

  describe.each(['en', 'ur'] as const)('an order that is filed in %s', (locale) => {
    const say = wordsOf(locale);
    const folder = mkdtempSync(join(tmpdir(), 'breakwater-portal-'));
    /** Each language has an authority and an account of its own. */
    const domain = `${locale}.police.example`;
    const accountId = `a-4711-${locale}`;
    let office: BrowserContext;
    let page: Page;
    let orderId = '';
    let authorityId = '';
    let toldBefore = 0;
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await office?.close();
    });

    async function look(name: string): Promise<void> {
      await screenshot(page, `portal-${locale}-${name}`);
      expect(await axeCheck(page), name).toEqual([]);
    }
    const press = (id: string) =>
      page
        .getByRole('button', { name: say(id) })
        .first()
        .press('Enter');
    const field = (id: string) => page.getByLabel(say(id), { exact: true });
    async function choose(id: string, option: string | RegExp): Promise<void> {
      await page
        .getByRole('combobox', { name: say(id) })
        .or(field(id))
        .first()
        .click();
      await page.getByRole('option', { name: option }).first().click();
    }
    const seen = async (): Promise<PortalOrder> =>
      (await office.request.get(`/portal/v1/orders/${orderId}`)).json();

    /** The platform sends what one account does: it signs in, also from an address that nobody asks for. */
    async function sendSignIns(): Promise<void> {
      const account = { id: accountId, handle: `quiet_harbour_${locale}`, createdAt: daysAgo(90) };
      const event = (id: string, at: string, ip: string) => ({
        id,
        type: 'account.signed_in',
        at,
        platform: 'harbour',
        account,
        session: { ip, port: 40_123, userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' },
      });
      const { body } = await site.ask('/v1/events?wait=5000', {
        body: [
          event(`s-1-${locale}`, daysAgo(3), '192.0.2.10'),
          event(`s-2-${locale}`, daysAgo(40), '192.0.2.99'),
        ],
      });
      expect(body).toMatchObject({ accepted: 2 });
    }

    async function joinPortal(): Promise<void> {
      const staff = await site.signIn('Omar Latif', ['legal']);
      await staff.ask('/v1/orders/settings', {
        method: 'PUT',
        body: {
          languages: ['en', 'ur'],
          addressees: ['Harbour'],
          protectedTargets: [],
          platforms: ['harbour'],
        },
      });
      const { body: authority } = await staff.ask('/v1/authorities', {
        body: {
          name: 'Harbour Police Cyber Unit',
          kind: 'law-enforcement',
          country: 'PK',
          domains: [domain],
          legalCodes: ['PECA 2016', 'pk-peca-2016'],
          timezone: 'Asia/Karachi',
          languages: ['en', 'ur'],
        },
      });
      const { body: contact } = await staff.ask(`/v1/authorities/${idOf(authority)}/contacts`, {
        body: { name: 'Nadia Rahman', email: `nadia@${domain}` },
      });
      const { body } = await staff.ask(`/v1/authority-contacts/${idOf(contact)}/invite`, {
        body: { locale },
      });
      const { link } = body as { link: string };
      office = await browser.profile(new URL(link).origin, { locale });
      page = await office.newPage();
      await plugInAuthenticator(page);
      await page.goto(link);
      await page.getByText('Harbour Police Cyber Unit').waitFor();
      await look('join');
      await press('portal.join.action');
      await page.getByText(say('portal.orders.none'), { exact: true }).waitFor();
      // Joining shows nothing: a person of the desk makes sure who it is.
      const shown = { level: 3, method: 'portal', note: 'Called on the number of our roster.' };
      await staff.ask(`/v1/authority-contacts/${idOf(contact)}/verify`, { body: shown });
      authorityId = idOf(authority);
      await look('no-orders');
      // And again, as on every other day.
      await press('portal.sign-out');
      await page.getByRole('button', { name: say('portal.sign-in.action') }).waitFor();
      await look('sign-in');
      await press('portal.sign-in.action');
      await page.getByText(say('portal.orders.none'), { exact: true }).waitFor();
    }

    async function giveKey(): Promise<void> {
      execFileSync('age-keygen', ['-o', join(folder, 'key.txt')], { stdio: 'ignore' });
      const [, key = ''] = /public key: (\S+)/.exec(readFileSync(join(folder, 'key.txt'), 'utf8')) ?? [];
      await page.keyboard.press('s');
      await page.getByText(say('portal.recipient.none')).waitFor();
      await page.getByRole('textbox', { name: say('portal.recipient.key') }).fill(`${key.slice(0, -1)}b`);
      await press('portal.recipient.save');
      await page.getByText(say('ui.problem.recipient-invalid')).waitFor();
      await page.getByRole('textbox', { name: say('portal.recipient.key') }).fill(key);
      await press('portal.recipient.save');
      await page.getByText(say('portal.recipient.waits')).waitFor();
      await look('settings-waiting');
      const staff = await site.signIn('Zara Aslam', ['legal']);
      const { body } = await staff.ask(`/v1/authorities/${authorityId}`);
      const [recipient] = (body as AuthorityDetail).recipients;
      const confirmed = await staff.ask(
        `/v1/authorities/${authorityId}/recipients/${recipient?.id}/confirm`,
        {
          body: { channel: 'call-back', whom: 'Duty desk: they read the fingerprint to us.' },
        },
      );
      expect(confirmed.status).toBe(200);
      await page.reload();
      await page.getByText(say('portal.recipient.now')).waitFor();
      await page.getByText(key).waitFor();
      await look('settings');
    }

    async function fileOrder(): Promise<void> {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('n');
      await page.getByText(say('filing.check.unclassified')).waitFor();
      await choose('filing.instrument', /with the Rules of 2021|مع قواعد 2021/);
      await choose('filing.request-type', await typeTitle());
      await page.getByRole('textbox', { name: say('filing.reference') }).fill('HPCU 17/2026');
      await look('law');
      await page.keyboard.press('Control+Enter');
      await page
        .getByRole('textbox', { name: say('filing.targets') })
        .fill(`${accountId}\n${accountId}\nnobody-1`);
      await page.getByLabel(say('filing.from')).fill(localTime(daysAgo(60)));
      await page.getByLabel(say('filing.to')).fill(localTime(daysAgo(1)));
      await page.getByLabel(say('filing.category.subscriber'), { exact: true }).check();
      await page.getByLabel(say('filing.category.user-identification'), { exact: true }).check();
      await look('targets');
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('switch', { name: say('filing.secrecy') }).check();
      await page
        .getByLabel(say('filing.secrecy-until'))
        .fill(localTime(new Date(Date.now() + 2 * HOUR_MS).toISOString()));
      await look('special');
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('filing.send.effect')).waitFor();
      await look('send');
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('filed-order.receipt'), { exact: true }).waitFor();
      orderId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const filed = await seen();
      expect(filed.defectList.length).toBeGreaterThan(1);
      await page.getByText(filed.receipt.sha256, { exact: true }).waitFor();
      await look('defects');
    }

    async function typeTitle(): Promise<string> {
      const { packs } = await (await office.request.get('/portal/v1/law')).json();
      const types = packs.find(({ id }: { id: string }) => id === 'pk-peca-2016').requestTypes;
      return types.find(({ id }: { id: string }) => id === 'data-to-agency').title[locale];
    }

    async function mend(): Promise<void> {
      const desk = await site.signIn('Hina Baloch', ['lead']);
      const asked = { answer: 'clarify', reason: 'Name offence, provision, reasons and who signed.' };
      expect((await desk.ask(`/v1/orders/${orderId}/decide`, { body: asked })).status).toBe(200);
      await page.reload();
      await page.getByText(say('portal.state.clarification'), { exact: true }).waitFor();
      await look('asked-back');
      await page.keyboard.press('m');
      await page.getByRole('textbox', { name: say('filing.legal-basis') }).fill('PECA 2016, section 39');
      await page.getByLabel(say('filing.issued-at')).fill(localTime(daysAgo(0)));
      await page.getByRole('textbox', { name: say('filing.signature') }).fill('Nadia Rahman, by hand');
      await choose('filing.language', /English|انگریزی/);
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Control+Enter');
      await page
        .getByRole('textbox', { name: say('filing.reasons'), exact: true })
        .fill('The account arranged the purchase of detonators with a courier who was arrested.');
      const offence = page.getByRole('textbox', { name: say('filing.offence'), exact: true });
      await offence.fill('Explosive Substances Act, section 4');
      await page
        .getByRole('textbox', { name: say('filing.necessity') })
        .fill('The courier named the account only.');
      await page.keyboard.press('Control+Enter');
      await page
        .getByRole('textbox', { name: say('filing.secrecy-decision') })
        .fill('Order of the magistrate, 12 May');
      // Addresses are given on the warrant of a court only.
      await page.getByRole('textbox', { name: say('filing.validation') }).fill('Court of sessions, Fernhill');
      await choose('filing.validation-kind', /^(Court|عدالت)$/);
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('filing.check.whole'), { exact: true }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('filed-order.receipt'), { exact: true }).waitFor();
      const mended = await seen();
      expect(mended.defectList).toEqual([]);
      expect(mended.answer).toBeUndefined();
    }

    /** The lawyer cuts the range down to the last ten days; somebody else confirms. */
    async function narrow(): Promise<void> {
      const lawyer = await site.signIn('Zara Aslam', ['legal']);
      const second = await site.signIn('Daniyal Mirza', ['lead']);
      const scope = {
        targets: [{ kind: 'account', value: accountId }],
        from: daysAgo(10),
        to: daysAgo(2),
        dataCategories: ['user-identification'],
      };
      const decision = {
        answer: 'narrow',
        grounds: ['time-range'],
        scope,
        reason: 'The range is cut down to the days that the reasons speak of.',
      };
      const decided = await lawyer.ask(`/v1/orders/${orderId}/decide`, { body: decision });
      expect([decided.status, decided.body]).toEqual([200, expect.anything()]);
      const alone = await lawyer.ask(`/v1/orders/${orderId}/confirm`, { body: {} });
      expect(alone.status).toBe(409);
      const confirmed = await second.ask(`/v1/orders/${orderId}/confirm`, { body: {} });
      expect([confirmed.status, confirmed.body]).toEqual([200, expect.anything()]);
    }

    async function produce(): Promise<void> {
      const preparer = await site.signIn('Farah Siddiqui', ['legal']);
      const approver = await site.signIn('Yusuf Karim', ['legal']);
      const { body } = await preparer.ask(`/v1/disclosure/grants?orderId=${orderId}`);
      const [grant] = (body as { items: { id: string }[] }).items;
      const prepared = await preparer.ask('/v1/disclosure/productions', { body: { grantId: grant?.id } });
      expect([prepared.status, prepared.body]).toEqual([201, expect.anything()]);
      expect((await seen()).productions).toEqual([]);
      const at = `/v1/disclosure/productions/${idOf(prepared.body)}/approve`;
      expect((await preparer.ask(at, { body: {} })).status).toBe(409);
      const approved = await approver.ask(at, { body: { lawyer: true } });
      expect([approved.status, approved.body]).toEqual([200, expect.anything()]);
    }

    async function take(): Promise<void> {
      await page.reload();
      await page.getByRole('button', { name: say('filed-order.package.download') }).waitFor();
      await look('package');
      const arriving = page.waitForEvent('download');
      await press('filed-order.package.download');
      const file = join(folder, 'package.tar.age');
      await (await arriving).saveAs(file);
      await page.getByText(say('filed-order.arrived')).waitFor();
      await look('downloaded');
      openWithAge(file);
      const [production] = (await seen()).productions;
      const session = (await (await office.request.get('/portal/v1/session')).json()) as { csrf: string };
      const second = await office.request.post(
        `/portal/v1/orders/${orderId}/productions/${production?.id}/download`,
        { data: {}, headers: { 'x-breakwater-csrf': session.csrf, origin: new URL(page.url()).origin } },
      );
      expect([second.status(), await second.json()]).toEqual([
        410,
        expect.objectContaining({ code: 'download-gone' }),
      ]);
      await press('filed-order.confirm');
      await page.getByText(say('filed-order.package.confirmed'), { exact: true }).waitFor();
      await look('confirmed');
    }

    /** As the page says: with standard tools alone. One address was asked for, the other is out of the range. */
    function openWithAge(file: string): void {
      const [sha256] = execFileSync('sha256sum', [file]).toString().split(' ');
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      const tar = join(folder, 'package.tar');
      execFileSync('age', ['--decrypt', '-i', join(folder, 'key.txt'), '-o', tar, file]);
      execFileSync('tar', ['-xf', tar, '-C', folder]);
      const text = execFileSync('tar', ['-xOf', tar]).toString();
      expect(text).toContain('192.0.2.10');
      expect(text).not.toContain('192.0.2.99');
      writeFileSync(tar, '');
    }

    /** What users were told since this order began. */
    const told = () => platform.told.filter(({ type }) => type === 'user.notified').slice(toldBefore);

    /** The court shortens the secrecy; when it ends, the user is told by itself. */
    async function shortenSecrecy(): Promise<void> {
      expect(told()).toEqual([]);
      const clerk = await site.signIn('Sana Mirza', ['legal']);
      const until = new Date(Date.now() + SECRECY_LEFT_MS).toISOString();
      const shortened = { orderId, until, order: 'District Court 17/2026' };
      const { status } = await clerk.ask('/v1/disclosure/secrecy', { body: shortened });
      expect(status).toBe(200);
      expect(told()).toEqual([]);
    }

    it('goes from the invitation to a user who is told', async () => {
      toldBefore = told().length;
      await sendSignIns();
      await joinPortal();
      await giveKey();
      await fileOrder();
      await mend();
      await narrow();
      await produce();
      await take();
      await shortenSecrecy();
      await page.keyboard.press('o');
      await page.getByText('HPCU 17/2026').waitFor();
      await look('orders');
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('orders-dark');
      await page.getByRole('link', { name: 'HPCU 17/2026' }).press('Enter');
      await page.getByText(say('filed-order.receipt'), { exact: true }).waitFor();
      await look('order-dark');
      const notice = await platform.heard('user.notified', (data) => told().some((one) => one.data === data));
      expect(JSON.stringify(notice)).toContain(accountId);
    }, 240_000);
  });
});

const idOf = (body: unknown) => (body as { id: string }).id;
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * HOUR_MS).toISOString();

/** As the browser of the test, which is in Karachi, has it in a field. */
function localTime(instant: string): string {
  return new Date(Date.parse(instant) + 5 * HOUR_MS).toISOString().slice(0, 19);
}

function commandExists(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
