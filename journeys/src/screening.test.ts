import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Person,
  type Ready,
  type Say,
  type Site,
  stayAtDesk,
  type TestBrowser,
} from './testing/index.ts';

const ORGANISATION = 'Anjuman Chiragh-e-Sahil';
const ORGANISATION_URDU = 'انجمن چراغ ساحل';
const PERSON = 'Sohrab Walwandi';
const PERSON_URDU = 'سہراب ولوندی';
const FILE = `ref,type,name,aliases,original,born,father,place,programme,listed_on
HL-1,organisation,${ORGANISATION},Chiragh-e-Sahil|Sahil Lamp Society,${ORGANISATION_URDU},,,,Harbour Act,2021-03-09
HL-2,person,${PERSON},Sohrab the Ferryman,${PERSON_URDU},1971-02-25,Marjan Walwandi,Keti Sagar,Harbour Act,2022-06-01
`;

/** Lists, look-up and cases, from a file to a review job. */
describe.skipIf(!chromiumAvailable)('screening in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  const atDesk = stayAtDesk();
  const desk = (person: Person) => atDesk(site, browser, person);
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('a list is added with its file, after one that cannot be read is refused in words', async () => {
    const page = await desk(site.people.analyst);
    await goTo(page, '/screening/lists');
    await page.locator('tbody tr[data-index]').first().waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'UN', exact: true }).waitFor();
    const fields = dialog.getByRole('textbox');
    expect(await lookAt(page, 'screening-add-list', () => fields)).toEqual([]);
    await dialog.getByLabel('Id', { exact: false }).first().fill('harbour');
    await dialog.getByLabel('Title').fill('Harbour list');
    await dialog.getByLabel('Authority').fill('Harbour office');
    await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    const file = (text: string) => ({ name: 'harbour.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const input = page.locator('input[type=file]');
    await input.setInputFiles(file('Dear reader,\nthis is a letter.\n'));
    await page.getByRole('button', { name: 'Send and read' }).press('Enter');
    await dialog.getByRole('alert').getByText('list-format-unknown').waitFor();
    await input.setInputFiles(file(FILE));
    await page.getByRole('button', { name: 'Send and read' }).press('Enter');
    await page.getByText('Read: version 1 with 2 entries.').waitFor();
    await page.locator('section tbody tr[data-index]').first().press('Enter');
    await page.waitForURL(/version=1/);
    await page.getByRole('link', { name: ORGANISATION }).waitFor();
    const { list } = { list: (await site.ask('/v1/lists/harbour')).body as { entries: number } };
    expect(list.entries).toBe(2);
  });

  it('an account that presents itself so becomes a case, which is confirmed by keyboard into a review job', async () => {
    await sendAccounts();
    const page = await desk(site.people.lead);
    await goTo(page, '/screening');
    await page.locator('tbody tr[data-index]').first().waitFor({ timeout: 20_000 });
    await page.locator('tbody tr[data-index]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/case=/);
    const detail = page.locator('section').filter({ hasText: 'Why it is here' }).first();
    await detail.locator('mark').first().waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('The bio ');
    await page.keyboard.insertText('says so, and the links lead to its own page.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('status').getByText('Confirmed. A review job is open').waitFor();
    expect(await page.getByText('What you had written').count()).toBe(0);
    const { items: jobs } = (await site.ask('/v1/jobs?platform=cove')).body as {
      items: { origin: string }[];
    };
    expect(jobs.map(({ origin }) => origin)).toEqual(['screening']);
    await page.getByRole('status').getByRole('button', { name: 'Open the review job' }).press('Enter');
    await page.waitForURL(/\/review\//);
    await page.getByText(`confirmed that this account is of \u2068${ORGANISATION}`).first().waitFor();
  });

  it('a name in Urdu script leads to the Latin entry, word beside word', async () => {
    const page = await desk(site.people.lead);
    const look = async (what: string, ready: Ready) =>
      expect(await lookAt(page, `screening-look-up${what}`, ready)).toEqual([]);
    await goTo(page, '/screening/look-up');
    await look('', (say) => page.getByText(say('screening.look-up.begin')));
    await page.getByRole('searchbox').fill(PERSON_URDU);
    await page.waitForURL(/q=/);
    await look('-found', () => page.getByText(PERSON, { exact: true }));
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await page.getByText('Harbour Act').first().waitFor();
    await look('-match', (say) => page.getByRole('heading', { name: say('screening.alignment') }));
  });

  it('cases and lists are without a barrier', async () => {
    const page = await desk(site.people.analyst);
    await goTo(page, '/screening?state=confirmed');
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await page.getByText('Harbour Act').first().waitFor();
    await page.getByRole('button', { name: 'Derive again' }).press('Enter');
    const same = (say: Say) => page.getByText(say('screening.derive.same').split(' (')[0] ?? '');
    expect(await lookAt(page, 'screening-case', same)).toEqual([]);
    await goTo(page, '/screening/lists?list=harbour&version=1');
    const entry = page.getByRole('link', { name: ORGANISATION });
    expect(await lookAt(page, 'screening-list', () => entry)).toEqual([]);
  });

  /** One account that presents itself as the organisation, one that bears the person's name and lives there. */
  async function sendAccounts(): Promise<void> {
    const accounts = [
      {
        id: 'c-1',
        handle: 'chiragh_e_sahil_official',
        displayName: ORGANISATION,
        bio: `Official page of ${ORGANISATION}, the lamp of the coast. ${ORGANISATION_URDU}`,
      },
      { id: 'c-2', handle: 'sohrab_w', displayName: PERSON, bio: 'Keti Sagar. Boats and birds.' },
    ];
    const at = new Date().toISOString();
    const events = accounts.map((account) => ({
      id: `e-${account.id}`,
      type: 'account.updated',
      at,
      platform: 'cove',
      account,
    }));
    expect((await site.ask('/v1/events?wait=10000', { body: events })).status).toBeLessThan(300);
  }
});
