import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { screenshotFolder } from '../config.ts';

/** Takes a picture of what is in view, to be looked at, where `BREAKWATER_SCREENSHOTS` names a folder for it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (screenshotFolder === undefined) return;
  mkdirSync(screenshotFolder, { recursive: true });
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), animations: 'disabled' });
}
