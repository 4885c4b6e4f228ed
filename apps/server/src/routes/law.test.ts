import type {
  LawClockAnswer,
  LawPackCheck,
  LawPackDiff,
  LawPackSummary,
  LawPackView,
} from '@breakwater/contracts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../testing/index.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const TCO = 'eu-tco-2021-784';
let server: TestServer;
let lawyer: TestPerson;
let lead: TestPerson;
let source: string;

beforeAll(async () => {
  server = await startTestServer();
  lawyer = await server.person('Lutz', ['legal']);
  lead = await server.person('Lena', ['lead']);
  source = (await lawyer.ask<LawPackView>(`/v1/law/packs/${TCO}`)).body.source;
});
afterAll(() => server.stop());

const next = (version: string, period = 'PT1H') =>
  source.replace(/version: "?[\d.]+"?/, `version: ${version}`).replace('period: PT1H', `period: ${period}`);

describe('law packs', () => {
  it('lists six, each with how its rules are known', async () => {
    const { body } = await lawyer.ask<{ packs: LawPackSummary[] }>('/v1/law/packs');
    expect(body.packs.map(({ id }) => id).sort()).toEqual([
      ...['br-mci-2014', 'eu-dsa-2022-2065', 'eu-eevidence-2023-1543'],
      ...['eu-tco-2021-784', 'pk-peca-2016', 'us-sca'],
    ]);
    for (const pack of body.packs) {
      expect(pack.status).toBe('draft');
      expect(pack.rules.seen).toBeGreaterThan(0);
      expect(pack.rules.checked).toBe(0);
    }
  });

  it('takes a newer version, which holds in every process, and keeps the older one', async () => {
    const added = await lawyer.ask<LawPackView>('/v1/law/packs', { body: { source: next('0.2.0', 'PT2H') } });
    expect(added.status).toBe(201);
    expect(added.body.versions).toEqual(['0.1.0', '0.2.0']);
    expect(server.breakwater.law.law().pack(TCO)?.pack.version).toBe('0.2.0');
    const old = await lawyer.ask<LawPackView>(`/v1/law/packs/${TCO}?version=0.1.0`);
    expect(old.body.source).toBe(source);
    const { body } = await lawyer.ask<LawPackDiff>(`/v1/law/packs/${TCO}/diff?from=0.1.0&to=0.2.0`);
    expect(body.changes).toEqual([
      { path: 'pack/version', kind: 'changed', before: '0.1.0', after: '0.2.0' },
      {
        path: 'requestTypes/removal-order/clocks/execute/period',
        kind: 'changed',
        before: 'PT1H',
        after: 'PT2H',
      },
    ]);
  });

  it('refuses one that is not newer, one that is wrong, and whoever is no lawyer', async () => {
    const again = await lawyer.ask('/v1/law/packs', { body: { source: next('0.1.5') } });
    expect(again).toMatchObject({ status: 409, body: { code: 'pack-not-newer' } });
    const wrong = await lawyer.ask('/v1/law/packs', {
      body: { source: next('9.0.0').replace('starts: receipt', 'starts: whenever') },
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'pack-invalid' } });
    const stranger = await lead.ask('/v1/law/packs', { body: { source: next('9.0.0') } });
    expect(stranger.status).toBe(403);
  });

  it('holds in the store too: no older version, no change, no loss', async () => {
    const { db } = server.breakwater.storage;
    const insert = (version: string) =>
      sql`insert into law_packs (id, version, status, source, sha256, added_at, added_by)
        values (${TCO}, ${version}, 'draft', 'x', ${'0'.repeat(64)}, now(), 'x')`.execute(db);
    await expect(insert('0.1.9')).rejects.toThrow(/newer/);
    await expect(insert('0.2.0')).rejects.toThrow();
    await expect(sql`update law_packs set source = 'x' where id = ${TCO}`.execute(db)).rejects.toThrow(
      /stays/,
    );
    await expect(sql`delete from law_packs`.execute(db)).rejects.toThrow(/stays/);
    await expect(sql`truncate law_packs`.execute(db)).rejects.toThrow(/stays/);
  });

  it('says what is wrong with a pack, and where', async () => {
    const sound = await lead.ask<LawPackCheck>('/v1/law/check', { body: { source } });
    expect(sound.body).toEqual({ id: TCO, version: '0.1.0', errors: [] });
    const { body } = await lead.ask<LawPackCheck>('/v1/law/check', {
      body: { source: source.replace('status: draft', 'status: reviewed') },
    });
    expect(body.errors.some(({ message }) => message.includes('checked rules only'))).toBe(true);
    expect(body.errors.every(({ line }) => line > 1)).toBe(true);
  });

  it('counts a period with pauses', async () => {
    const ask = (pauses: object[]) =>
      lead.ask<LawClockAnswer>('/v1/law/clock', {
        body: {
          ...{ pack: 'eu-eevidence-2023-1543', requestType: 'epoc', clock: 'produce' },
          ...{ startedAt: '2026-10-01T12:00:00Z', pauses },
        },
      });
    expect((await ask([])).body).toMatchObject({
      dueAt: '2026-10-11T12:00:00.000Z',
      // The tenth day is a Sunday: the end of Monday in Brussels.
      formalDueAt: '2026-10-12T22:00:00.000Z',
      ...{ art: 'Art. 10(3)', packVersion: '0.1.0', ownAim: false },
    });
    const open = await ask([{ reason: 'form3-sent', from: '2026-10-02T12:00:00Z' }]);
    expect(open.body.paused).toBe('form3-sent');
    expect(open.body.dueAt).toBeUndefined();
    const reversed = await ask([
      { reason: 'form3-sent', from: '2026-10-03T12:00:00Z', to: '2026-10-02T12:00:00Z' },
    ]);
    expect(reversed).toMatchObject({ status: 422, body: { code: 'pause-reversed' } });
  });
});
