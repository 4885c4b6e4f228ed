import { keyedLinks, linkShapeFault, readLink, shareFault, termShapeFault } from '@breakwater/detection';
import { createIncidents, INCIDENT_SIGNAL, type Incidents, type IncidentsPorts } from '@breakwater/incidents';
import { type StoredEvents, storedEvents } from '@breakwater/intake';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { LawInUse } from '@breakwater/law-packs';
import type { Exchange } from '@breakwater/notice-exchange';
import type { Orders } from '@breakwater/orders';
import type { Review } from '@breakwater/review';
import type { Rules } from '@breakwater/rules';
import type { Storage } from '@breakwater/storage';
import { contentOfVerdicts } from '../judging/content-of-verdicts.ts';
import { recentRecords } from './ports/recent-records.ts';

/** Queues that rules about incidents open jobs in. */
const QUEUES = ['incident', 'awareness'] as const;
const BY = 'incidents';

/** What incidents are wired to; what is made later is asked for. */
export interface IncidentSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly events: StoredEvents;
  readonly rules: Rules;
  readonly review: Review;
  readonly law: () => ReturnType<LawInUse['law']>;
  readonly orders: () => Orders;
  readonly exchange: () => Exchange;
}

/** Incidents with their ports. */
export function wireIncidents(around: IncidentSurroundings): Incidents {
  const { storage, clock, ids, events, orders, exchange, law } = around;
  return createIncidents({
    storage,
    clock,
    ids,
    events: {
      in: (db) => {
        const stored = storedEvents(db);
        return { scan: stored.scanEvents, firstSeq: stored.firstSeqSince, lastSeq: stored.lastSeq };
      },
      recent: () => recentRecords(events),
    },
    links: { of: keyedLinks, keyOf: (value) => readLink(value)?.key },
    bankRules: { shape: shapeFault, frequency: shareFault },
    accounts: { of: events.accountsOf },
    review: reviewPort(around),
    exchange: {
      get name() {
        return exchange().self.publicKey;
      },
      tell: (work, { facts, ...told }) => exchange().incidents.tell(work, { ...told, document: facts }),
      receipts: (sent) => exchange().incidents.receipts(sent),
    },
    notices: {
      law: (id) => {
        const found = law().pack(id);
        return found && { title: found.pack.title };
      },
      authority: async (id) => {
        const { authority } = await orders().authorities.get(id);
        return { name: authority.name };
      },
    },
  });
}

function shapeFault(kind: 'term' | 'link', value: string): ReturnType<typeof termShapeFault> {
  if (kind === 'term') return termShapeFault(value);
  const link = readLink(value);
  return link && linkShapeFault({ kind: link.kind, value });
}

function reviewPort({ rules, review }: IncidentSurroundings): IncidentsPorts['review'] {
  return {
    endFriction: review.actions.endOfRules,
    dropJobs: (work, about) => review.jobs.dropOfRules(work, { ...about, queues: QUEUES, by: BY }),
    left: (db, accounts, ruleIds) => review.actions.leftOfRules(db, accounts, { ruleIds, queues: QUEUES }),
    applyAgain: async (work, found) => {
      const verdicts = await rules.judgeAgain({ id: INCIDENT_SIGNAL.id, found }, work.db);
      if (verdicts.length > 0)
        await review.applyVerdicts(verdicts, work, contentOfVerdicts([...found.keys()], verdicts));
      return [...new Set(verdicts.flatMap(({ fired }) => fired.map(({ id }) => id)))];
    },
    jobsOf: review.jobs.openOf,
  };
}
