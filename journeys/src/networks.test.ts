import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  dialogOf,
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Person,
  type Say,
  type Site,
  stayAtDesk,
  type TestBrowser,
} from './testing/index.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const MEMBERS = 7;
const LINKS = 12;
const CROWD = 30;

/** From a search to review jobs: what is found, what it rests on, and what may be done. */
describe.skipIf(!chromiumAvailable)('networks in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  const atDesk = stayAtDesk();
  const desk = (person: Person) => atDesk(site, browser, person);
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    const sent = await site.ask('/v1/events?wait=20000', { body: [...network(), ...crowd()] });
    expect(sent.status).toBeLessThan(300);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('a search that is started by keyboard finds a network, of which nothing may be made without a seed', async () => {
    const page = await desk(site.people.analyst);
    await goTo(page, '/networks');
    await page.getByText('No network was found yet').waitFor();
    await page.keyboard.press('n');
    await (await dialogOf(page)).getByRole('button', { name: 'Search for networks' }).press('Enter');
    await page.getByText('none with a seed').waitFor({ timeout: 20_000 });
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await page.waitForURL(/\/networks\/[0-9a-f-]+/);
    await page.getByText('No seed: nothing may be done.').waitFor();
    expect(await page.getByRole('button', { name: 'It is a network' }).isDisabled()).toBe(true);
    // What the picture says is said by the table, which the keyboard has.
    await page.getByRole('img', { name: /Picture of 7 members/ }).waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'As a table' }).first().press('Enter');
    const edges = page.locator('section').filter({ hasText: 'Who shares with whom' });
    await edges.locator('tbody tr[data-index]').first().press('Enter');
    await page.waitForURL(/edge=/);
    await edges
      .getByText(/harbour-\d+\.example/)
      .first()
      .waitFor();
    await page
      .locator('section[aria-labelledby=network-artefacts] tbody tr[data-index]')
      .first()
      .press('Enter');
    await page.waitForURL(/artefact=/);
    await page.getByRole('button', { name: 'All shares' }).waitFor();
  });

  it('once a member is confirmed to be of a listed organisation, a review job is opened for each', async () => {
    await confirmMember();
    const page = await desk(site.people.lead);
    await goTo(page, '/networks');
    await page.locator('tbody tr[data-index]').first().waitFor();
    await page.keyboard.press('n');
    await (await dialogOf(page)).getByRole('button', { name: 'Search for networks' }).press('Enter');
    await page.getByText('1 with a seed').waitFor({ timeout: 20_000 });
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await page.getByText('A listed organisation, confirmed:').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('The same ');
    await page.keyboard.insertText('invitations within minutes, for two weeks.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Confirmed. A review job is open for each member.').waitFor();
    await page.getByText(`${MEMBERS} review jobs were opened.`).waitFor();
    await page.getByRole('link', { name: 'Open the job' }).first().press('Enter');
    await page.waitForURL(/\/review\//);
    await page.getByText('The same invitations within minutes').first().waitFor();
  });

  it('the list and a network are without a barrier', async () => {
    const page = await desk(site.people.reviewer);
    await goTo(page, '/networks');
    expect(await lookAt(page, 'networks-list', () => page.locator('tbody tr[data-index]'))).toEqual([]);
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await page.locator('section[aria-labelledby=network-graph] [role=img]').waitFor({ timeout: 20_000 });
    const shared = (say: Say) => page.getByRole('heading', { name: say('networks.artefacts') });
    expect(await lookAt(page, 'networks-case', shared)).toEqual([]);
  });

  function post(at: number, platform: string, account: string, text: string) {
    const id = `${platform}-${account}-${at}`;
    return {
      id,
      type: 'content.created',
      at: new Date(at).toISOString(),
      platform,
      account: { id: account, handle: account.replaceAll('-', '_') },
      content: { id: `p-${id}`, kind: 'post', text },
    };
  }

  /** Accounts on two platforms that pass the same links on within minutes, two a day. */
  function network() {
    return Array.from({ length: LINKS }, (_, link) =>
      Array.from({ length: MEMBERS }, (__, member) => {
        const at = Date.now() - (link + 2) * (DAY / 2) - ((member * 7 + link * 3) % 11) * MINUTE;
        const text = `Read this https://harbour-${link}.example/lamps`;
        return post(at, member % 2 === 0 ? 'cove' : 'reef', `tern-${member}`, text);
      }),
    ).flat();
  }

  /** People who post by themselves, and now and then what everybody reads. */
  function crowd() {
    return Array.from({ length: CROWD * 8 }, (_, index) => {
      const person = index % CROWD;
      const at = Date.now() - DAY - ((index * 7_919) % (12 * 24 * 60)) * MINUTE;
      const story = `https://news.example/story-${(index * 13) % 9}`;
      const text =
        index % 3 === 0 ? story : `Boats of the day number ${index}, and what the birds made of it`;
      return post(at, person % 2 === 0 ? 'cove' : 'reef', `walker-${person}`, text);
    });
  }

  /** Somebody looks at a member beside a list, and says that it is of who is listed. */
  async function confirmMember(): Promise<void> {
    const analyst = await site.person('Ayla', ['analyst']);
    const settings = {
      title: 'Harbour list',
      authority: 'Harbour office',
      sources: [],
      screens: 'terrorism',
    };
    const list = 'ref,type,name,programme\nH1,organisation,Brigade of the Grey Heron,Harbour Act\n';
    await analyst.ask('/v1/lists/harbour', { method: 'PUT', body: settings });
    await analyst.ask('/v1/lists/harbour/files/list.csv', {
      method: 'PUT',
      raw: list,
      type: 'application/octet-stream',
    });
    await analyst.ask('/v1/lists/harbour/sync', { method: 'POST', body: { given: true } });
    const event = { id: 'e-listed', type: 'account.updated', at: new Date().toISOString(), platform: 'cove' };
    const account = { id: 'tern-0', handle: 'tern_0', displayName: 'Brigade of the Grey Heron' };
    await site.ask('/v1/events?wait=10000', { body: [{ ...event, account }] });
    const found = async () =>
      ((await analyst.ask('/v1/screening/cases?account=tern-0')).body as { items: { id: string }[] }).items[0]
        ?.id;
    await expect.poll(found, { timeout: 10_000 }).toBeDefined();
    const body = { decision: 'confirm', reason: 'It says so itself.' };
    await analyst.ask(`/v1/screening/cases/${await found()}/decision`, { method: 'POST', body });
  }
});
