import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { again, openReturns, type ReturnsFixture, someone } from '../testing/index.ts';

const person = someone('nightferry', 10);
/** What nothing that is stored may hold, as it was given and in the forms in which it is compared. */
const SECRETS = [
  person.identifiers.email,
  'nightferry.pier',
  person.identifiers.phone,
  person.session.ip,
  person.session.deviceId,
  person.identifiers.device.gpu,
];
const TABLES = [
  'linkage_accounts',
  'linkage_profiles',
  'removals',
  'removal_tokens',
  'removal_holds',
  'vault_epochs',
  'vault_purges',
  'gate_checks',
  'gate_counts',
  'gate_due',
  'gate_breakers',
  'outbox',
];
const FLOORS_BELOW = ['kernel', 'contracts', 'storage', 'text'];
let fixture: ReturnsFixture;
let dump: Buffer;

beforeAll(async () => {
  fixture = await openReturns();
  const { returns, judge, remove } = fixture;
  await judge(person, { ...person, type: 'account.signed_in' });
  await remove(person.account.id);
  await returns.vault.import(
    [
      {
        value: {
          platform: 'lantern',
          account: { id: 'b1', handle: 'other' },
          policy: 'terrorism',
          removedAt: '2026-05-30T00:00:00Z',
          identifiers: person.identifiers,
          sessions: [{ at: '2026-05-29T00:00:00Z', session: person.session }],
        },
      },
    ],
    'staff:lutz',
  );
  await fixture.follow();
  await returns.gate.check({ platform: 'harbour', ...again(person, 'n1') });
  await judge(again(person, 'n2'));
  await returns.gate.flush();
  dump = await dumpTables(fixture);
});
afterAll(() => fixture.close());

/** Every row of every table, as text and with the bytes of its columns. */
async function dumpTables({ storage }: ReturnsFixture): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const table of TABLES) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.ref(table)}`.execute(storage.db);
    for (const row of rows) {
      parts.push(Buffer.from(`${JSON.stringify(row)}\n`));
      for (const value of Object.values(row)) if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    }
  }
  return Buffer.concat(parts);
}

describe('what is stored of people', () => {
  it('is there: the tables are not empty', async () => {
    const { items: checks } = await fixture.returns.gate.checks.list({});
    expect(checks.map(({ band }) => band)).toEqual(['likely', 'likely']);
    expect((await fixture.returns.vault.state()).removals).toBe(2);
    expect(dump.length).toBeGreaterThan(10_000);
  });

  it('holds no e-mail, phone, address or device in clear', () => {
    for (const secret of SECRETS) expect(dump.includes(secret), secret).toBe(false);
  });

  it('holds no hash of one that anybody could make who has a list of candidates', () => {
    const hidden = ['sha256', 'sha1', 'md5', 'sha512'].flatMap((algorithm) =>
      [...SECRETS, 'nightferry.pier@harbour.example'].flatMap((secret) =>
        [secret, `email|${secret}`, `phone|${secret}`, `address|${secret}`].map((text) =>
          createHash(algorithm).update(text).digest(),
        ),
      ),
    );
    for (const digest of hidden) {
      expect(dump.includes(digest.subarray(0, 16))).toBe(false);
      for (const written of ['hex', 'base64', 'base64url'] as const)
        expect(dump.includes(digest.toString(written).slice(0, 20))).toBe(false);
    }
  });

  it('is told to nobody: not in the audit log, not in checks', async () => {
    const { items: checks } = await fixture.returns.gate.checks.list({});
    const told = JSON.stringify([fixture.recorded, checks, await fixture.returns.vault.state()]);
    for (const secret of SECRETS) expect(told).not.toContain(secret);
  });
});

describe('the matcher', () => {
  const root = new URL('../../../../', import.meta.url);

  it('is in a package that may import no store of sign-ins, events or disclosure', () => {
    const { dependencies } = JSON.parse(
      readFileSync(new URL('domain/returns/package.json', root), 'utf8'),
    ) as { dependencies: Record<string, string> };
    const own = Object.keys(dependencies).filter((name) => name.startsWith('@breakwater/'));
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter((name) => !FLOORS_BELOW.includes(name.slice(12)))).toEqual([]);
  });

  it('reads no database at all', () => {
    const folder = fileURLToPath(new URL('domain/returns/src/matcher/', root));
    const files = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'));
    const imported = files.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/ from '([^']+)'/g)].map(([, from = '']) => from),
    );
    expect(files.length).toBeGreaterThan(5);
    const outside = imported.filter(
      (from) => !/^(\.\/|\.\.\/tokens\/|node:|@breakwater\/(contracts|kernel|text))/.test(from),
    );
    expect(outside).toEqual([]);
  });
});
