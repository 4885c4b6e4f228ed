import type { BrowserContext, Page } from 'playwright-core';
import type { Look, TestBrowser } from './open-browser.ts';

type SignIn<Person> = (context: BrowserContext, person: Person, look: Look) => Promise<void>;

/**
 * One profile for each look, at which people take turns as at a desk: who comes finds nothing of who was there before
 * but what the browser keeps of the console itself, which costs more to load and compile than all else in a test.
 */
export function shareBrowser<Person>(
  url: string,
  signIn: SignIn<Person>,
): (browser: TestBrowser, person: Person, look?: Look) => Promise<Page> {
  const desks = new Map<string, BrowserContext>();
  return async (browser, person, look = {}) => {
    const { locale = 'en', theme = 'light', width, height } = look;
    const name = [locale, theme, width, height].join();
    const desk = desks.get(name) ?? (await browser.profile(url, look));
    desks.set(name, desk);
    for (const page of desk.pages()) await page.close();
    await desk.clearCookies();
    const page = await desk.newPage();
    const devTools = await desk.newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', {
      origin: url,
      storageTypes: 'local_storage,indexeddb',
    });
    await devTools.detach();
    await signIn(desk, person, look);
    return page;
  };
}
