import type {
  LawClockAnswer,
  LawPackCheck,
  LawPackDiff,
  LawPackSummary,
  LawPackView,
} from '@breakwater/contracts/law';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const TCO = 'eu-tco-2021-784';
let server: TestServer;
let lawyer: TestPerson;
let lead: TestPerson;
let source: string;
/** The version that came with the program. */
let shipped: string;

beforeAll(async () => {
  server = await startTestServer();
  lawyer = await server.person('Lutz', ['legal']);
  lead = await server.person('Lena', ['lead']);
  const { body } = await ask<LawPackView>(lawyer, `/v1/law/packs/${TCO}`);
  source = body.source;
  shipped = body.version;
});
afterAll(() => server.stop());

/** Asks and reads the answer as what the route says it gives. */
async function ask<T>(who: TestPerson, path: string, options?: Parameters<TestPerson['ask']>[1]) {
  const { status, body } = await who.ask(path, options);
  return { status, body: body as T };
}

const next = (version: string, period = 'PT1H') =>
  source.replace(/version: "?[\d.]+"?/, `version: ${version}`).replace('period: PT1H', `period: ${period}`);

describe('law packs', () => {
  it('lists those that come with it, each with how its rules are known', async () => {
    const { body } = await ask<{ packs: LawPackSummary[] }>(lawyer, '/v1/law/packs');
    expect(body.packs.map(({ id }) => id).sort()).toEqual([
      'br-mci-2014',
      'eu-dsa-2022-2065',
      'eu-eevidence-2023-1543',
      'eu-gdpr-2016-679',
      'eu-tco-2021-784',
      'in-it-rules-2021',
      'pk-ata-1997',
      'pk-peca-2016',
      'pk-smpra-2025',
      'uk-osa-2023',
      'uk-ta-2006',
      'us-sca',
    ]);
    for (const pack of body.packs) {
      expect(pack.status).toBe('draft');
      expect(pack.rules.seen + pack.rules.recalled).toBeGreaterThan(0);
      expect(pack.earlier).toEqual([]);
      expect(pack.rules.checked).toBe(0);
    }
  });

  it('takes a newer version, which holds in every process, and keeps the older one', async () => {
    const added = await ask<LawPackView>(lawyer, '/v1/law/packs', {
      body: { source: next('90.2.0', 'PT2H') },
    });
    expect(added.status).toBe(201);
    expect(added.body.versions).toEqual([shipped, '90.2.0']);
    expect(server.breakwater.law.law().pack(TCO)?.pack.version).toBe('90.2.0');
    const old = await ask<LawPackView>(lawyer, `/v1/law/packs/${TCO}?version=${shipped}`);
    expect(old.body.source).toBe(source);
    const { body } = await ask<LawPackDiff>(lawyer, `/v1/law/packs/${TCO}/diff?from=${shipped}&to=90.2.0`);
    expect(body.changes).toEqual([
      { path: 'pack/version', kind: 'changed', before: shipped, after: '90.2.0' },
      {
        path: 'requestTypes/removal-order/clocks/execute/period',
        kind: 'changed',
        before: 'PT1H',
        after: 'PT2H',
      },
    ]);
  });

  it('refuses one that is not newer, one that is wrong, and whoever is no lawyer', async () => {
    const again = await lawyer.ask('/v1/law/packs', { body: { source: next('90.1.5') } });
    expect(again).toMatchObject({ status: 409, body: { code: 'pack-not-newer' } });
    const wrong = await lawyer.ask('/v1/law/packs', {
      body: { source: next('99.0.0').replace('starts: receipt', 'starts: whenever') },
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'pack-invalid' } });
    const stranger = await lead.ask('/v1/law/packs', { body: { source: next('99.0.0') } });
    expect(stranger.status).toBe(403);
  });

  it('says what is wrong with a pack, and where', async () => {
    const sound = await ask<LawPackCheck>(lead, '/v1/law/check', { body: { source } });
    expect(sound.body).toEqual({ id: TCO, version: shipped, errors: [] });
    const { body } = await ask<LawPackCheck>(lead, '/v1/law/check', {
      body: { source: source.replace('status: draft', 'status: reviewed') },
    });
    expect(body.errors.some(({ message }) => message.includes('checked rules only'))).toBe(true);
    expect(body.errors.every(({ line }) => line > 1)).toBe(true);
  });

  it('shows a version of an earlier shape as text, and goes on with what came with the program', async () => {
    const id = 'br-mci-2014';
    const { source: written, version } = (await ask<LawPackView>(lawyer, `/v1/law/packs/${id}`)).body;
    const earlier = written.replaceAll(/^ *act: .*\n/gm, '');
    await sql`insert into law_packs (id, version, status, source, sha256, added_at, added_by)
      values (${id}, '91.0.0', 'draft', ${earlier}, ${'0'.repeat(64)}, now(), 'staff:1')`.execute(
      server.breakwater.storage.db,
    );
    await server.breakwater.law.follow();
    const list = (await ask<{ packs: LawPackSummary[] }>(lawyer, '/v1/law/packs')).body.packs;
    expect(list.find((pack) => pack.id === id)).toMatchObject({ version, earlier: ['91.0.0'] });
    const old = await ask<LawPackView>(lawyer, `/v1/law/packs/${id}?version=91.0.0`);
    expect(old).toMatchObject({ status: 200, body: { earlierShape: true, source: earlier } });
    expect(old.body.pack).toBeUndefined();
    const used = await ask<LawPackView>(lawyer, `/v1/law/packs/${id}`);
    expect(used.body).toMatchObject({ version, source: written, versions: [version, '91.0.0'] });
    const diff = await lawyer.ask(`/v1/law/packs/${id}/diff?from=${version}&to=91.0.0`);
    expect(diff).toMatchObject({ status: 422, body: { code: 'pack-of-earlier-shape' } });
  });

  it('counts a period with pauses', async () => {
    const count = (pauses: object[]) =>
      ask<LawClockAnswer>(lead, '/v1/law/clock', {
        body: {
          pack: 'eu-eevidence-2023-1543',
          requestType: 'epoc',
          clock: 'produce',
          startedAt: '2026-10-01T12:00:00Z',
          pauses,
        },
      });
    expect((await count([])).body).toMatchObject({
      dueAt: '2026-10-11T12:00:00.000Z',
      // The tenth day is a Sunday: the end of Monday in Brussels.
      formalDueAt: '2026-10-12T22:00:00.000Z',
      art: expect.stringContaining('10'),
      packVersion: server.breakwater.law.law().pack('eu-eevidence-2023-1543')?.pack.version,
      ownAim: false,
    });
    const open = await count([{ reason: 'form3-sent', from: '2026-10-02T12:00:00Z' }]);
    expect(open.body.paused).toBe('form3-sent');
    expect(open.body.dueAt).toBeUndefined();
    const reversed = await count([
      { reason: 'form3-sent', from: '2026-10-03T12:00:00Z', to: '2026-10-02T12:00:00Z' },
    ]);
    expect(reversed).toMatchObject({ status: 422, body: { code: 'pause-reversed' } });
  });
});
