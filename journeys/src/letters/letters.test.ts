import { createHash } from 'node:crypto';
import { ENTRY_WORDS, type Matter } from '@breakwater/contracts/ledger';
import type { Letter } from '@breakwater/contracts/letters';
import { startMailServer, type TestMailServer } from '@breakwater/outgoing/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from '../chromium.ts';
import {
  axeCheck,
  dialogOf,
  goTo,
  openBrowser,
  openSite,
  type Person,
  type Site,
  screenshot,
  stayAtDesk,
  type TestBrowser,
  wordsOf,
} from '../testing/index.ts';
import { LETTER_WORDS } from './letter-words.ts';

const SOON = { timeout: 60_000, interval: 250 };
const TO = 'legal@lantern.example';

/** A last warning of an authority, from its letterhead to the mail server: written by one, signed by another, on record. */
describe.skipIf(!chromiumAvailable).each(['en', 'ur'] as const)(
  'a letter in %s [needs chromium]',
  (locale) => {
    const say = wordsOf(locale);
    const words = LETTER_WORDS[locale];
    const atDesk = stayAtDesk();
    let mail: TestMailServer;
    let site: Site;
    let browser: TestBrowser;
    let matter: string;
    let id: string;
    const desk = (person: Person) => atDesk(site, browser, person, { locale });

    beforeAll(async () => {
      mail = await startMailServer();
      [site, browser] = await Promise.all([
        openSite({
          BREAKWATER_SMTP_HOST: mail.host,
          BREAKWATER_SMTP_PORT: String(mail.port),
          BREAKWATER_SMTP_TLS: 'none',
          BREAKWATER_SMTP_FROM: 'letters@ministry.example',
          BREAKWATER_NEWCOMER_HOURS: '0',
        }),
        openBrowser(),
      ]);
      const first = { type: 'concern', at: '2026-07-03', text: words.first, by: 'authority' };
      const body = {
        title: words.title,
        workspace: 'authority',
        platform: 'Lantern',
        authorityName: words.office,
        instrument: 'pk-peca-2016',
        first,
      };
      const who = await site.person('Keeper', ['legal']);
      matter = ((await who.ask('/v1/matters', { method: 'POST', body })).body as Matter).id;
    });
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
      await mail?.stop();
    });

    const letter = async () => (await site.ask(`/v1/letters/${id}`)).body as Letter;
    const field = (on: Page | Locator, label: string) => on.getByLabel(say(label), { exact: false }).first();

    async function look(page: Page, name: string): Promise<void> {
      await screenshot(page, `letter-${name}-${locale}`);
      expect(await axeCheck(page)).toEqual([]);
    }

    it('has a letterhead, somebody who signs, a register, and a mail server that answers', async () => {
      const page = await desk(site.people.admin);
      await goTo(page, '/letters/settings');
      await page.locator(`textarea[lang=${locale}]`).fill(words.letterhead);
      await field(page, 'letters.settings.signatories').fill(`secretary | ${locale} | ${words.signatory}`);
      await field(page, 'letters.settings.registers').fill('out | MI');
      await field(page, 'letters.settings.zone').fill('Asia/Karachi');
      await page.getByRole('button', { name: say('letters.save') }).press('Enter');
      await page.getByText(say('letters.settings.saved')).waitFor();
      await field(page, 'letters.mail.test.to').fill('admin@ministry.example');
      await page.getByRole('button', { name: say('letters.mail.test'), exact: true }).press('Enter');
      await page.getByText(say('letters.mail.test.handed')).waitFor();
      expect(mail.messages.map(({ to }) => to)).toEqual(['admin@ministry.example']);
      await look(page, 'settings');
    });

    it('begins on the page of its matter, and says what it lacks', async () => {
      const page = await desk(site.people.legal);
      await goTo(page, `/matters/${matter}`);
      await page.getByRole('button', { name: say('letters.make') }).press('Enter');
      const dialog = await dialogOf(page);
      const kind = field(dialog, 'letters.column.kind');
      await kind.fill(say('letters.kind.last-warning'));
      await page.getByRole('option', { name: say('letters.kind.last-warning') }).click();
      await look(page, 'make');
      await dialog.locator('button[type=submit]').press('Enter');
      await page.waitForURL(/\/letters\/[0-9a-f-]{36}/);
      id = /\/letters\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page.getByText(say('letters.lacks')).waitFor();
      expect((await letter()).missing).toEqual(['missing', 'dueAt', 'nextStep']);
      expect(await page.getByRole('button', { name: say('letters.finish') }).isDisabled()).toBe(true);
      await look(page, 'lacks');
    });

    it('is written, gets its number, and shows its page', async () => {
      const page = await desk(site.people.legal);
      await field(page, 'letters.element.facts').fill(words.facts);
      await field(page, 'letters.element.missing').fill(words.missing);
      await field(page, 'letters.element.nextStep').fill(words.nextStep);
      await page.locator('input[type=datetime-local]').fill('2030-01-31T17:00');
      await field(page, 'letters.element.targets').fill(
        `https://lantern.example/@a/posts/1 | ${words.note}\n@a`,
      );
      await field(page, 'letters.field.channel').click();
      await page.getByRole('option', { name: say('letters.channel.mail') }).click();
      await field(page, 'letters.field.to.mail').fill(TO);
      await page.getByRole('button', { name: say('letters.save') }).press('Enter');
      await page.getByText(say('letters.complete')).waitFor();
      await page.keyboard.press('f');
      await page.getByText(say('letters.finished')).waitFor();
      await page.getByText('MI/', { exact: false }).first().waitFor();
      await page.locator('iframe[title]').waitFor();
      await page.getByText(say('letters.view.text'), { exact: true }).click();
      await page.getByText('1. https://lantern.example/@a/posts/1').waitFor();
      await look(page, 'ready');
      expect(await letter()).toMatchObject({
        state: 'ready',
        number: expect.stringMatching(/^MI\/\d{4}\/0001$/),
      });
    });

    it('is not signed by who wrote it, but by a second person', async () => {
      const own = await desk(site.people.legal);
      await own.getByText(say('letters.sign.own')).waitFor();
      expect(await own.getByRole('button', { name: say('letters.send'), exact: true }).count()).toBe(0);
      const page = await desk(site.people.lead);
      await goTo(page, '/letters');
      await page.getByText(say('letters.state.unsigned')).first().waitFor();
      await look(page, 'list');
      await page.getByRole('row').nth(1).click();
      await page.getByText(say('letters.unsigned')).waitFor();
      await page.keyboard.press('y');
      const dialog = await dialogOf(page);
      await look(page, 'sign');
      await dialog.locator('button[type=submit]').press('Enter');
      await page.getByText(say('letters.sign.done')).waitFor();
      expect(await letter()).toMatchObject({
        signed: true,
        signature: { by: `staff:${site.people.lead.id}` },
      });
    });

    it('is sent with its PDF, and stands in its matter with text and hash', async () => {
      const page = await desk(site.people.legal);
      await goTo(page, `/letters/${id}`);
      await page.getByText(say('letters.signed'), { exact: true }).waitFor();
      await page.keyboard.press('s');
      const dialog = await dialogOf(page);
      await dialog.locator('button[type=submit]').press('Enter');
      await page.getByText(say('letters.dispatch.handed'), { exact: true }).waitFor({ timeout: 60_000 });
      await look(page, 'sent');
      await expect.poll(() => mail.messages.some(({ to }) => to === TO), SOON).toBe(true);
      const got = mail.messages.find(({ to }) => to === TO);
      const sent = await letter();
      const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
      expect([sha256(got?.text ?? ''), sha256(got?.attachments[0]?.bytes ?? '')]).toEqual([
        sent.textSha256,
        sent.pdfSha256,
      ]);
      await goTo(page, `/matters/${matter}`);
      await page.getByText(ENTRY_WORDS['final-warning'][locale], { exact: true }).first().waitFor();
      await page.getByText(`text sha256 ${sent.textSha256}`, { exact: false }).waitFor();
      await look(page, 'matter');
    });
  },
);
