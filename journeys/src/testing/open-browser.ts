import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { sharedBrowser } from '../config.ts';

export interface Look {
  readonly locale?: 'en' | 'ur';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** The browser of the test run, as one test file sees it. */
export interface TestBrowser {
  /** A person's browser: with its own cookies and storage, and nothing in them. */
  profile(baseURL: string, look?: Look): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.connect(sharedBrowser());
  return {
    profile: async (baseURL, { locale = 'en', theme = 'light', width = 1360, height = 860 } = {}) => {
      const context = await browser.newContext({
        baseURL,
        locale: locale === 'ur' ? 'ur-PK' : 'en-GB',
        colorScheme: theme,
        timezoneId: 'Asia/Karachi',
        viewport: { width, height },
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(20_000);
      return context;
    },
    close: () => browser.close(),
  };
}
