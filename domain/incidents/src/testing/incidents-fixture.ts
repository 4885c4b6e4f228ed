import type { EventRecord, PlatformEvent } from '@breakwater/contracts';
import type { IncidentDeclaration } from '@breakwater/contracts/incidents';
import type { Verdict } from '@breakwater/contracts/rules';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { canonicalUrl, findLinks } from '@breakwater/text';
import { createIncidents, type Incidents } from '../incidents.ts';
import { incidentsMigrations } from '../migrations.ts';
import type { EndedFriction, FactsReceipt, IncidentsContext, LinksPort, ToldFacts } from '../ports.ts';

/** Incidents over a database of their own, with ports that a test looks into. */
export interface IncidentsFixture {
  readonly incidents: Incidents;
  readonly context: IncidentsContext;
  readonly storage: Storage;
  readonly clock: ReturnType<typeof createTestClock>;
  readonly recorded: RecordEntry[];
  /** Stored events. */
  readonly records: EventRecord[];
  /** What review was asked. */
  readonly asked: {
    readonly ended: EndedFriction[];
    readonly dropped: { readonly accountId: string; readonly eventIds: readonly string[] }[];
    readonly again: EventRecord[];
    left: { friction: number; jobs: number };
  };
  /** What the exchange was given, and what became of it. */
  readonly told: ToldFacts[];
  readonly receipts: Map<string, FactsReceipt>;
  /** A process of its own over the same database. */
  another(): Incidents;
  /** Stores events without having them judged. */
  store(...events: readonly PlatformEvent[]): EventRecord[];
  /** Stores events and has them noted by a process, as judging does. */
  arrive(by: Incidents, ...events: readonly PlatformEvent[]): Promise<EventRecord[]>;
  /** An incident that two people stand behind. */
  active(declaration?: Partial<IncidentDeclaration>): Promise<string>;
  close(): Promise<void>;
}

export const aDeclaration = (more: Partial<IncidentDeclaration> = {}): IncidentDeclaration => ({
  title: 'Attack on the harbour market',
  happenedAt: '2026-01-01T00:00:00Z',
  trigger: 'platform',
  reason: 'Several posts show the same scene.',
  ...more,
});

const links: LinksPort = {
  of: ({ event }) => {
    const text =
      'content' in event && event.content && 'text' in event.content ? (event.content.text ?? '') : '';
    return findLinks(text).map(({ start, end, url }) => ({
      field: '/content/text',
      start,
      end,
      matched: text.slice(start, end),
      keys: [`url:${canonicalUrl(url)?.url}`],
    }));
  },
  keyOf: (value) => {
    const link = canonicalUrl(value);
    return link && `url:${link.url}`;
  },
};

/** The rule that fires on what matches. */
export const INCIDENT_RULE = 'incident/match';

const firedRule = { id: INCIDENT_RULE } as Verdict['fired'][number];

/** Over a database of its own, or one that is given: the fixture closes it. */
export async function openIncidents(given?: Storage): Promise<IncidentsFixture> {
  const storage = given ?? (await openTestStorage(incidentsMigrations));
  const clock = createTestClock(Date.UTC(2026, 0, 1, 1));
  const ids = createIds(clock);
  const records: EventRecord[] = [];
  const recorded: RecordEntry[] = [];
  const asked: IncidentsFixture['asked'] = {
    ended: [],
    dropped: [],
    again: [],
    left: { friction: 0, jobs: 0 },
  };
  const told: ToldFacts[] = [];
  const receipts = new Map<string, FactsReceipt>();
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const context: IncidentsContext = {
    storage,
    clock,
    ids,
    events: {
      in: () => ({
        scan: async (fromSeq, limit) => records.filter(({ seq }) => seq >= fromSeq).slice(0, limit),
        firstSeq: async (since) => records.find(({ receivedAt }) => receivedAt >= since)?.seq,
        lastSeq: async () => records.at(-1)?.seq,
      }),
      async *recent() {
        yield* records.toReversed();
      },
    },
    links,
    bankRules: {
      shape: (kind, value) =>
        kind === 'term' && value.length < 2 ? { code: 'one-letter', message: 'has one letter' } : undefined,
      frequency: (hits, scanned) =>
        scanned >= 200 && hits / scanned > 0.01
          ? { code: 'too-frequent', message: 'would hit much' }
          : undefined,
    },
    accounts: { of: async () => [] },
    review: {
      endFriction: async (_work, ended) => asked.ended.push(ended),
      dropJobs: async (_work, about) => asked.dropped.push(about),
      left: async () => asked.left,
      applyAgain: async (_work, found) => {
        asked.again.push(...found.keys());
        return [INCIDENT_RULE];
      },
      jobsOf: async () => new Map(),
    },
    exchange: {
      name: 'this installation',
      tell: async (_work, facts) => {
        told.push(facts);
        return { id: ids(), peerName: `peer ${told.length}` };
      },
      receipts: async () => receipts,
    },
    notices: {
      law: (id) =>
        id === 'eu-tco-2021-784'
          ? { title: { en: 'Regulation (EU) 2021/784', ur: 'ضابطہ (EU) 2021/784' } }
          : undefined,
      authority: async () => ({ name: 'Harbour Police' }),
    },
  };
  const incidents = createIncidents(context);
  await incidents.reload();

  function store(...events: readonly PlatformEvent[]): EventRecord[] {
    const added = events.map((event, place) =>
      aRecord(event, { id: ids(), seq: records.length + place + 1, receivedAt: clock.now() }),
    );
    records.push(...added);
    return added;
  }
  return {
    incidents,
    context,
    storage,
    clock,
    recorded,
    records,
    asked,
    told,
    receipts,
    another: () => createIncidents(context),
    store,
    arrive: async (by, ...events) => {
      const added = store(...events);
      await storage.work(async ({ db }) => {
        await by.note(added, db);
        const verdicts = added.map(({ id }) => ({ eventId: id, fired: [firedRule] }));
        await by.fired({ records: added, verdicts, reading: [INCIDENT_RULE] }, db);
      });
      return added;
    },
    active: async (declaration) => {
      const { id, fingerprint } = await incidents.declare(aDeclaration(declaration), 'staff:amina');
      await incidents.confirm(id, fingerprint, 'staff:omar');
      await incidents.reload();
      return id;
    },
    close: () => storage.close(),
  };
}

/** A post of an account. */
export const aPostBy = (accountId: string, text: string, id = `${accountId}-${text.length}`) =>
  aPost(text, {
    account: { id: accountId, handle: accountId },
    content: { id, kind: 'post', text, audienceSize: 100 },
  });
