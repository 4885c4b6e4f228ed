import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserServer, chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.ts';
import { setSharedBrowser } from '../config.ts';

const CONSOLE = fileURLToPath(new URL('../../../apps/console/dist/index.html', import.meta.url));

let server: BrowserServer | undefined;

/** Global set-up of tests in a browser. */
export async function setup(): Promise<void> {
  if (chromiumPath !== undefined) await startChromium();
}

/** Starts one Chromium for all that `openBrowser` is called for, each page with a profile of its own. */
export async function startChromium(): Promise<{ stop(): Promise<void> }> {
  if (!existsSync(CONSOLE)) throw new Error('The console is not built: npx vite build apps/console');
  server = await chromium.launchServer({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    args: [...chromiumFlags],
    headless: true,
  });
  setSharedBrowser(server.wsEndpoint());
  return { stop: teardown };
}

export async function teardown(): Promise<void> {
  await server?.close();
}
