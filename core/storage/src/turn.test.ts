import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storageMigrations } from './migrations.ts';
import { openPostgres } from './open-postgres.ts';
import type { Storage } from './storage.ts';
import { makeTestDatabase, openTestPglite, postgresAvailable } from './testing/index.ts';

describe.skipIf(!postgresAvailable)('taking turns [needs postgres]', () => {
  let url: string;
  let open: Storage[];
  beforeAll(async () => {
    ({ url } = await makeTestDatabase());
    open = await Promise.all([1, 2, 3, 4].map(() => openPostgres({ url, maxConnections: 2 })));
  });
  afterAll(() => Promise.all(open.map((storage) => storage.close())));

  it('several may bring an empty database up to date at once', async () => {
    await Promise.all(open.map((storage) => storage.migrate(storageMigrations)));
    const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(
      open[0]?.db as Storage['db'],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(storageMigrations).sort());
  });

  it('has one at a time inside, and tells the others once that they wait', async () => {
    let inside = 0;
    let most = 0;
    let told = 0;
    await Promise.all(
      open.map(async (storage) => {
        const turn = await storage.takeTurn('start', () => {
          told += 1;
        });
        inside += 1;
        most = Math.max(most, inside);
        // Whoever is first stays until all others wait, however slow the machine is.
        while (told < open.length - 1) await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
        await turn.end();
      }),
    );
    expect({ most, told }).toEqual({ most: 1, told: open.length - 1 });
  });

  it('passes on when the connection of whoever has it is cut', async () => {
    const [one, other] = open;
    const lost = await one?.takeTurn('start');
    const waiting = other?.takeTurn('start');
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'breakwater turn' and datname = current_database()
        and pid in (select pid from pg_locks where locktype = 'advisory')`.execute(one?.db as Storage['db']);
    await (await waiting)?.end();
    await lost?.end();
  });

  it('leaves what is migrated and what is started apart', async () => {
    const turn = await open[0]?.takeTurn('start');
    await open[1]?.migrate(storageMigrations);
    await turn?.end();
  });
});

it('nobody waits for the embedded database, which one process has', async () => {
  const storage = await openTestPglite();
  const [one, other] = [await storage.takeTurn('start'), await storage.takeTurn('start')];
  await Promise.all([one.end(), other.end()]);
  await storage.close();
});
