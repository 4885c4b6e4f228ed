import type { EventRecord } from '@breakwater/contracts';
import type { SignalSet } from '@breakwater/contracts/detection';
import type { FiredRule, Verdict } from '@breakwater/contracts/rules';
import { createTestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { spreadMigrations } from '../migrations.ts';
import type { EventsPort, SpreadContext, SpreadLimits } from '../ports.ts';
import { createSpread, type Spread } from '../spread.ts';

/** Following over a database of its own; a rule flags what has the word that a test says. */
export interface SpreadFixture {
  readonly spread: Spread;
  readonly storage: Storage;
  readonly clock: ReturnType<typeof createTestClock>;
  readonly recorded: RecordEntry[];
  /** Stored events, for what reads the last window again. */
  readonly stored: EventRecord[];
  /** Judges a batch as the server does; gives what the signal `spread` was of each event. */
  judge(records: readonly EventRecord[]): Promise<SpreadSeen[]>;
  /** Another process over the same database and events: it is started, and has read the last window. */
  another(others?: boolean): Promise<Spread>;
  /** The same, which reads the last window as stored events let it. */
  begun(
    over: Partial<Pick<SpreadContext, 'counters' | 'events' | 'onTrouble' | 'limits' | 'model'>>,
  ): Promise<Spread>;
  /** Stored events, as processes read them. */
  readonly events: EventsPort;
  judgeIn(spread: Spread, records: readonly EventRecord[]): Promise<SpreadSeen[]>;
  close(): Promise<void>;
}

/** What rules would read of an event. */
export type SpreadSeen = Readonly<Record<string, unknown>> & { readonly flagged: boolean };

/** A text with this in it is flagged by the rule of the fixture. */
export const FLAGGED_WORD = 'xylograph';
/** And one with this by another, for the link alone. */
export const FLAGGED_LINK = 'https://kites.example/join';
const A_LINK: SignalSet[string] = {
  known: true,
  value: {},
  evidence: [{ kind: 'link', field: '/content/text', matched: FLAGGED_LINK }],
};

export async function openSpread(limits: Partial<SpreadLimits> = {}): Promise<SpreadFixture> {
  const storage = await openTestStorage(spreadMigrations);
  const clock = createTestClock(Date.parse('2026-01-01T12:00:00Z'));
  const recorded: RecordEntry[] = [];
  const stored: EventRecord[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const events = {
    recent: async ({ limit, before = Number.POSITIVE_INFINITY }: { limit: number; before?: number }) =>
      stored
        .filter(({ seq }) => seq < before)
        .sort((a, b) => b.seq - a.seq)
        .slice(0, limit),
    scan: async (from: number, limit: number) =>
      stored
        .filter(({ seq }) => seq >= from)
        .sort((a, b) => a.seq - b.seq)
        .slice(0, limit),
    contentById: async (platform: string, ids: readonly string[]) =>
      new Map(
        stored.flatMap((record) => {
          const { event } = record;
          const isOne =
            'content' in event &&
            event.content &&
            event.platform === platform &&
            ids.includes(event.content.id);
          return isOne && event.content ? [[event.content.id, record] as const] : [];
        }),
      ),
  };
  const open: Spread[] = [];
  const begun = async ({ limits: less, ...over }: Partial<SpreadContext> = {}) => {
    const spread = createSpread({
      storage,
      clock,
      events,
      ...over,
      limits: {
        things: 10_000,
        texts: 1_000,
        contents: 10_000,
        followed: 1_000,
        warm: 1_000,
        marks: 1_000,
        ...limits,
        ...less,
      },
    });
    open.push(spread);
    await spread.start();
    return spread;
  };
  const another = async (others = false) => {
    const spread = await begun({ others: async () => others });
    spread.judgesHere();
    await spread.ready;
    return spread;
  };
  const spread = await another();

  async function judgeIn(one: Spread, records: readonly EventRecord[]): Promise<SpreadSeen[]> {
    stored.push(...records.filter((record) => !stored.includes(record)));
    return storage.work(async (work) => {
      await one.noting.note(records, work);
      const found = records.map((record): SignalSet => ({ spread: one.noting.signalOf(record) }));
      const signals = one.noting.inOrder(records, found, foresee);
      const verdicts = records.map((record, at) => verdictOf(record, foresee(record, signals[at] ?? {})));
      await one.noting.keep(records, verdicts, work);
      return records.map((_, at) => {
        const signal = signals[at]?.spread;
        const value = signal?.known ? (signal.value as object) : {};
        return { ...value, flagged: verdicts[at]?.outcome === 'flagged' };
      });
    });
  }
  return {
    spread,
    storage,
    clock,
    recorded,
    stored,
    another,
    begun,
    events,
    judgeIn,
    judge: (records) => judgeIn(spread, records),
    close: async () => {
      for (const one of open) await one.stop();
      await storage.close();
    },
  };
}

/** Three rules: one flags a word, one a link, the last what is a copy of what was flagged or decided. */
function foresee({ event }: EventRecord, { spread }: SignalSet): readonly FiredRule[] {
  const text =
    'content' in event && event.content && 'text' in event.content ? (event.content.text ?? '') : '';
  const before = spread?.known ? (spread.value as { decidedBefore: string }).decidedBefore : 'none';
  return [
    ...(text.toLowerCase().includes(FLAGGED_WORD) ? [rule('words/word')] : []),
    ...(text.includes(FLAGGED_LINK) ? [rule('links/link', A_LINK)] : []),
    ...(before === 'flagged' || before === 'violation' ? [rule('spread/copy', spread)] : []),
  ];
}

function rule(id: string, signal?: SignalSet[string]): FiredRule {
  return {
    id,
    title: id,
    policy: 'platform/test',
    mode: 'live',
    because: id,
    observations: [],
    evidence: signal?.known ? signal.evidence : [],
    actions: [{ action: 'queue', scope: 'content' }],
  } as FiredRule;
}

function verdictOf({ id, event }: EventRecord, fired: readonly FiredRule[]): Verdict {
  return {
    id: `v-${id}`,
    eventId: id,
    platform: event.platform,
    accountId: event.account.id,
    outcome: fired.length > 0 ? 'flagged' : 'nothing-found',
    fired: [...fired],
  } as unknown as Verdict;
}
