import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumAvailable } from '../chromium.ts';
import {
  goTo,
  lookAt,
  openBrowser,
  openSite,
  type Say,
  type Site,
  type TestBrowser,
  wordsOf,
} from '../testing/index.ts';

const PERSON = 'Marwan Tilgari';
const LIST = `ref,type,name,original,born,place
F-1,person,${PERSON},مروان تلگری,1966-04-19,Sargodha
`;
const settings = { title: 'Ferry list', authority: 'Ferry office', sources: [], screens: 'terrorism' };
/** Shares a word with the listed name, and is another one. */
const LIKE_IT_A_LITTLE = { en: 'Tilgari Bostan', ur: 'تلگری بوستان' } as const;

/** Looks up what is only a little like somebody listed. */
describe.skipIf(!chromiumAvailable)('weaker candidates of a look-up [needs chromium]', () => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    await site.ask('/v1/lists/ferry', { method: 'PUT', body: settings });
    await site.ask('/v1/lists/ferry/files/ferry.csv', {
      method: 'PUT',
      raw: LIST,
      type: 'application/octet-stream',
    });
    await site.ask('/v1/lists/ferry/sync', { method: 'POST', body: { given: true } });
    // Each process follows a list a moment after it was read.
    await vi.waitFor(async () => {
      const { results } = (await site.ask('/v1/screen', { body: { subjects: [{ name: PERSON }] } })).body as {
        results: { matches: object[] }[];
      };
      expect(results[0]?.matches).toHaveLength(1);
    }, 10_000);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it.each(['en', 'ur'] as const)(
    'are counted where nothing else is found, and shown by a button: %s',
    async (locale) => {
      const say = wordsOf(locale);
      const page = await site.pageOf(browser, site.people.lead, { locale });
      await goTo(page, '/screening/look-up');
      await page.getByRole('searchbox').fill(LIKE_IT_A_LITTLE[locale]);
      await page.waitForURL(/q=/);
      const more = page.getByRole('button', { name: nounOf(say('screening.look-up.show-weaker')) });
      await more.waitFor();
      await page.getByText(say('screening.look-up.none.text')).waitFor();
      await more.press('Enter');
      await page.waitForURL(/weaker=yes/);
      await page.getByText(say('screening.tier.weaker')).first().waitFor();
      await page.getByText(PERSON, { exact: true }).first().waitFor();
      await page.close();
    },
  );

  it('are without a barrier, and an empty answer says that it is no clearance', async () => {
    const page = await site.pageOf(browser, site.people.lead);
    const find = (text: string) => goTo(page, `/screening/look-up?q=${encodeURIComponent(text)}`);
    await find(LIKE_IT_A_LITTLE.en);
    const none = (say: Say) => page.getByText(say('screening.look-up.none.text'));
    expect(await lookAt(page, 'screening-look-up-none', none)).toEqual([]);
    await find('Xyqqzt');
    await page.getByText('Nothing at the usual threshold, and nothing weaker').waitFor();
    await page.getByText('This is no clearance').waitFor();
    await page.goto(`${site.url}/screening/look-up?q=${encodeURIComponent(LIKE_IT_A_LITTLE.en)}&weaker=yes`);
    const weaker = (say: Say) => page.getByText(say('screening.tier.weaker'));
    expect(await lookAt(page, 'screening-look-up-weaker', weaker)).toEqual([]);
  });
});

/** The words of a message that stand for any number. */
function nounOf(message: string): RegExp {
  const other = /other \{([^}]*)\}/.exec(message)?.[1] ?? message;
  const words = other
    .split('#')
    .map((part) => part.trim())
    .filter(Boolean);
  return new RegExp(words.map((part) => part.split(' ')[0]).join('.*'));
}
