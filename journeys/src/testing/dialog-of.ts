import type { Locator, Page } from 'playwright-core';

/** The focus is given more than once while a dialog opens; it rests when it has not moved for so many frames. */
const FRAMES = 6;

/**
 * The dialog that is open, once it holds the focus: one that still opens takes it from what a quick hand presses, and the
 * key closes the dialog then.
 */
export async function dialogOf(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await dialog.locator(':focus').waitFor();
  await page.evaluate(
    (frames) =>
      new Promise<void>((rests) => {
        let last: Element | null = null;
        let same = 0;
        const look = () => {
          const now = document.activeElement;
          same = now === last && now?.closest('[role=dialog]') ? same + 1 : 0;
          last = now;
          if (same < frames) requestAnimationFrame(look);
          else rests();
        };
        look();
      }),
    FRAMES,
  );
  return dialog;
}
