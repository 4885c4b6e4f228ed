import type { Page } from 'playwright-core';

/** What the router of a page shows of itself to whoever looks into it. */
export interface RoutedWindow {
  readonly __TSR_ROUTER__?: {
    readonly state: { readonly status: 'idle' | 'pending' };
    navigate(to: { readonly href: string }): Promise<void>;
  };
}

/**
 * Goes to a screen as a link does: the console stays loaded, with what it has read. Comes back when the screen is drawn,
 * so that nothing of the one before can be taken for it. A page without the console loads it.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  const isThere = await page.evaluate(async (href) => {
    const { __TSR_ROUTER__: router } = window as unknown as RoutedWindow;
    if (!router) return false;
    await router.navigate({ href });
    while (router.state.status !== 'idle') await new Promise(requestAnimationFrame);
    return true;
  }, address);
  if (!isThere) await page.goto(address);
}
