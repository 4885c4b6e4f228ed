import type { Verdict } from '@breakwater/contracts/rules';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateDemo } from './generate-stream.ts';
import { loadDemoList } from './load-demo-list.ts';
import { ADMIN, APPEALS, AUDITOR, type DemoStaff, LEAD } from './staff/demo-staff.ts';
import { hireStaff } from './staff/hire-staff.ts';
import type { Person } from './staff/person.ts';
import { workADay } from './staff/work-a-day.ts';
import { allTruths, demoTruth } from './truth.ts';

const EVENTS = 3_000;
/** A fixed time, so that the stream is the same in every run. */
const END = Date.UTC(2026, 10, 24, 12);
let running: TestServer;
/** Accounts that a live rule flagged. */
let flagged: Set<string>;

beforeAll(async () => {
  // On the embedded database, as `npm start` runs it.
  running = await startTestServer({ BREAKWATER_NEWCOMER_HOURS: '0' }, { embedded: true });
  await loadDemoList(running);
  const { intake, rules } = running.breakwater;
  const events = [...generateDemo({ seed: 7, events: EVENTS, end: END })];
  // Each part is judged before the next comes, as it is live: of a backlog, halves are judged beside each other, and
  // copies of a text in one half do not yet see those in the other.
  for (let from = 0; from < events.length; from += 400) {
    await intake.accept(
      'demo',
      events.slice(from, from + 400).map((value) => ({ value })),
    );
    await vi.waitUntil(async () => (await intake.backlog()).count === 0, { timeout: 30_000, interval: 20 });
  }
  flagged = new Set((await rules.recentFlagged(EVENTS)).map((verdict: Verdict) => verdict.accountId));
}, 400_000);
afterAll(() => running.stop());

function shareFlagged(role: string): number {
  const accounts = [...allTruths()].flatMap(([accountId, truth]) => (truth.role === role ? accountId : []));
  return accounts.filter((accountId) => flagged.has(accountId)).length / accounts.length;
}

describe('the starter pack on the demo (material written for it: it shows that the parts meet, not how well it finds)', () => {
  it('finds most planted violations', () => {
    expect(shareFlagged('violation')).toBeGreaterThanOrEqual(0.8);
  });

  it('leaves news alone', () => {
    expect(shareFlagged('news')).toBe(0);
  });

  it('leaves ordinary people alone, but for mistaken reports', () => {
    const ordinary = [...flagged].filter((accountId) => demoTruth(accountId)?.role === 'benign');
    expect(ordinary.length).toBeLessThanOrEqual(4);
  });

  it('gives every event exactly one verdict', async () => {
    const { lastSeq, verdictsAfter } = running.breakwater.rules;
    await expect.poll(lastSeq).toBe(EVENTS);
    const verdicts = await verdictsAfter(0, EVENTS + 1);
    expect(new Set(verdicts.map(({ verdict }) => verdict.eventId)).size).toBe(EVENTS);
  });
});

describe('the lists on the demo', () => {
  const tierOf = async (accountId: string) =>
    (await running.breakwater.screening.cases.list({ accountId })).items.map(({ tier }) => tier);

  it('open a case for what is on them, by its tier, and none for a namesake', async () => {
    await expect
      .poll(async () => (await running.breakwater.screening.waiting()).waiting, { timeout: 30_000 })
      .toBe(0);
    expect(await tierOf('u-3001')).toContain('T1');
    expect(await tierOf('u-3014')).toEqual(['T0']);
    expect(await tierOf('u-3015')).toEqual(['T2']);
    expect(await tierOf('u-2217')).toEqual([]);
    const { screening } = running.breakwater;
    expect(await screening.matchesOf({ platform: 'harbour', accountId: 'u-2217' })).toEqual([]);
    const [lookedUp] = await screening.screen({ subjects: [{ type: 'person', name: 'Muhammad Aslam' }] });
    expect(lookedUp?.matches).toMatchObject([
      { tier: 'T3', ref: 'DEMO-04', lowered: ['name-only', 'common-name'] },
    ]);
  });

  it('open none for news, counter-speech and ordinary people', async () => {
    const { items: cases } = await running.breakwater.screening.cases.list({ limit: 200 });
    const roles = cases.map(({ accountId }) => demoTruth(accountId)?.role);
    expect(roles.filter((role) => role !== 'violation')).toEqual([]);
  });
});

describe('the day of the demo, worked by its staff over HTTP', () => {
  it('leaves something true on every page of the console, and an audit log that verifies', async () => {
    const { address = '', setUpUrl = '' } = running;
    const crew = await hireStaff(address, setUpUrl, 'amber heron reef moss quay');
    await workADay(address, crew);
    const personOf = ({ email }: DemoStaff): Person => {
      const person = crew.get(email);
      if (!person) throw new Error(`${email} does not work here.`);
      return person;
    };
    const lead = personOf(LEAD);
    const { items: decisions } = await lead.call('review.decisions', { query: { limit: 100 } });
    const outcomes = decisions.map(({ outcome, undoneAt }) => (undoneAt ? 'undone' : outcome));
    expect(new Set(outcomes)).toEqual(new Set(['final', 'awaiting-second', 'confirmed', 'undone']));
    const { items: appeals } = await personOf(APPEALS).call('redress.appeals');
    expect(appeals.map(({ state, outcome, language }) => [state, outcome, language]).sort()).toEqual([
      ['decided', 'overturned', 'en'],
      ['open', undefined, 'ur'],
    ]);
    const { items: notices } = await personOf(AUDITOR).call('redress.notices');
    expect(notices).toMatchObject([{ state: 'open', jobId: expect.any(String), category: 'terrorism' }]);
    const { items: jobs } = await lead.call('review.jobs', { query: { limit: 200 } });
    const states = new Set(jobs.map(({ state, level }) => `${state} ${level}`));
    expect([...states].sort()).toEqual(
      ['awaiting-second first', 'claimed first', 'open first', 'open lead', 'snoozed first'].sort(),
    );
    const { items: networks } = await lead.call('networks.list');
    expect(networks).toMatchObject([
      { state: 'open', platforms: ['harbour', 'lantern'], seeds: [{ kind: 'listed-organisation' }] },
    ]);
    const found = await lead.call('networks.get', { params: { id: networks[0]?.id ?? '' } });
    const members = found.memberList.map(({ accountId }) => demoTruth(accountId)?.behaviour);
    expect(members.length).toBeGreaterThanOrEqual(8);
    expect(new Set(members)).toEqual(new Set(['network', 'listed-identifier']));
    const { staff } = await personOf(ADMIN).call('access.staff');
    expect(staff).toHaveLength(7);
    expect(await running.breakwater.verifyAudit()).toMatchObject({ ok: true });
  }, 60_000);
});
