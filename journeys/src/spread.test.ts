import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumAvailable } from './chromium.ts';
import {
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

const MINUTE = 60_000;
const HOURS = 3;
/** Made up: the starter rules flag it for the known invitation. */
const CALL =
  'Brothers, message me to join the front at the old harbour tonight, and bring whom you trust: https://t.me/+ExampleInviteCode';

/** From what spreads now to who passed it to whom, and back. */
describe.skipIf(!chromiumAvailable)('what spreads in the console [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  const atDesk = stayAtDesk();
  const desk = (person: Person) => atDesk(site, browser, person);
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    for (const body of [[head()], shares(), ferry()]) {
      expect((await site.ask('/v1/events?wait=20000', { body })).status).toBeLessThan(300);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('the list leads by keyboard to a page with the curve, what was said, and who passed it to whom', async () => {
    const page = await desk(site.people.lead);
    await goTo(page, '/spread');
    const rows = page.locator('tbody tr[data-index]');
    await rows.first().waitFor();
    await page.getByText('Posts', { exact: true }).click();
    await page.waitForURL(/kind=post/);
    await page.getByText('cove/call').waitFor();
    await rows.filter({ hasText: 'cove/call' }).first().press('Enter');
    await page.waitForURL(/\/spread\/post-/);
    await page.getByRole('heading', { name: /accounts passed it on/ }).waitFor();
    const tree = page.locator('section[aria-labelledby=spread-passed]');
    await tree.getByText('quoted, with words of its own').waitFor();
    expect(await tree.locator('ul ul ul').count()).toBeGreaterThan(0);
    await page.locator('section[aria-labelledby=spread-marks]').getByText('Flagged').first().waitFor();
    // The chart is read with the arrow keys, and as a table.
    await page.getByRole('slider').first().press('Home');
    await page.getByRole('button', { name: 'As a table' }).first().press('Enter');
    await page.getByRole('link', { name: 'All that spreads' }).press('Enter');
    await page.waitForURL(/\/spread$/);
  });

  it('a job leads to how its content spreads, and says of what it is a copy', async () => {
    const page = await desk(site.people.lead);
    const jobs = (await site.ask('/v1/jobs?account=carrier-3')).body as { items: { id: string }[] };
    await goTo(page, `/review/${jobs.items[0]?.id}`);
    await page.getByText('Passes on call, which was flagged by rules').first().waitFor();
    await page.getByRole('link', { name: 'How it spreads' }).first().press('Enter');
    await page.waitForURL(/\/spread\?.*content=share-3/);
    await page.locator('tbody tr[data-index]').first().waitFor();
  });

  it('the list, a thing and what is followed are without a barrier', async () => {
    const page = await desk(site.people.lead);
    await goTo(page, '/spread');
    expect(await lookAt(page, 'spread-list', () => page.locator('tbody tr[data-index]'))).toEqual([]);
    await goTo(page, '/spread?kind=post&platform=cove&content=call');
    await page.locator('tbody tr[data-index]').first().press('Enter');
    await page.waitForURL(/\/spread\/post-/);
    const said = (say: Say) => page.getByRole('heading', { name: say('spread.marks') });
    expect(await lookAt(page, 'spread-thing', said)).toEqual([]);
    await goTo(page, '/spread');
    await page.getByRole('button', { name: 'What is followed' }).press('Enter');
    await page.getByRole('dialog').getByText('Besides posts').waitFor();
    expect(
      await lookAt(page, 'spread-follow', (say) =>
        page.getByRole('dialog').getByText(say('spread.follow.what')),
      ),
    ).toEqual([]);
  });
});

function event(id: string, minutesAgo: number, account: string, content: object, type = 'content.created') {
  return {
    id: `e-${id}`,
    type,
    at: new Date(Date.now() - minutesAgo * MINUTE).toISOString(),
    platform: 'cove',
    account: { id: account, handle: account.replaceAll('-', '_'), followers: 120 + ((id.length * 37) % 400) },
    content: { id, kind: 'post', ...content },
  };
}

function head() {
  return event('call', HOURS * 60, 'lamplighter', { text: CALL, audienceSize: 800 });
}

/** Shares of the call and shares of shares, faster and faster, and somebody who answers it with words of their own. */
function shares() {
  const all = Array.from({ length: 40 }, (_, at) => {
    const from = at < 6 ? 'call' : `share-${at % 6}`;
    const minutes = Math.round(HOURS * 60 * (1 - Math.sqrt((at + 1) / 42)));
    return event(`share-${at}`, minutes, `carrier-${at}`, { shareOf: from }, 'content.shared');
  });
  const words =
    'Do not go there: this is what they told my cousin too, and nobody was at the harbour when he came';
  return [...all, event('answer', 20, 'careful-reader', { shareOf: 'call', text: words }, 'content.shared')];
}

function ferry() {
  const text =
    'The late ferry leaves at nine from the old harbour and comes back before the tide #ferry #harbour';
  return Array.from({ length: 9 }, (_, at) =>
    event(`ferry-${at}`, 5 * at, `walker-${at}`, { text: `${text}!` }),
  );
}
