import type { AuthorityContact, Order } from '@breakwater/contracts/orders';
import { madeUpClock, madeUpPack, madeUpType } from '@breakwater/law/testing';
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
  type Site,
  stayAtDesk,
  type TestBrowser,
  wordsOf,
} from './testing/index.ts';

const DAY_MS = 86_400_000;

/** A law of a country that is not there: effect is given, the users are told, and the court says what it decided. */
const { pack, source } = madeUpPack([
  madeUpType('remove', {
    clocks: [
      madeUpClock('effect-given'),
      madeUpClock('user-informed', { starts: 'effect', undueDelay: { aim: 'PT1H' } }),
      madeUpClock('authority-decided', { owedBy: 'authority' }),
    ],
  }),
]);

/**
 * A court has two posts removed and asks for a secrecy without an end: they are removed one by one, the clock says how many
 * are done, a lawyer sets the end, and at last the user reads that an order was carried out.
 */
describe.skipIf(!chromiumAvailable)('an order that is carried out [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  let order: Order;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    order = await approvedOrder(site);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const say = wordsOf('en');
  const atDesk = stayAtDesk();
  const lawyer = () => atDesk(site, browser, site.people.legal);
  const lead = () => atDesk(site, browser, site.people.lead);
  const done = (n: number) => say('orders.clock.done').replace('{done}', String(n)).replace('{of}', '2');
  const telling = (page: Page) => page.getByRole('region', { name: say('orders.telling') });

  async function execute(page: Page): Promise<void> {
    const row = page.locator('tbody tr[data-index]').filter({ hasText: say('orders.task.waiting') });
    await row.first().getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Execute on 1 target', disabled: false }).press('Enter');
    const dialog = await dialogOf(page);
    await dialog.getByText(say('orders.execute.ground')).waitFor();
    await dialog.getByText(say('orders.execute.effect.no-strike')).waitFor();
    expect(await dialog.getByLabel(say('orders.execute.policy')).count()).toBe(0);
    await dialog.getByLabel(say('orders.execute.reason')).fill('The court had it removed.');
    await dialog.getByRole('button', { name: 'Execute on 1 target', disabled: false }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  it('is due until all of it is done, without a policy of the house', async () => {
    const page = await lead();
    await goTo(page, `/orders/${order.id}?tab=targets`);
    await page.locator('tbody tr[data-index]').nth(1).waitFor();
    await execute(page);
    await page.keyboard.press('1');
    const clocks = page.getByRole('region', { name: say('orders.clocks'), exact: true });
    await clocks.getByText(done(1)).first().waitFor();
    await goTo(page, '/orders');
    await page.locator('tbody tr[data-index]').getByText(done(1)).waitFor();
    await goTo(page, `/orders/${order.id}?tab=targets`);
    await execute(page);
    await page.keyboard.press('1');
    await clocks.getByText(done(2)).first().waitFor();
    await clocks.getByText(say('orders.clock.met'), { exact: true }).first().waitFor();
    await clocks.getByText(say('orders.clock.note.undated-secrecy')).waitFor();
  });

  it('is shown in review as what it is', async () => {
    const page = await lead();
    const { tasks } = await site.breakwater.orders.get(order.id);
    await goTo(page, `/review/${tasks[0]?.jobId}`);
    await page.getByText(say('job.order.text')).waitFor();
    await page
      .getByRole('link', { name: `Order ${order.number} under ${pack.pack.title.en}` })
      .first()
      .waitFor();
    await page.getByText(say('job.state.ordered')).first().waitFor();
  });

  it('has a lawyer set the end of a secrecy that names none, who tells the users when it is lifted', async () => {
    const page = await lawyer();
    await goTo(page, `/orders/${order.id}`);
    await telling(page).getByText(say('orders.telling.undated-secrecy'), { exact: true }).waitFor();
    expect(await statements(site, order)).toBe(0);
    await telling(page)
      .getByRole('button', { name: say('orders.telling.do.end') })
      .press('Enter');
    const dialog = await dialogOf(page);
    await dialog.getByLabel(say('orders.field.secrecy.decision')).fill('Order of 2 October');
    const day = new Date(Date.now() + 5 * DAY_MS).toISOString().slice(0, 10);
    await dialog.getByLabel(say('orders.telling.until')).fill(day);
    await dialog.getByLabel(say('orders.telling.because')).fill('The court named a day.');
    await dialog.getByRole('button', { name: say('orders.telling.do.end') }).press('Enter');
    await page.getByText(say('orders.telling.done.end')).waitFor();
    await telling(page).getByText(say('orders.telling.secret'), { exact: true }).waitFor();
    await telling(page)
      .getByRole('button', { name: say('orders.telling.do.tell') })
      .press('Enter');
    await confirmWith(await dialogOf(page), 'It was lifted.', say('orders.telling.do.tell'));
    await page.getByText(say('orders.telling.done.tell')).waitFor();
    await telling(page).getByText(say('orders.telling.tell'), { exact: true }).waitFor();
    await expect.poll(() => statements(site, order)).toBe(2);
  });

  it('notes what the court did', async () => {
    const page = await lawyer();
    await goTo(page, `/orders/${order.id}`);
    await page.getByRole('combobox', { name: say('orders.event') }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: say('orders.event.authority-decided') }).waitFor();
    for (let step = 0; step < 8; step++) {
      const chosen = page.locator('[role=option][data-combobox-selected]');
      if ((await chosen.textContent()) === say('orders.event.authority-decided')) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: say('orders.event.note'), exact: true }).press('Enter');
    await page.getByText(say('orders.event.done')).waitFor();
  });

  it('is without a barrier, in both languages and both lights', async () => {
    const page = await lawyer();
    await goTo(page, `/orders/${order.id}`);
    const found = await lookAt(page, 'orders-telling', () => page.locator('#order-telling'), EVERY_LOOK);
    expect(found).toEqual([]);
  });
});

async function confirmWith(dialog: Locator, reason: string, action: string): Promise<void> {
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: action }).press('Enter');
}

async function statements(site: Site, { id }: Order): Promise<number> {
  const { tasks } = await site.breakwater.orders.get(id);
  const found = await Promise.all(
    tasks.map(({ decisionId }) => site.ask(`/v1/statements?decision=${decisionId}`)),
  );
  return found.reduce((sum, { body }) => sum + (body as { items: unknown[] }).items.length, 0);
}

/** An order of two targets that two people obeyed. */
async function approvedOrder(site: Site): Promise<Order> {
  const first = await site.signIn('Lutz', ['legal', 'lead']);
  const second = await site.signIn('Lena', ['legal', 'lead']);
  const noticeLocations = [{ platform: 'harbour', pattern: 'https://harbour.example/@{account}/{content}' }];
  await site.ask('/v1/settings', { method: 'PATCH', body: { noticeLocations } });
  const at = new Date().toISOString();
  const events = ['a', 'b'].map((id) => ({
    id,
    type: 'content.created',
    at,
    platform: 'harbour',
    account: { id },
    content: { id: `p-${id}`, kind: 'post', text: 'hello' },
  }));
  await site.ask('/v1/events?wait=10000', { body: events });
  await first.ask('/v1/law/packs', { body: { source } });
  const entry = { name: 'Court of Merrow', kind: 'court', country: 'BV', domains: [], legalCodes: [] };
  const more = { timezone: 'Europe/Oslo', languages: ['en'] };
  const { body: authority } = await first.ask('/v1/authorities', { body: { ...entry, ...more } });
  const contacts = `/v1/authorities/${(authority as { id: string }).id}/contacts`;
  const contact: AuthorityContact = (await first.ask(contacts, { body: { name: 'Registry' } })).body;
  const shown = { level: 4, method: 'certificate', note: 'seal compared' };
  await first.ask(`/v1/authority-contacts/${contact.id}/verify`, { body: shown });
  const form = {
    instrument: pack.pack.id,
    requestType: 'remove',
    reference: 'C-1',
    authority: { name: 'Court of Merrow', kind: 'court', country: 'BV' },
    legalBasis: 'Harbours Act, section 4',
    secrecy: { decision: 'Order of 1 October' },
    targets: ['a', 'b'].map((id) => ({ kind: 'url', value: `https://harbour.example/@${id}/p-${id}` })),
  };
  const received = await first.ask('/v1/orders', { body: { channel: 'post', contactId: contact.id, form } });
  const path = `/v1/orders/${(received.body as Order).id}`;
  const decided = await first.ask(`${path}/decide`, { body: { answer: 'comply', reason: 'Lawful.' } });
  if ((decided.body as Order).state === 'awaiting-second')
    await second.ask(`${path}/confirm`, { method: 'POST' });
  const { body } = await first.ask(path);
  expect(body).toMatchObject({ state: 'approved' });
  return body as Order;
}
