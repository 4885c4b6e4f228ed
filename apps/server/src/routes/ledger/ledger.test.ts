import type { Problem } from '@breakwater/contracts';
import type { AuditEntry } from '@breakwater/contracts/audit';
import type {
  LedgerOverview,
  Matter,
  MatterVerification,
  Obligation,
  Scorecard,
  ScorecardLine,
} from '@breakwater/contracts/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let lead: TestPerson;
let lawyer: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  server = await startTestServer();
  [lead, lawyer, reviewer] = await Promise.all([
    server.person('Ayla', ['lead']),
    server.person('Dara', ['legal']),
    server.person('Rabia', ['reviewer']),
  ]);
});
afterAll(() => server.stop());

const entry = (type: string, at: string) => ({ type, at, text: `It came to ${type}.`, by: 'authority' });
const matter = {
  title: 'Concerns',
  workspace: 'platform',
  platform: 'lantern',
  instrument: 'pk-peca-2016',
  authorityName: 'Harbour Police Cyber Unit',
  first: entry('concern', '2026-01-05'),
};

async function send<T>(who: TestPerson, path: string, body: unknown, method = 'POST'): Promise<T> {
  const answer = await who.ask(path, { method, body });
  return { ...(answer.body as object), status: answer.status } as T;
}
const get = async <T>(who: TestPerson, path: string) => (await who.ask(path)).body as T;

describe('the ledger by the API', () => {
  it('keeps a matter whose state follows from its entries, and whose chain holds against the audit log', async () => {
    const opened = await send<Matter & { status: number }>(lead, '/v1/matters', matter);
    expect([opened.status, opened.state.id]).toEqual([201, 'formal-concern']);
    const path = `/v1/matters/${opened.id}`;
    await send(lead, `${path}/entries`, entry('assessed-insufficient', '2026-01-09'));
    const shown = await get<Matter>(lawyer, path);
    expect(shown.path.map(({ id }) => id)).toEqual(['formal-concern', 'insufficient']);
    expect(shown.state.answers.length).toBeGreaterThan(0);
    expect(await get<MatterVerification>(lawyer, `${path}/verify`)).toMatchObject({ ok: true, entries: 2 });
    const { items: entries } = await get<{ items: AuditEntry[] }>(
      server as unknown as TestPerson,
      `/v1/audit?subject=${opened.id}`,
    );
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['matter.opened', 'matter.entry', 'matter.read', 'matter.verify']),
    );
    expect(JSON.stringify(entries)).not.toContain('It came to');
    const refused = await send<Problem>(lead, `${path}/entries`, { ...entry('fine-imposed', '2026-01-09') });
    expect(refused).toMatchObject({ status: 422, code: 'entry-invalid', pointer: '/money' });
    expect(await send<Problem>(lead, '/v1/matters', { ...matter, instrument: 'no-law' })).toMatchObject({
      status: 422,
      code: 'pack-unknown',
    });
    expect((await reviewer.ask(path)).status).toBe(403);
  });

  it('has a platform owe what a pack asks', async () => {
    const { obligations } = await send<{ obligations: Obligation[] }>(lead, '/v1/obligations/apply', {
      platform: 'lantern',
      instrument: 'pk-peca-2016',
    });
    expect(obligations.length).toBeGreaterThan(0);
    const [first] = obligations;
    const path = `/v1/obligations/${first?.id}`;
    const proof = { kind: 'certificate', reference: 'file 12', meets: true };
    expect(await send<Obligation>(lead, `${path}/evidence`, proof)).toMatchObject({ state: 'met' });
    expect(await send<Obligation>(lead, path, { owner: 'Legal' }, 'PUT')).toMatchObject({ owner: 'Legal' });
  });

  it('has scorecards whose lines are contested by one person and decided by another', async () => {
    const query = 'side=platform&subject=lantern';
    const { lines } = await get<{ lines: ScorecardLine[] }>(lead, `/v1/scorecards/lines?${query}`);
    expect(lines.map(({ what }) => what.en)).toEqual(['Answer judged insufficient.']);
    const body = { side: 'platform', line: lines[0]?.id, because: 'It came after the answer.' };
    const { contest } = await send<ScorecardLine>(lawyer, '/v1/scorecards/contests', body);
    const path = `/v1/scorecards/contests/${contest?.id}/decide`;
    const decision = { decision: 'struck', reason: 'It did.' };
    expect(await send<Problem>(lawyer, path, decision)).toMatchObject({ status: 403, code: 'contest-own' });
    expect((await lead.ask(path, { method: 'POST', body: decision })).status).toBe(403);
    const other = await server.person('Sami', ['legal']);
    expect(await send<Problem>(other, path, decision)).toMatchObject({ status: 200, state: 'struck' });
    const { cards } = await get<{ cards: Scorecard[] }>(lead, '/v1/scorecards?side=platform');
    expect(cards.find(({ subject }) => subject === 'lantern')).toMatchObject({ lines: 0 });
    // A machine cannot contest: it takes a person.
    expect((await server.ask('/v1/scorecards/contests', { method: 'POST', body })).status).toBe(403);
  });

  it('gives the reports of the law as the law asks for them', async () => {
    const csv = await lead.ask('/v1/reports/dsa-orders?from=2026-01-01&to=2026-12-31');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(String(csv.body).split('\n')).toHaveLength(93);
    const texts = { identify: { en: 'Word lists.', ur: 'الفاظ کی فہرستیں۔' } };
    expect(await send(lead, '/v1/reports/tco/2026/texts', texts, 'PUT')).toMatchObject({ year: 2026 });
    const text = await lead.ask('/v1/reports/tco?year=2026&format=md&lang=ur');
    expect(String(text.body)).toContain('الفاظ کی فہرستیں۔');
    expect(await get(lead, '/v1/reports/tco?year=2026')).toMatchObject({ publishBefore: '2027-03-01' });
    const refused = await get<Problem>(lead, '/v1/reports/dsa-orders?from=2026-02-01&to=2026-01-01');
    expect(refused).toMatchObject({ code: 'period-invalid' });
  });

  it('shows platforms side by side, and makes a record public by a person with fresh proof alone', async () => {
    const { items } = await get<{ items: Matter[] }>(lead, '/v1/matters?platform=lantern');
    const id = items[0]?.id ?? '';
    const overview = await get<LedgerOverview>(lead, '/v1/ledger/overview');
    expect(overview.platforms.find(({ platform }) => platform === 'lantern')).toMatchObject({
      insufficient: [{ why: 'It came to assessed-insufficient.' }],
    });
    for (const lang of ['en', 'ur']) {
      const report = await lead.ask(`/v1/ledger/overview/report?lang=${lang}`);
      expect([report.status, report.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    }
    const page = () => server.ask(`/record/${id}`, { key: null });
    expect((await page()).status).toBe(404);
    const body = { through: 2 };
    const publish = `/v1/matters/${id}/publish`;
    // Neither a key of the installation nor one of a person: it takes a session with fresh proof.
    for (const key of [server.adminKey, lawyer.key])
      expect((await server.ask(publish, { method: 'POST', body, key })).status).toBe(403);
    const session = await server.signIn('Noor', ['legal']);
    expect((await session.ask(publish, { method: 'POST', body })).body).toMatchObject({ through: 2 });
    const shown = await page();
    expect([shown.status, String(shown.body).includes('It came to concern.')]).toEqual([200, true]);
    expect(String((await server.ask(`/record/${id}?lang=ur`, { key: null })).body)).toContain('dir="rtl"');
    await session.ask(publish, { method: 'POST', body: { through: 0 } });
    expect((await page()).status).toBe(404);
  });

  it('shows both directions to everybody on a page without a sign-in', async () => {
    const page = await server.ask('/scorecards?lang=ur', { key: null });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(String(page.body)).toContain('dir="rtl"');
  });
});
