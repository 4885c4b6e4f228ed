import type { Browser, BrowserContext } from 'playwright-core';

/** What somebody's browser is set to. */
export interface Look {
  readonly locale?: 'en' | 'ur';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** Of a window, where a look names none. */
export const SIZE = { width: 1360, height: 860 } as const;

/** A browser of somebody's own, with nothing in it yet. */
export async function openProfile(
  browser: Browser,
  baseURL: string,
  look: Look = {},
): Promise<BrowserContext> {
  const { locale = 'en', theme = 'light', width = SIZE.width, height = SIZE.height } = look;
  const context = await browser.newContext({
    baseURL,
    locale: locale === 'ur' ? 'ur-PK' : 'en-GB',
    colorScheme: theme,
    timezoneId: 'Asia/Karachi',
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(45_000);
  return context;
}
