import type { EventRecord, Evidence, PlatformEvent } from '@breakwater/contracts';
import { aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDetection, type Detection, type DetectionOptions } from '../../detection.ts';
import { detectionMigrations } from '../../migrations.ts';
import type { SignalDefinition } from '../../signal-definition.ts';
import { aTextModel, modelsOf } from '../../testing/index.ts';

const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const needs = { signals: ['account.risk'], counters: [] };
const accounts = { label: 'support', floor: -1.5, steps: [{ posts: 1, slope: 1.6, shift: 1 }] };
const textModels = modelsOf([aTextModel({ id: 'pool', accounts }), aTextModel({ id: 'other' })]);
/** Of nine words, so that it can be told from others. */
const LIKELY = 'it is likely that everybody knows what this says';
const HARMLESS = 'the late ferry to the old harbour leaves at nine';

let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage(detectionMigrations);
});
afterAll(() => storage.close());
beforeEach(async () => {
  await sql`truncate account_risk, confirmed_texts, account_reports, outbox`.execute(storage.db);
});

interface Said {
  readonly band: string;
  readonly probability: number;
  readonly bits: number;
  readonly posts: number;
  readonly sure: string;
  readonly unread: readonly string[];
  readonly groups: readonly { readonly group: string; readonly bits: number }[];
  readonly evidence: readonly Evidence[];
}

async function open(options: Partial<DetectionOptions> = {}): Promise<Detection> {
  const detection = createDetection({ storage, clock: createTestClock(), textModels, ...options });
  await detection.start();
  return detection;
}

let next = 0;
function event(changes: Partial<Record<string, unknown>>, at = START): EventRecord {
  const id = `e${++next}`;
  const { account = {}, ...rest } = changes as { account?: object };
  const made = {
    id,
    at: new Date(at).toISOString(),
    platform: 'harbour',
    account: { id: 'a', ...account },
    ...rest,
  };
  return { ...aRecord(made as unknown as PlatformEvent), seq: next };
}
const post = (text: string, at?: number, account?: object, id = `c${next}`) =>
  event({ type: 'content.created', content: { id, kind: 'post', text }, ...(account && { account }) }, at);

async function judge(detection: Detection, records: readonly EventRecord[]): Promise<Said[]> {
  const { signals } = await storage.transaction((trx) => detection.evaluate(records, needs, trx));
  return signals.map((set) => saidIn(set['account.risk']));
}

function saidIn(signal: EventRecordSignal): Said {
  if (!signal?.known) throw new Error(signal?.reason ?? 'not computed');
  return { ...(signal.value as Said), evidence: signal.evidence };
}
type EventRecordSignal = Awaited<ReturnType<Detection['evaluate']>>['signals'][number][string] | undefined;

const last = <T>(list: readonly T[]): T => list.at(-1) ?? expect.fail('there is none');
const bitsOf = ({ groups }: Said, name: string) => groups.find(({ group }) => group === name)?.bits ?? 0;
const stored = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from account_risk`.execute(storage.db)).rows[0]?.n;

describe('account.risk', () => {
  it('works from the first post, and says on how little it rests', async () => {
    const [said] = await judge(await open(), [post(LIKELY)]);
    expect(said).toMatchObject({ posts: 1, sure: 'little', band: 'possible', unread: [] });
    expect(said?.evidence).toContainEqual({
      kind: 'risk',
      field: '/content/text',
      entry: 'post',
      content: expect.any(String),
      value: expect.any(Number),
    });
  });

  it('becomes likely over posts that say the same, and forgets with time', async () => {
    const detection = await open();
    const posts = Array.from({ length: 12 }, (_, at) => post(LIKELY, START + at * 60_000));
    expect(last(await judge(detection, posts))).toMatchObject({ band: 'likely', sure: 'much', posts: 12 });
    const later = last(await judge(detection, [post(HARMLESS, START + 400 * DAY)]));
    expect(later).toMatchObject({ band: 'none', sure: 'little' });
  });

  it('gives the same in one batch, in many, after a restart and in a rehearsal, late events among them', async () => {
    const minutes = [0, 5, 3, 90, 20_000, 19_999, 40_000];
    const records = minutes.map((minute, at) =>
      post(at % 3 === 1 ? HARMLESS : LIKELY, START + minute * 60_000, { bio: 'a possible one' }),
    );
    const whole = await judge(await open(), records);
    await sql`truncate account_risk`.execute(storage.db);
    const single: Said[] = [];
    for (const record of records) single.push(...(await judge(await open(), [record])));
    expect(single).toEqual(whole);
    const before = await sql`select * from account_risk`.execute(storage.db);
    const rehearsal = (await open()).rehearse();
    const rehearsed = [
      ...(await rehearsal.evaluate(records.slice(0, 3), needs)),
      ...(await rehearsal.evaluate(records.slice(3), needs)),
    ];
    expect(rehearsed.map((set) => saidIn(set['account.risk']))).toEqual(whole);
    expect((await sql`select * from account_risk`.execute(storage.db)).rows).toEqual(before.rows);
  });

  it('keeps accounts of platforms apart, and a batch with several', async () => {
    const records = [
      post(LIKELY),
      post(HARMLESS, START, { id: 'b' }),
      { ...post(LIKELY), event: { ...post(LIKELY).event, platform: 'meadow' } },
    ];
    const said = await judge(await open(), records);
    expect(said.map(({ posts }) => posts)).toEqual([1, 1, 1]);
    expect(await stored()).toBe(3);
  });

  it('does not count less once another event, which no model reads, follows', async () => {
    const detection = await open();
    const posts = Array.from({ length: 12 }, () => post(LIKELY));
    const report = event({ type: 'report.created', report: { reason: 'spam', reporter: 'r' } });
    const said = await judge(detection, [...posts, report]);
    expect(bitsOf(last(said), 'posts')).toBe(bitsOf(said.at(-2) ?? last(said), 'posts'));
  });

  it('names what failed and counts it for nothing', async () => {
    const said = await judge(await open(), [post('it is broken and likely')]);
    expect(said).toMatchObject([{ unread: ['text.model'], posts: 0, band: 'none' }]);
  });
});

describe('what others did or said, a name, who somebody is', () => {
  const foreign = (id: string, value: object): SignalDefinition => ({
    descriptor: {
      id,
      title: id,
      cost: 'cheap',
      reads: ['content.created'],
      type: { object: 'Any', fields: { band: 'string' } },
    },
    evaluate: (records) => records.map(() => ({ known: true, value, evidence: [] })),
  });

  it('never makes an account more than nothing by contact alone', async () => {
    const detection = await open({
      riskFacts: { inConfirmedNetwork: () => true },
      reporterAccuracy: async (_, reporters) => new Map(reporters.map((one) => [one, 1])),
      signals: [foreign('linkage.return', { band: 'likely' })],
    });
    const reports = ['r1', 'r2', 'r3', 'r4', 'r5'].map((reporter) =>
      event({ type: 'report.created', report: { reason: 'terrorism', reporter } }),
    );
    const said = last(await judge(detection, [...reports, post(HARMLESS)]));
    expect(said.band).toBe('none');
    for (const kind of ['network', 'return', 'reports']) expect(bitsOf(said, kind)).toBeGreaterThan(0);
  });

  it('never does for a name alone, whatever models read in it', async () => {
    const named = (account: object) => event({ type: 'account.created', account });
    const [alone] = await judge(await open(), [named({ id: 'n', displayName: 'most likely this' })]);
    expect(alone?.band).toBe('none');
    const [withBio] = await judge(await open(), [
      named({ id: 'm', displayName: 'somebody', bio: 'most likely this' }),
    ]);
    expect(withBio?.band).toBe('possible');
  });
});

describe('near-copies of what people confirmed', () => {
  const decision = {
    decisionId: '01890000-0000-7000-8000-000000000001',
    platform: 'harbour',
    accountId: 'z',
    decidedAt: START,
    texts: [HARMLESS, 'too short'],
  };
  const changes = async () =>
    (
      await sql<{
        payload: unknown;
      }>`select payload from outbox where topic = 'confirmed.changed' order by id`.execute(storage.db)
    ).rows;

  it('count from when the process has heard of them, also after a restart, and no more once withdrawn', async () => {
    const detection = await open();
    await storage.work((work) => detection.confirmed.add(work, decision));
    expect(await changes()).toEqual([{ payload: { decisionIds: [decision.decisionId] } }]);
    expect(bitsOf(last(await judge(detection, [post(HARMLESS)])), 'copies')).toBe(0);
    await detection.confirmed.follow({ decisionIds: [decision.decisionId] });
    expect(bitsOf(last(await judge(detection, [post(HARMLESS)])), 'copies')).toBe(5);
    expect(bitsOf(last(await judge(await open(), [post(HARMLESS, START, { id: 'b' })])), 'copies')).toBe(5);
    await storage.work((work) => detection.confirmed.withdraw(work, decision.decisionId));
    await detection.confirmed.follow({ decisionIds: [decision.decisionId] });
    expect(await changes()).toHaveLength(2);
    expect(bitsOf(last(await judge(detection, [post(HARMLESS, START, { id: 'c' })])), 'copies')).toBe(0);
    expect(bitsOf(last(await judge(await open(), [post(HARMLESS, START, { id: 'd' })])), 'copies')).toBe(0);
  });

  it('are kept for a year from the decision', async () => {
    const detection = await open();
    await storage.work((work) => detection.confirmed.add(work, decision));
    expect(await detection.confirmed.purge(START + 365 * DAY)).toBe(0);
    expect(await detection.confirmed.purge(START + 365 * DAY + 1)).toBe(1);
    expect(await changes()).toHaveLength(2);
  });

  it('go with an account that is erased, as does how it looked and who reported it', async () => {
    const detection = await open();
    await storage.work((work) => detection.confirmed.add(work, decision));
    const report = event({
      type: 'report.created',
      account: { id: 'z' },
      report: { reason: 'spam', reporter: 'r' },
    });
    await judge(detection, [post(LIKELY, START, { id: 'z' }), report, post(LIKELY)]);
    const forget = () =>
      storage.work((work) => detection.forgetAccount(work, { platform: 'harbour', accountId: 'z' }));
    expect(await forget()).toEqual({ risk: 1, reports: 1, confirmed: 1 });
    expect(await forget()).toEqual({ risk: 0, reports: 0, confirmed: 0 });
    expect(await stored()).toBe(1);
  });
});

it('forgets accounts that were silent for half a year', async () => {
  const detection = await open();
  await judge(detection, [post(LIKELY)]);
  // In steps of ten days, which begin where they begin: never later than after 180.
  expect(await detection.purgeRisk(START + 170 * DAY)).toBe(0);
  expect(await detection.purgeRisk(START + 180 * DAY)).toBe(1);
});
