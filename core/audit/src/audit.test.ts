import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestPostgres, openTestStorage, postgresAvailable } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAudit } from './audit.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import { auditMigrations } from './migrations.ts';
import { createSigningKey } from './signing-key.ts';
import { someEntries } from './testing/index.ts';
import { verifyDatabase } from './verify-database.ts';
import { verifyExport } from './verify-export.ts';

const { key } = createSigningKey();
const publicKeys = [key.publicKey];

/** What somebody with the rights of the database's owner can do. */
async function tamper(storage: Storage, statement: string): Promise<void> {
  for (const table of ['audit_log', 'audit_checkpoints']) {
    await sql`alter table ${sql.table(table)} disable trigger append_only`.execute(storage.db);
  }
  await sql.raw(statement).execute(storage.db);
  for (const table of ['audit_log', 'audit_checkpoints']) {
    await sql`alter table ${sql.table(table)} enable trigger append_only`.execute(storage.db);
  }
}

const emptyLog = `truncate audit_log, audit_checkpoints;
  update audit_head set seq = 0, hash = repeat('0', 64)`;

describe('the audit log', () => {
  let storage: Storage;
  let witnessed: SignedCheckpoint[] = [];
  const witness = {
    append: async (checkpoint: SignedCheckpoint) => void witnessed.push(checkpoint),
    read: async () => witnessed,
  };
  const open = () => createAudit({ storage, clock: createTestClock(), signingKey: key, witness });
  const append = (count: number) => storage.transaction((trx) => open().append(trx, someEntries(count)));

  beforeAll(async () => {
    storage = await openTestStorage(auditMigrations);
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    for (const statement of emptyLog.split(';')) await tamper(storage, statement);
    witnessed = [];
    await append(3);
    await open().checkpoint();
    await append(2);
  });

  it('verifies in place and as an export, texts that a database changes included', async () => {
    const odd = {
      actor: 'a\0\ud800',
      action: 'x',
      subject: 'ٹیسٹ',
      detail: { 'b\u0000': '\udfff', a: [1.5, null, {}] },
    };
    await storage.transaction((trx) => open().append(trx, [odd]));
    const good = { ok: true, entries: 6, checkpoints: 1 };
    expect(await verifyDatabase(storage, { publicKeys, witness: witnessed })).toMatchObject(good);
    expect(await verifyExport(open().exportLog(), { publicKeys, witness: witnessed })).toMatchObject(good);
  });

  it('keeps nothing of a transaction that rolls back, and no gap', async () => {
    const failing = storage.transaction(async (trx) => {
      await open().append(trx, someEntries(2));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await append(1);
    expect(await verifyDatabase(storage)).toMatchObject({ ok: true, entries: 6 });
  });

  it('makes a checkpoint only when there is something new', async () => {
    expect((await open().checkpoint())?.checkpoint.seq).toBe(5);
    expect(await open().checkpoint()).toBeUndefined();
    expect(witnessed.map(({ checkpoint }) => checkpoint.seq)).toEqual([3, 5]);
  });

  it.each([
    "update audit_log set actor = 'x'",
    'delete from audit_log',
    'truncate audit_log',
    'delete from audit_checkpoints',
  ])('refuses: %s', async (statement) => {
    await expect(sql.raw(statement).execute(storage.db)).rejects.toThrow('The audit log only grows');
  });

  it.each([
    ["update audit_log set actor = 'x' where seq = 2", 'entry-edited', 2],
    ["update audit_log set at = at + interval '1 ms' where seq = 4", 'entry-edited', 4],
    ["update audit_log set detail = '{' where seq = 4", 'entry-edited', 4],
    ['delete from audit_log where seq = 2', 'entry-missing', 2],
    ['delete from audit_log where seq = 3', 'entry-missing', 3],
    ['delete from audit_log where seq = 5', 'log-truncated', 4],
    ['update audit_head set seq = 900719925474099', 'log-truncated', 5],
    ["update audit_checkpoints set signature = 'AA'", 'checkpoint-forged', 3],
  ])('finds in the tables: %s', async (statement, code, seq) => {
    await tamper(storage, statement);
    expect(await verifyDatabase(storage)).toMatchObject({ ok: false, fault: { code, seq } });
  });

  it('finds by the witness that the end was cut off cleanly', async () => {
    await open().checkpoint();
    await tamper(storage, 'delete from audit_log where seq > 4');
    await tamper(storage, 'delete from audit_checkpoints where seq > 4');
    await tamper(
      storage,
      'update audit_head set (seq, hash) = (select seq, hash from audit_log where seq = 4)',
    );
    expect(await verifyDatabase(storage)).toMatchObject({ ok: true });
    const found = await verifyDatabase(storage, { witness: witnessed });
    expect(found).toMatchObject({ ok: false, fault: { code: 'log-truncated', seq: 4 } });
  });
});

describe.skipIf(!postgresAvailable)('the audit log under concurrency [needs postgres]', () => {
  it('gives numbers without gaps or repeats to 8 writers, some of which roll back', async () => {
    const storage = await openTestPostgres(auditMigrations);
    const audit = createAudit({ storage, clock: createTestClock(), signingKey: key });
    const write = async (writer: number) => {
      for (let batch = 0; batch < 15; batch++) {
        const appended = storage.transaction(async (trx) => {
          await audit.append(trx, someEntries(1 + (batch % 3)));
          if ((batch + writer) % 5 === 0) throw new Error('rolled back');
        });
        await appended.catch((error: Error) => expect(error.message).toBe('rolled back'));
      }
    };
    await Promise.all([...Array(8).keys()].map(write));
    expect(await verifyDatabase(storage)).toMatchObject({ ok: true, entries: 8 * 24 });
    await storage.close();
  });
});
