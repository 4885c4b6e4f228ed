import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as server from '@breakwater/server';

/**
 * The OpenAPI document of a checkout, as its own server gives it: built, on a free port and over an empty database.
 *
 * @param root folder of the checkout
 * @throws Error when the checkout is not built
 */
export async function readDocument(root: string): Promise<string> {
  const built = pathToFileURL(join(root, 'apps/server/dist/index.js')).href;
  const { createLogger, readConfig, start }: typeof server = await import(built);
  const home = mkdtempSync(join(tmpdir(), 'breakwater-openapi-'));
  const config = { ...readConfig({ BREAKWATER_HOME: home, BREAKWATER_WATCH_PORT: 'off' }), port: 0 };
  const running = await start(config, ['serve'], createLogger('silent'));
  try {
    return await (await fetch(new URL('/openapi.json', running.address))).text();
  } finally {
    await running.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
