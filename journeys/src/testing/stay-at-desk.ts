import type { Page } from 'playwright-core';
import { onTestFailed } from 'vitest';
import { goTo } from './go-to.ts';
import type { Look } from './look.ts';
import type { TestBrowser } from './open-browser.ts';
import { type EmptySite, type Person, TEST_PASSWORD } from './open-site.ts';

/** Of what is told of a page. */
const MOST_LETTERS = 6_000;

type Desk = (site: EmptySite, browser: TestBrowser, person: Person, look?: Look) => Promise<Page>;

/**
 * One page at which people take turns. Who is still there goes on with it as it is; who comes signs in at it, which loads
 * nothing anew and leaves nothing of what was read for who was there before. Another look is another page.
 */
export function stayAtDesk(): Desk {
  let there: { readonly page: Page; readonly look: string; readonly person: Person } | undefined;
  return async (site, browser, person, look = {}) => {
    const known = there?.look === JSON.stringify(look) && !there.page.isClosed() ? there : undefined;
    onTestFailed(tellWhatStands(() => there?.page));
    if (known?.person.id === person.id) return known.page;
    const page = known
      ? await signInAt(site, known.page, person, look)
      : await site.pageOf(browser, person, look);
    there = { page, look: JSON.stringify(look), person };
    return page;
  };
}

/** A step that waits in vain says what stood on the page instead. */
function tellWhatStands(pageOf: () => Page | undefined): () => Promise<void> {
  return async () => {
    const page = pageOf();
    if (!page || page.isClosed()) return;
    const parts = await page.locator('main, [role=dialog]').all();
    const shown = await Promise.all(parts.map((part) => part.ariaSnapshot({ timeout: 5_000 }).catch(String)));
    process.stderr.write(`At ${page.url()} stood:\n${shown.join('\n').slice(0, MOST_LETTERS)}\n`);
  };
}

/** What was typed and not sent, and messages that still stand, are of who leaves. */
async function signInAt(site: EmptySite, page: Page, { id, email }: Person, look: Look): Promise<Page> {
  const preferences = { locale: look.locale ?? 'en', theme: look.theme ?? 'light' } as const;
  await site.breakwater.access.own.change(id, { preferences });
  await page.context().clearCookies();
  await goTo(page, '/sign-in?back=%2Fsettings%2Fpersonal');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(TEST_PASSWORD);
  await page.locator('input[name=password]').press('Enter');
  await page.waitForURL('**/settings/personal');
  return page;
}
