import type { Locator, Page } from 'playwright-core';

/**
 * The dialog that is open, once it holds the focus: one that still opens takes it from what a quick hand presses, and the
 * key closes the dialog then.
 */
export async function dialogOf(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await dialog.locator(':focus').waitFor();
  return dialog;
}
