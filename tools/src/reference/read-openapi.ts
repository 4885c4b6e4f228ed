import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, readConfig, start } from '@breakwater/server';

/** The OpenAPI document of the server, as the server itself gives it: on a free port, over an empty database. */
export async function readOpenapi(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'breakwater-openapi-'));
  const config = { ...readConfig({ BREAKWATER_HOME: home }), port: 0 };
  const server = await start(config, ['serve'], createLogger('silent'));
  try {
    const response = await fetch(new URL('/openapi.json', server.address));
    return JSON.stringify(await response.json(), null, 2);
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
