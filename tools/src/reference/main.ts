import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger, readConfig, start } from '@breakwater/server';
import { readRepository } from '../check-architecture/repository.ts';
import { buildReference, REFERENCE } from './build-reference.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, REFERENCE);

/** Starts a server on a free port over an empty database, for as long as the work takes. */
async function withServer(work: (address: string) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'breakwater-openapi-'));
  const config = { ...readConfig({ BREAKWATER_HOME: home, BREAKWATER_WATCH_PORT: 'off' }), port: 0 };
  const server = await start(config, ['serve'], createLogger('silent'));
  try {
    await work(server.address ?? '');
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

mkdirSync(folder, { recursive: true });
await withServer(async (address) => {
  for (const [name, text] of await buildReference(readRepository(root), address)) {
    writeFileSync(join(folder, name), text);
    console.log(`${REFERENCE}/${name}`);
  }
});
