import { confirmRecipients } from '@breakwater/server/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  dialogOf,
  EVERY_LOOK,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Person,
  type Ready,
  type Site,
  stayAtDesk,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

const DAY_MS = 86_400_000;
/** The public half of a key of which nobody keeps the other half. */
const RECIPIENT = 'age1hgkdzfqu6fwvruu68xzu8an57xzdy7c3pr06lqg8u86762sh3gnstx6lp8';
const MOST_STEPS = 60;

/** A date-time as its field wants it, by the clock of the pages: Asia/Karachi. */
const localTime = (ms: number) => new Date(ms + 5 * 3_600_000).toISOString().slice(0, 16);

/**
 * An order of a police unit that comes by post, asks for too much and leaves things out: it is typed, asked about, narrowed
 * by a lawyer, confirmed by somebody else, and what is left of it becomes a package that two people make.
 */
describe.skipIf(!chromiumAvailable)('an order in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  let orderId: string;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    await enterAuthority(site);
    await signUp(site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const say = wordsOf('en');
  const atDesk = stayAtDesk();
  const desk = (person: Person) => atDesk(site, browser, person);

  it('is typed by hand, and its defects and failed tests stand on it', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/orders');
    await page.getByText(say('orders.none'), { exact: true }).waitFor();
    await page.keyboard.press('n');
    await chooseOne(page, say('orders.field.channel'), say('orders.channel.post'));
    await chooseOne(page, say('orders.field.authorityId'), 'Harbour Police Cyber Unit');
    await chooseOne(page, say('orders.field.contactId'), 'Inspector Rahim');
    await page.getByLabel(say('orders.field.reference')).fill('HP-2026/17');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: say('orders.step.law') }).waitFor();
    await chooseOne(page, say('orders.field.instrument'), /Electronic Crimes/);
    await chooseOne(page, say('orders.field.requestType'), /investigation agency/);
    await page.getByLabel(say('orders.field.legalBasis')).fill('PECA 2016, section 29');
    await page.keyboard.press('Control+Enter');
    await page.getByLabel(say('orders.field.targets')).fill('cove/k-1\n@nobody_here');
    await page.getByLabel(say('orders.field.from')).fill(localTime(Date.now() - 800 * DAY_MS));
    await page.getByLabel(say('orders.field.to')).fill(localTime(Date.now() + 3_600_000));
    for (const category of ['subscriber', 'user-identification', 'content']) {
      await choose(page, say('orders.field.dataCategories'), say(`orders.category.${category}`));
    }
    await page.keyboard.press('Escape');
    await page.getByLabel(say('orders.field.targets')).focus();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: say('orders.step.urgency') }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
    orderId = page.url().split('/').at(-1) ?? '';
    const defects = page.getByRole('region', { name: /Elements: \d+ defects/ });
    await defects.getByText('Statement of reasons', { exact: true }).waitFor();
    const tests = page.getByRole('region', { name: /Tests: / });
    await tests.getByText(say('orders.test.failed'), { exact: true }).first().waitFor();
    await page.getByText('a draft that no lawyer has checked').waitFor();
  });

  it('is asked about with a ready letter, and assessed anew when it is amended', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, `/orders/${orderId}`);
    await page.getByRole('heading', { name: say('orders.why') }).waitFor();
    await page.keyboard.press('3');
    await chooseOne(page, say('orders.letter.draft'), say('orders.ready.clarification'));
    await expect.poll(() => page.getByLabel(say('orders.letter.subject')).inputValue()).not.toBe('');
    await page.keyboard.press('Control+Enter');
    await page.getByText(say('orders.letter.sent')).waitFor();
    await page.getByText(say('orders.letter.clarification-request'), { exact: true }).waitFor();
    await page
      .getByRole('button', { name: say('orders.mark.delivered') })
      .last()
      .press('Enter');
    await (await dialogOf(page)).getByRole('button', { name: say('orders.mark.delivered') }).press('Enter');
    await page.getByText(say('orders.delivered.done')).waitFor();
    await goTo(page, `/orders/${orderId}/form`);
    await page.getByLabel(say('orders.field.signature')).fill('Inspector N. Rahim, seal of the unit');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: say('orders.step.law') }).waitFor();
    await page.getByLabel(say('orders.field.reasons'), { exact: true }).fill('A theft of lamps at the pier.');
    for (const step of ['targets', 'urgency']) {
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: say(`orders.step.${step}`) }).waitFor();
    }
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(`**/orders/${orderId}`);
    await page.getByRole('region', { name: /Elements: / }).waitFor();
    await expect.poll(() => page.getByText('Statement of reasons').count()).toBe(0);
  });

  it('is narrowed by a lawyer after a call back, before and after side by side', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, `/orders/${orderId}`);
    await page.getByRole('button', { name: say('orders.call-back.note') }).press('Enter');
    const dialog = await dialogOf(page);
    const theirs = dialog.getByLabel(say('orders.call-back.confirmed'));
    await theirs.press('Space');
    expect(await theirs.isChecked()).toBe(true);
    await dialog.getByLabel(say('orders.call-back.reason')).fill('The duty desk knows the file.');
    await dialog.getByRole('button', { name: say('orders.call-back.note') }).press('Enter');
    await page.getByText(say('orders.call-back.done')).waitFor();
    await page.keyboard.press('n');
    const before = page.getByRole('table', { name: say('orders.scope') });
    await before.locator('del').first().waitFor();
    await page.getByText(say('orders.effect.second')).waitFor();
    await page.getByLabel(say('orders.reason'), { exact: false }).first().fill('One year, without content.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(say('orders.decide.done')).waitFor();
    await page.getByText(say('orders.second.own')).waitFor();
  });

  it('is confirmed by somebody else, who prepares a package of what is left', async () => {
    const page = await desk(site.people.lead);
    await goTo(page, `/orders/${orderId}`);
    await page.getByRole('button', { name: say('orders.confirm') }).waitFor();
    await page.keyboard.press('y');
    await (await dialogOf(page)).getByRole('button', { name: say('orders.confirm') }).press('Enter');
    await page.getByText(say('orders.confirmed'), { exact: true }).waitFor();
    await page.keyboard.press('4');
    await page.getByRole('button', { name: say('disclosure.preview') }).waitFor();
    await page.keyboard.press('v');
    await page
      .getByRole('rowheader', { name: say('disclosure.field.ip') })
      .first()
      .waitFor();
    await page.keyboard.press('p');
    await page.getByText(say('disclosure.prepared'), { exact: true }).waitFor();
    await page
      .getByText(say('disclosure.approve.own'))
      .or(page.getByText(say('disclosure.approve.waits')))
      .waitFor();
  });

  it('goes out when a lawyer approves who did not prepare it and has just signed in', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, `/orders/${orderId}?tab=disclosure`);
    await page.getByRole('button', { name: say('disclosure.approve'), exact: true }).waitFor();
    await page.keyboard.press('y');
    await (await dialogOf(page)).getByRole('button', { name: say('disclosure.approve') }).press('Enter');
    await page.getByText(say('disclosure.approved'), { exact: true }).waitFor();
    await page.getByText(say('disclosure.state.released')).waitFor();
    await page.getByText('SHA-256').first().waitFor();
    await goTo(page, `/orders/${orderId}?tab=history`);
    await page.getByRole('button', { name: say('orders.verify'), exact: true }).press('Enter');
    await page.getByText(say('orders.verify.whole')).waitFor();
  });

  it('is found by its number from everywhere', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/authorities');
    await page.locator('tbody tr[data-index]').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: say('frame.search') }).fill('HP-2026');
    await page
      .getByRole('option', { name: /HP-2026/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/orders\?.*q=HP-2026/);
  });

  it('a file that no reader knows is kept and typed beside the original', async () => {
    const page = await desk(site.people.legal);
    await goTo(page, '/orders');
    await page
      .locator('thead')
      .or(page.getByText(say('orders.none'), { exact: true }))
      .first()
      .waitFor();
    await page.keyboard.press('u');
    const file = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a scan') };
    await page.locator('input[type=file]').setInputFiles(file);
    await (await dialogOf(page))
      .getByRole('button', { name: say('orders.upload.send'), exact: true })
      .press('Enter');
    await page.getByText(say('orders.unread.text')).waitFor();
    await page.getByRole('link', { name: say('orders.unread.type') }).press('Enter');
    await page.getByRole('heading', { name: say('orders.original') }).waitFor();
    await page.getByText('scan.pdf').waitFor();
  });

  describe('without a barrier, in both languages and both lights', () => {
    const look = async (page: Page, what: string, ready: Ready): Promise<void> =>
      expect(await lookAt(page, `orders-${what}`, ready, EVERY_LOOK)).toEqual([]);

    it('are the pages of orders', async () => {
      const page = await desk(site.people.legal);
      await goTo(page, '/orders?all=true');
      await look(page, 'board', () => page.locator('tbody tr[data-index]'));
      await goTo(page, '/orders/new');
      await look(page, 'new', (say) => page.getByLabel(say('orders.field.reference')));
      await goTo(page, '/orders/settings');
      await look(page, 'settings', (say) => page.getByLabel(say('orders.settings.protected')));
      await goTo(page, `/orders/${orderId}`);
      await look(page, 'order', () => page.locator('#order-tests'));
      for (const [tab, ready] of [
        ['targets', 'tbody tr[data-index]'],
        ['thread', '#order-letter'],
        ['disclosure', 'section table'],
        ['history', '#order-verify'],
      ] as const) {
        await goTo(page, `/orders/${orderId}?tab=${tab}`);
        await look(page, tab, () => page.locator(ready));
      }
    });

    it('are the pages of what is disclosed, and of the authorities', async () => {
      const page = await desk(site.people.legal);
      for (const path of ['/disclosure', '/disclosure/holds', '/disclosure/notices', '/authorities']) {
        await goTo(page, path);
        await page.locator('tbody tr[data-index]').first().press('Enter');
        await look(page, path.split('/').at(-1) ?? '', () => page.locator('dl'));
      }
      await goTo(page, '/disclosure/log');
      await look(page, 'log', () => page.locator('#log-keys'));
    });
  });
});

/** Chooses one by keys alone, again where the list came anew under the hand. */
async function chooseOne(page: Page, label: string, option: string | RegExp): Promise<void> {
  const fits = (text: string) => (typeof option === 'string' ? text.includes(option) : option.test(text));
  await expect
    .poll(async () => {
      const field = await choose(page, label, option);
      return fits(await field.inputValue());
    })
    .toBe(true);
}

/** Chooses in a list by keys alone. */
async function choose(page: Page, label: string, option: string | RegExp): Promise<Locator> {
  const field = page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first();
  // Some lists come with what was chosen before.
  await expect.poll(() => field.isEnabled()).toBe(true);
  await field.focus();
  const fits = (text: string) => (typeof option === 'string' ? text.includes(option) : option.test(text));
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('ArrowDown');
    const text = await page.evaluate(
      () => document.querySelector('[role=option][data-combobox-selected]')?.textContent,
    );
    if (text && fits(text)) {
      await page.keyboard.press('Enter');
      return field;
    }
  }
  throw new Error(`There is no choice ${option} under ${label}`);
}

/** A police unit whose officer has shown who they are, and whom the desk can call. */
async function enterAuthority(site: Site): Promise<void> {
  const { authorities, settings } = site.breakwater.orders;
  const by = `staff:${site.people.legal.id}`;
  const before = await settings.get();
  await settings.change({ ...before, languages: ['en', 'ur'], platforms: ['cove'] }, by);
  const { id } = await authorities.add(
    {
      name: 'Harbour Police Cyber Unit',
      kind: 'law-enforcement',
      country: 'PK',
      timezone: 'Asia/Karachi',
      domains: ['police.harbour.example'],
      legalCodes: ['PECA 2016'],
      languages: ['en'],
      recipient: RECIPIENT,
    },
    by,
  );
  await confirmRecipients(site.breakwater, id, `staff:${site.people.admin.id}`);
  const contact = await authorities.addContact(
    id,
    { name: 'Inspector Rahim', post: 'Duty desk', phone: '+92 21 5550 100' },
    by,
  );
  await authorities.verifyContact(contact.id, { level: 3, method: 'portal', note: 'Passkey seen.' }, by);
}

/** The account that the order names, with a sign-in. */
async function signUp(site: Site): Promise<void> {
  const event = {
    id: 'e-lamp',
    type: 'account.created',
    at: new Date().toISOString(),
    platform: 'cove',
    account: { id: 'k-1', handle: 'lamp_keeper', displayName: 'Lamp Keeper' },
    session: { ip: '203.0.113.77', deviceId: 'device-of-the-keeper', userAgent: 'Mozilla/5.0 Firefox/128.0' },
  };
  const sent = await site.ask('/v1/events?wait=10000', { body: [event] });
  expect(sent.status).toBeLessThan(300);
}
