import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Look, openProfile, SIZE } from './look.ts';

/** Without script, on every site: where a page waits for who comes next. */
const AWAY = '/healthz';

/** A page at which people take turns, and the site on which they do. */
interface Desk {
  readonly url: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devTools: CDPSession;
}

/**
 * One page for each language, at which people take turns as at a desk, in one test file after the other: who comes finds
 * nothing of who was there before but what the browser keeps of the console itself, which costs more to load and compile
 * than all else in a test. A new page would be a new process, which has none of it.
 */
export interface Desks {
  /** The page, on which nobody is signed in any more. What a test hangs on a page it also takes off. */
  sit(url: string, look: Look): Promise<Page>;
  /** Ends what the pages still ask of their site, which is about to stop. */
  leave(): Promise<void>;
}

export function createDesks(browser: Browser): Desks {
  const desks = new Map<string, Desk>();

  async function deskOf(url: string, look: Look): Promise<Desk> {
    const locale = look.locale ?? 'en';
    const found = desks.get(locale);
    if (found?.url === url && !found.page.isClosed()) return found;
    await found?.context.close();
    const context = await openProfile(browser, url, look);
    const page = await context.newPage();
    const desk = { url, context, page, devTools: await context.newCDPSession(page) };
    desks.set(locale, desk);
    return desk;
  }

  return {
    sit: async (url, look) => {
      const { context, page, devTools } = await deskOf(url, look);
      for (const other of context.pages()) if (other !== page) await other.close();
      await page.goto(AWAY);
      await Promise.all([
        page.emulateMedia({ colorScheme: look.theme ?? 'light', reducedMotion: 'reduce' }),
        page.setViewportSize({ width: look.width ?? SIZE.width, height: look.height ?? SIZE.height }),
        page.mouse.move(-1, -1),
        page.unrouteAll(),
        page.evaluate(() => sessionStorage.clear()),
        context.clearCookies(),
        devTools.send('Storage.clearDataForOrigin', {
          origin: url,
          storageTypes: 'local_storage,indexeddb',
        }),
      ]);
      return page;
    },
    leave: async () => {
      for (const { page } of desks.values())
        if (!page.isClosed()) await page.goto(AWAY).catch(() => page.close());
    },
  };
}
