import type { BrowserContext, Page } from 'playwright-core';
import { createDesks, type Desks } from './desk.ts';
import { type Look, openProfile } from './look.ts';
import { startBrowser } from './start-browser.ts';

/** The browser of a worker, as one test file sees it. */
export interface TestBrowser {
  /** A person's browser: with its own cookies and storage, and nothing in them. */
  profile(baseURL: string, look?: Look): Promise<BrowserContext>;
  /** A page of a site on which nobody is signed in; it ends the page of whom it follows. */
  desk(url: string, look?: Look): Promise<Page>;
  /** Before the site stops. */
  close(): Promise<void>;
}

let desks: Desks | undefined;

export async function openBrowser(): Promise<TestBrowser> {
  const browser = await startBrowser();
  desks ??= createDesks(browser);
  const { sit, leave } = desks;
  const profiles: BrowserContext[] = [];
  return {
    profile: async (baseURL, look) => {
      const profile = await openProfile(browser, baseURL, look);
      profiles.push(profile);
      return profile;
    },
    desk: (url, look = {}) => sit(url, look),
    close: async () => {
      await leave();
      for (const profile of profiles) await profile.close();
    },
  };
}
