import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, openPglite, openPostgres, type Storage } from '@breakwater/storage';
import { startPostgres } from '@breakwater/storage/testing';
import { createApi } from './api.ts';
import { startBreakwater } from './breakwater-process.ts';
import { describeMs } from './quantile.ts';

export type Spread = ReturnType<typeof describeMs>;

/** A server over a filled database, as somebody asks it who has the admin key. */
export interface FilledServer {
  readonly api: ReturnType<typeof createApi>;
  /** Does something so many times, one after the other, and says how long it took. */
  timed(ask: () => Promise<unknown>): Promise<Spread>;
}

export interface Filling<T> {
  /** Fills the database; `holder` is the actor of the admin key. */
  fill(db: Db, holder: string): Promise<unknown>;
  measure(server: FilledServer): Promise<T>;
  readonly rounds: number;
}

type Measured<T> = T & { readonly fillSeconds: number };

/** Measures a filled server over HTTP, over PostgreSQL and embedded; each starts empty in a folder of its own. */
export async function measureBoth<T extends object>(
  filling: Filling<T>,
): Promise<{ readonly postgres: Measured<T>; readonly pglite: Measured<T> }> {
  const home = mkdtempSync(join(tmpdir(), 'breakwater-bench-'));
  const cluster = await startPostgres();
  const { url } = cluster;
  const postgres = await measureOne(filling, join(home, 'a'), () => openPostgres({ url }), url);
  await cluster.remove();
  const folder = join(home, 'b', 'database');
  const pglite = await measureOne(filling, join(home, 'b'), () => openPglite({ folder }));
  rmSync(home, { recursive: true, force: true });
  return { postgres, pglite };
}

async function measureOne<T extends object>(
  { fill, measure, rounds }: Filling<T>,
  home: string,
  open: () => Promise<Storage>,
  url?: string,
): Promise<Measured<T>> {
  const serve = () => startBreakwater({ home, ...(url !== undefined && { databaseUrl: url }) });
  const first = await serve();
  const { operator } = first;
  if (!operator) throw new Error('somebody works there already');
  const admin = createApi(first.url, operator);
  const { keys } = await admin.call('access.keys');
  await first.stop();
  const storage = await open();
  const filling = performance.now();
  // The operator has a key of their own besides.
  await fill(storage.db, `key:${keys.find(({ source }) => source === 'bench-admin')?.id}`);
  const fillSeconds = Math.round((performance.now() - filling) / 1_000);
  await storage.close();

  const server = await serve();
  const timed = async (ask: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const started = performance.now();
      await ask();
      times.push(performance.now() - started);
    }
    return describeMs(times);
  };
  const measured = await measure({ api: createApi(server.url, operator), timed });
  await server.stop();
  return { fillSeconds, ...measured };
}
