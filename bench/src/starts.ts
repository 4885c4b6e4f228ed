import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '@breakwater/storage';
import { startPostgres } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { isQuick, recordResult } from './record-result.ts';
import { quantile } from './setup/quantile.ts';
import { startTogether } from './setup/start-together.ts';

const ROUNDS = isQuick ? 2 : 20;
const PROCESSES = 3;

const postgres = await startPostgres({ settings: { fsync: 'off' } });
const admin = await openPostgres({ url: postgres.url });
const rounds = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  const home = mkdtempSync(join(tmpdir(), 'breakwater-starts-'));
  await sql.raw(`create database round_${round}`).execute(admin.db);
  const databaseUrl = postgres.url.replace(/\/postgres$/, `/round_${round}`);
  rounds.push(await startTogether({ home, databaseUrl, servers: PROCESSES - 1, workers: 1 }));
  rmSync(home, { recursive: true, force: true });
}
await admin.close();
await postgres.remove();

const seconds = rounds.map(({ seconds }) => seconds);
const cameUp = rounds.filter(({ started }) => started === PROCESSES).length;
const oneKey = rounds.filter(({ adminKeys }) => adminKeys === 1).length;

recordResult({
  claim: `${PROCESSES} processes started at once on an empty PostgreSQL`,
  bar: `all come up and the key of the set-up appears once, in ${ROUNDS} of ${ROUNDS} rounds`,
  peers: '–',
  measured: {
    rounds: ROUNDS,
    cameUp,
    oneKey,
    untilAllAnswerSeconds: { median: quantile(seconds, 0.5), slowest: Math.max(...seconds) },
  },
  met: cameUp === ROUNDS && oneKey === ROUNDS,
});
