import type { Capture, CaseItem, CaseworkCase } from '@breakwater/contracts/casework';
import type { LawPackView } from '@breakwater/contracts/law';
import type { Scorecard, ScorecardMeasure } from '@breakwater/contracts/ledger';
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
import { answerAsMail, ITEMS, LETTER_HOUSE, listOfPosts, OFFICER, PICTURE } from './officer-words.ts';

const LAW = 'eu-tco-2021-784';

/**
 * An officer asks a platform that runs nothing of ours: from a list in a file to what became of every post, with what
 * shows it, the letter that a person sends, and the answer as it came by mail.
 */
describe.skipIf(!chromiumAvailable).each(['en', 'ur'] as const)(
  'an officer and a platform without Breakwater in %s [needs chromium]',
  (locale) => {
    const say = wordsOf(locale);
    const words = OFFICER[locale];
    const atDesk = stayAtDesk();
    let site: Site;
    let browser: TestBrowser;
    let id: string;
    const desk = (person: Person) =>
      atDesk(site, browser, person, { locale, theme: locale === 'ur' ? 'dark' : 'light' });
    beforeAll(async () => {
      [site, browser] = await Promise.all([openSite(), openBrowser()]);
      const admin = await site.signIn('Registrar', ['admin']);
      await admin.ask('/v1/letters/settings', { method: 'PUT', body: LETTER_HOUSE });
    });
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });

    it('the platform is an addressee with the ways in which it is reached', async () => {
      const page = await desk(site.people.legal);
      await goTo(page, '/casework/addressees');
      await page.getByText(say('casework.addressee.none'), { exact: true }).waitFor();
      await look(page, 'addressees-none');
      await page.keyboard.press('a');
      const dialog = await dialogOf(page);
      await page.keyboard.insertText('Lantern Social');
      await field(dialog, 'casework.field.platforms').fill('lantern');
      await field(dialog, 'casework.field.hosts').fill('lantern.example');
      await field(dialog, 'casework.field.country').fill('US');
      await field(dialog, 'casework.field.language').fill('en');
      await field(dialog, 'casework.channel.email').fill('legal@lantern.example');
      await field(dialog, 'casework.channel.portal').fill('https://lantern.example/authorities');
      await look(page, 'addressee');
      await submit(dialog);
      await page.getByRole('heading', { name: 'Lantern Social' }).waitFor();
      await look(page, 'addressees');
    });

    it('a case begins as a draft under a law', async () => {
      const page = await desk(site.people.legal);
      const law = (await site.ask(`/v1/law/packs/${LAW}`)).body as LawPackView;
      if (!law.pack) throw new Error('the law is of an earlier shape');
      const { pack, requestTypes } = law.pack;
      await goTo(page, '/casework');
      await page.getByText(say('casework.none'), { exact: true }).waitFor();
      await look(page, 'none');
      await page.keyboard.press('n');
      const dialog = await dialogOf(page);
      await choose(page, dialog, 'casework.column.addressee', 'Lantern Social');
      await choose(page, dialog, 'casework.field.instrument', pack.title[locale]);
      await choose(page, dialog, 'casework.field.requestType', requestTypes[0]?.title[locale] ?? '');
      await field(dialog, 'casework.column.reference').fill(words.reference);
      await field(dialog, 'casework.field.reason').fill(words.reason);
      await look(page, 'open');
      await submit(dialog);
      await page.waitForURL(/\/casework\/[0-9a-f-]{36}/);
      id = /\/casework\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page.getByText(say('casework.items.none'), { exact: true }).waitFor();
      await look(page, 'draft');
    });

    it('a list is read and looked at first; nothing of it is lost, and what is unclear waits for a person', async () => {
      const page = await desk(site.people.legal);
      await page.keyboard.press('i');
      await page.waitForURL(/\/import$/);
      await page.getByText(say('casework.import.text'), { exact: true }).waitFor();
      await look(page, 'import');
      await choosePath(page.locator('main'), 'posts.csv', 'text/csv', listOfPosts());
      await page.waitForURL(/list=/);
      await page.getByText(say('casework.why.shortened'), { exact: true }).waitFor();
      await page.getByText(say('casework.verdict.unusable'), { exact: true }).first().waitFor();
      await look(page, 'import-rows');
      expect((await read<CaseworkCase>('')).counts.total).toBe(0);
      await page.keyboard.press('t');
      await page.waitForURL(/\/casework\/[0-9a-f-]{36}$/);
      await page.locator('tbody tr[data-index]').first().waitFor();
      expect((await read<CaseworkCase>('')).counts).toMatchObject({ total: ITEMS, notAsked: ITEMS });
      await look(page, 'items');
    });

    it('two captures are sealed, each with what it shows; a picture is looked at blurred, and on record', async () => {
      const page = await desk(site.people.legal);
      await goTo(page, `/casework/${id}?tab=evidence`);
      await page.getByText(say('casework.evidence.none'), { exact: true }).waitFor();
      await capture(page, 'post-1.png', 'image/png', PICTURE, 'https://lantern.example/p/1');
      await capture(page, '<b>post-2</b>.html', 'text/html', '<p>at noon</p>', 'https://lantern.example/p/2');
      const { captures } = await read<{ captures: Capture[] }>('/captures');
      expect(captures.map(({ state, items: shown }) => [state, shown.length])).toEqual([
        ['sealed', 1],
        ['sealed', 1],
      ]);
      await page.locator('tbody tr[data-index]').filter({ hasText: 'post-1.png' }).press('Enter');
      await page.getByRole('button', { name: say('casework.capture.look'), exact: true }).press('Enter');
      await page.locator('main img[src^="blob:"]').waitFor();
      await look(page, 'capture');
      const pictured = captures.find(({ name }) => name === 'post-1.png');
      const trail = (await site.ask(`/v1/audit?subject=${pictured?.id}`)).body as {
        items: { action: string }[];
      };
      expect(trail.items.map(({ action }) => action)).toContain('casework.capture.read');
    });

    it('the letter is made, and the officer says that it went by mail: now the posts are asked for', async () => {
      const page = await desk(site.people.legal);
      await goTo(page, `/casework/${id}?tab=letters`);
      await page.getByText(say('casework.letters.none'), { exact: true }).waitFor();
      await page.keyboard.press('m');
      const making = await dialogOf(page);
      await field(making, 'casework.element.dueAt').fill('2030-01-31T17:00');
      await field(making, 'casework.element.remedy').fill(words.remedy);
      await look(page, 'letter-dialog');
      await submit(making);
      await page.getByRole('link', { name: say('casework.letter.mail'), exact: true }).press('Enter');
      await page.waitForURL(/\/letters\/[0-9a-f-]{36}/);
      await page.locator('iframe[title]').waitFor();
      await look(page, 'letter-page');
      await page.getByRole('link', { name: say('letters.about.case'), exact: true }).press('Enter');
      await page.waitForURL(new RegExp(`/casework/${id}\\?tab=letters`));
      await page.getByRole('button', { name: say('casework.sent'), exact: true }).press('Enter');
      const sending = await dialogOf(page);
      await field(sending, 'casework.sent.to').fill('legal@lantern.example');
      await look(page, 'sending');
      await submit(sending);
      await page.getByText(say('casework.case.issued'), { exact: true }).first().waitFor();
      await page.getByRole('button', { name: say('casework.receipt'), exact: true }).press('Enter');
      await submit(await dialogOf(page));
      await page.getByText(say('casework.receipt.confirmed')).first().waitFor();
      await look(page, 'letters');
      const one = await read<CaseworkCase>('');
      expect(one).toMatchObject({ state: 'issued', counts: { asked: ITEMS, gone: 0 } });
      expect(one.clocks).toContainEqual(expect.objectContaining({ state: 'running', of: ITEMS, done: 0 }));
    });

    it('the answer is dropped in as it came: text is shown as text, and nothing of it is fetched', async () => {
      const page = await desk(site.people.legal);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await goTo(page, `/casework/${id}?tab=answers`);
      await page.getByText(say('casework.answers.none'), { exact: true }).waitFor();
      await page.keyboard.press('e');
      const dialog = await dialogOf(page);
      await choosePath(dialog, 'answer.eml', 'message/rfc822', answerAsMail(words.reference));
      await look(page, 'mail');
      await submit(dialog);
      await page.getByText('We removed 38 of the 40 addresses.').waitFor();
      await page.getByText(`Re: ${words.reference}`, { exact: true }).waitFor();
      await page.getByText('list.pdf').waitFor();
      await look(page, 'answers');
      expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('blob:'))).toEqual([]);
      await page.getByRole('link', { name: say('casework.mail.kept') }).waitFor();
    });

    it('what became of the posts is said by a person, two of them are still there, and the counts change', async () => {
      const page = await desk(site.people.legal);
      await goTo(page, `/casework/${id}`);
      await page.locator('tbody tr[data-index]').first().waitFor();
      await page.locator('thead input[type=checkbox]').check();
      await page.keyboard.press('g');
      await submit(await dialogOf(page));
      await expect.poll(counts).toMatchObject({ gone: ITEMS });
      expect(await scored()).toMatchObject({ count: 1, of: 1 });
      for (const place of [1, 2])
        await page.locator(`tbody tr[data-index="${place - 1}"] input[type=checkbox]`).check();
      await page.keyboard.press('s');
      const dialog = await dialogOf(page);
      await field(dialog, 'casework.field.note').fill(words.note);
      await look(page, 'set');
      await submit(dialog);
      await expect.poll(counts).toMatchObject({ gone: ITEMS - 2, stillThere: 2, asked: 0 });
      const still = new RegExp(`^${say('casework.state.still-there')}: .+`);
      await page.getByRole('link', { name: still }).press('Enter');
      await expect.poll(() => page.locator('tbody tr[data-index]').count()).toBe(2);
      await page.locator('tbody tr[data-index="0"]').press('Enter');
      await page.getByText(words.note).first().waitFor();
      await look(page, 'still-there');
      const { items } = await read<{ items: CaseItem[] }>('/items?state=still-there');
      expect(items.map(({ place }) => place)).toEqual([1, 2]);
      expect(await scored()).toMatchObject({ count: 0, of: 1 });
      await goTo(page, '/standing');
      await page.getByText('Lantern Social').first().waitFor();
      await look(page, 'scorecard');
      await goTo(page, '/casework');
      await page.locator('tbody tr[data-index]').first().waitFor();
      await look(page, 'cases');
    });

    it('a capture that must not be kept is destroyed by two people', async () => {
      const ask = await desk(site.people.legal);
      await openCapture(ask);
      await ask.getByRole('button', { name: say('casework.destruction.ask'), exact: true }).press('Enter');
      const asking = await dialogOf(ask);
      await asking.locator('textarea').fill(words.because);
      await asking.getByRole('button', { name: say('casework.destruction.ask') }).press('Enter');
      await ask.getByText(say('casework.destruction.other'), { exact: true }).waitFor();
      const confirm = say('casework.destruction.confirm');
      expect(await ask.getByRole('button', { name: confirm }).count()).toBe(0);
      const other = await desk(site.people.lead);
      await openCapture(other);
      await other.getByRole('button', { name: confirm, exact: true }).press('Enter');
      await (await dialogOf(other)).getByRole('button', { name: confirm }).press('Enter');
      await other.getByText(say('casework.capture.destroyed'), { exact: true }).first().waitFor();
      await look(other, 'destroyed');
    });

    const counts = async () => (await read<CaseworkCase>('')).counts;

    /** How many of the cases with the platform had their full effect: a line of its scorecard. */
    async function scored(): Promise<ScorecardMeasure | undefined> {
      const { cards } = (await site.ask('/v1/scorecards?side=platform')).body as { cards: Scorecard[] };
      const own = cards.find(({ subject }) => subject === 'Lantern Social');
      return own?.measures.find(({ measure }) => measure === 'effect');
    }

    async function read<T>(path: string): Promise<T> {
      return (await site.ask(`/v1/casework/cases/${id}${path}`)).body as T;
    }

    async function capture(page: Page, name: string, type: string, bytes: string | Buffer, address: string) {
      await page.keyboard.press('a');
      const dialog = await dialogOf(page);
      await choosePath(dialog, name, type, bytes);
      await field(dialog, 'casework.capture.how').fill(words.how);
      await field(dialog, 'casework.capture.address').fill(address);
      await dialog.getByRole('combobox', { name: say('casework.capture.items') }).fill(address);
      await page.getByRole('option', { name: new RegExp(`\\. ${address}$`) }).click();
      await dialog.getByRole('heading').first().click();
      await screenshot(page, `casework-${locale}-capturing`);
      await submit(dialog);
      await page.locator('tbody tr[data-index]').filter({ hasText: name }).waitFor();
    }

    async function openCapture(page: Page): Promise<void> {
      await goTo(page, `/casework/${id}?tab=evidence`);
      await page.locator('tbody tr[data-index]').filter({ hasText: 'post-1.png' }).press('Enter');
      await page.getByText(say('casework.end'), { exact: true }).waitFor();
    }

    async function look(page: Page, name: string): Promise<void> {
      await screenshot(page, `casework-${locale}-${name}`);
      expect(await axeCheck(page), name).toEqual([]);
    }

    function field(dialog: Locator, word: string): Locator {
      return dialog.getByLabel(say(word)).first();
    }

    async function choose(page: Page, dialog: Locator, word: string, name: string): Promise<void> {
      await dialog.getByRole('combobox', { name: say(word) }).click();
      await page.getByRole('option', { name, exact: true }).click();
    }

    async function choosePath(where: Locator, name: string, mimeType: string, content: string | Buffer) {
      const buffer = Buffer.from(content);
      await where.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    }

    async function submit(dialog: Locator): Promise<void> {
      await dialog.locator('button[type=submit]').press('Enter');
      await dialog.waitFor({ state: 'detached' });
    }
  },
);
