import {
  chromiumPath,
  endBrowser,
  openBrowser,
  openSite,
  type Page,
  type TestBrowser,
} from '@breakwater/journeys/testing';
import { isQuick, recordResult } from './record-result.ts';
import { describeMs } from './setup/quantile.ts';

const ACCOUNTS = isQuick ? 30 : 200;
const MOVES = isQuick ? 5 : 40;
const MAX_P95_MS = 150;
const MAX_FIRST_PAINT_BYTES = 350 * 1024;

/** Others for each account that becomes a job: a rule that fires on a fifth of all events is stopped by its breaker. */
const OTHERS = 14;

/** An account that becomes a job, with posts to show, among others that do not. */
function eventsOf(index: number): object[] {
  const account = { id: `a-${index}`, handle: `isis_official_media_${index}`, bio: 'Official media of ISIS' };
  const others = Array.from({ length: OTHERS }, (_, other) =>
    post(index, `o-${other}`, { id: `o-${index}` }),
  );
  return [post(index, '0', account), post(index, '1', account), ...others];
}

function post(index: number, name: string, account: object): object {
  return {
    id: `e-${index}-${name}`,
    type: 'content.created',
    at: new Date(Date.now() - (ACCOUNTS - index) * 60_000).toISOString(),
    platform: 'harbour',
    account,
    content: {
      id: `p-${index}-${name}`,
      kind: 'post',
      text: `Number ${index} ${name}: follow us for news of the coast. `.repeat(4),
      audienceSize: index * 10,
    },
  };
}

/** Milliseconds from the press of a key until another job is painted, by the clock of the page. */
async function jump(page: Page, key: string): Promise<number> {
  await page.evaluate(`void (window.jump = new Promise((resolve) => {
    const shown = () => document.querySelector('[data-job]')?.dataset.job;
    const before = shown();
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, { once: true, capture: true });
    const look = () => {
      const now = shown();
      if (pressed > 0 && now !== undefined && now !== before)
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
      else requestAnimationFrame(look);
    };
    look();
  }))`);
  await page.keyboard.press(key);
  return page.evaluate('window.jump');
}

async function jumps(page: Page, key: string): Promise<number[]> {
  const times: number[] = [];
  for (let move = 0; move < MOVES; move++) {
    times.push(await jump(page, key));
    await page.waitForTimeout(400); // as long as anybody looks at least; the next one is fetched meanwhile
  }
  return times;
}

async function firstPaint(browser: TestBrowser, url: string) {
  const context = await browser.profile(url);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[name=password]').waitFor();
  await page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
  const measured = (await page.evaluate(`({
    ms: Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime),
    bytes: performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\\.(js|css)$/.test(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  })`)) as { ms: number; bytes: number };
  await context.close();
  return measured;
}

if (chromiumPath === undefined) {
  console.log('job-to-job: skipped, there is no Chromium here');
} else {
  const [site, browser] = await Promise.all([openSite(), openBrowser()]);
  for (let index = 0; index < ACCOUNTS; index += 20) {
    const events = Array.from({ length: 20 }, (_, next) => eventsOf(index + next)).flat();
    await site.ask('/v1/events?wait=10000', { body: events });
  }
  const { body } = await site.ask('/v1/jobs?limit=1');
  const { count } = (body as { total: { count: number } }).total;
  if (count < ACCOUNTS) throw new Error(`Only ${count} of ${ACCOUNTS} accounts became jobs`);
  const page = await site.pageOf(browser, site.people.lead);
  await page.goto('/review');
  await page.locator('tbody tr[data-index]').first().press('Enter');
  await page.locator('[data-job]').waitFor();
  await page.waitForTimeout(1_000);
  const down = describeMs(await jumps(page, 'j'));
  const next = describeMs(await jumps(page, 'n'));
  await page.close();
  const paint = await firstPaint(browser, site.url);
  await browser.close();
  await site.stop();
  await endBrowser();
  recordResult({
    claim: `Job to job by keyboard in Chromium, ${ACCOUNTS} jobs, embedded database: down the list (j), and the next to take (n)`,
    bar: `p95 ≤ ${MAX_P95_MS} ms from key to paint; script and styles of the first paint ≤ 350 KB compressed`,
    peers: '–',
    measured: { moves: MOVES, down, next, firstPaint: paint },
    met: down.p95 <= MAX_P95_MS && next.p95 <= MAX_P95_MS && paint.bytes <= MAX_FIRST_PAINT_BYTES,
  });
}
