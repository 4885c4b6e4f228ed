import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserServer, chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.ts';
import { setSharedBrowser } from '../config.ts';

const CONSOLE = fileURLToPath(new URL('../../../apps/console/dist/index.html', import.meta.url));

let server: BrowserServer | undefined;

/** Global set-up of tests in a browser: one Chromium for all of them, each page with a profile of its own. */
export async function setup(): Promise<void> {
  if (chromiumPath === undefined) return;
  if (!existsSync(CONSOLE)) throw new Error('The console is not built: npx vite build apps/console');
  server = await chromium.launchServer({
    executablePath: chromiumPath,
    args: [...chromiumFlags],
    headless: true,
  });
  setSharedBrowser(server.wsEndpoint());
}

export async function teardown(): Promise<void> {
  await server?.close();
}
