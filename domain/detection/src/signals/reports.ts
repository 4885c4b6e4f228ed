import { type AccountRef, EVENT_TYPES, type EventRecord } from '@breakwater/contracts';
import type { FieldType, SignalValue } from '@breakwater/contracts/detection';
import type { SignalDefinition } from '../signal-definition.ts';
import type { KeptReport } from '../signal-stores.ts';
import { groupBy } from './group-by.ts';

/** How often reports of these accounts were right, from 0 to 1; undefined where too little is known of one. */
export type ReporterAccuracy = (
  platform: string,
  reporters: readonly string[],
) => Promise<ReadonlyMap<string, number | undefined>>;

/** Expected share of right reports of an account of which nothing is known. */
export const UNKNOWN_REPORTER = 0.5;
/** From this accuracy on a record is good: two reports that were decided and right, and none that was wrong. */
const GOOD_RECORD = 0.75;
const WINDOW_DAYS = 7;
const WINDOW_MS = WINDOW_DAYS * 86_400_000;

const TYPE: FieldType = {
  object: 'Reports',
  fields: {
    count: 'int',
    distinctReporters: 'int',
    goodRecord: 'int',
    anonymous: 'int',
    onContent: 'int',
    reasons: { list: 'string' },
    weighted: 'double',
  },
};

/** Nothing is known of any reporter: each counts with the prior. */
export const noReporterAccuracy: ReporterAccuracy = async () => new Map();

/**
 * Reports of users against the account in the seven days up to the event, itself included. `weighted` is the expected
 * number of reporters who are right: the sum of their accuracies, all anonymous reports counting as one reporter, so
 * that a crowd of doubtful or nameless reports does not weigh what a few good ones do. `goodRecord` counts those who were
 * right before: nobody of whom nothing is known.
 */
export function createReportsSignal(reporterAccuracy: ReporterAccuracy): SignalDefinition {
  return {
    descriptor: {
      id: 'reports',
      title: `Reports against the account within ${WINDOW_DAYS} days`,
      cost: 'moderate',
      reads: EVENT_TYPES,
      type: TYPE,
    },
    stateful: true,
    remember: (records, { reports }) => reports.insert(records.flatMap(toKeptReport)),
    async evaluate(records, { stores }) {
      const kept = await stores.reports.read(records.map(accountKey), earliest(records) - WINDOW_MS);
      const accuracies = await readAccuracies(kept, reporterAccuracy);
      const byAccount = groupBy(kept, (report) => keyOf(report));
      return records.map((record) => {
        const reports = (byAccount.get(keyOf(accountKey(record))) ?? []).filter(isSeenBy(record));
        return reportsValue(reports, (reporter) => accuracies.get(`${record.event.platform} ${reporter}`));
      });
    },
  };
}

const accountKey = ({ event }: EventRecord): AccountRef => ({
  platform: event.platform,
  accountId: event.account.id,
});
const keyOf = ({ platform, accountId }: AccountRef) => `${platform} ${accountId}`;

function earliest(records: readonly EventRecord[]): number {
  return records.reduce(
    (least, { event }) => Math.min(least, Date.parse(event.at)),
    Number.POSITIVE_INFINITY,
  );
}

function toKeptReport(record: EventRecord): KeptReport[] {
  const { event } = record;
  if (event.type !== 'report.created') return [];
  const at = Date.parse(event.at);
  return [
    {
      ...accountKey(record),
      seq: record.seq,
      at,
      reporter: event.report.reporter ?? null,
      reason: event.report.reason,
      onContent: event.content !== undefined,
      // Replayed events are old when they come: they count among themselves all the same.
      expiresAt: Math.max(at, record.receivedAt) + WINDOW_MS,
    },
  ];
}

/** In the window that ends at the record, and accepted no later than it. */
function isSeenBy({ seq, event }: EventRecord): (report: KeptReport) => boolean {
  const end = Date.parse(event.at);
  return (report) => report.seq <= seq && report.at <= end && report.at > end - WINDOW_MS;
}

async function readAccuracies(
  reports: readonly KeptReport[],
  reporterAccuracy: ReporterAccuracy,
): Promise<Map<string, number>> {
  const accuracies = new Map<string, number>();
  for (const [platform, ofPlatform] of groupBy(reports, (report) => report.platform)) {
    const reporters = new Set(ofPlatform.flatMap(({ reporter }) => reporter ?? []));
    for (const [reporter, accuracy] of await reporterAccuracy(platform, [...reporters])) {
      if (accuracy !== undefined) accuracies.set(`${platform} ${reporter}`, accuracy);
    }
  }
  return accuracies;
}

function reportsValue(
  reports: readonly KeptReport[],
  accuracyOf: (reporter: string) => number | undefined,
): SignalValue {
  const named = new Set(reports.flatMap(({ reporter }) => reporter ?? []));
  const anonymous = reports.some(({ reporter }) => reporter === null) ? UNKNOWN_REPORTER : 0;
  const weighted = [...named].reduce(
    (sum, reporter) => sum + (accuracyOf(reporter) ?? UNKNOWN_REPORTER),
    anonymous,
  );
  return {
    known: true,
    value: {
      count: reports.length,
      distinctReporters: named.size,
      goodRecord: [...named].filter((reporter) => (accuracyOf(reporter) ?? 0) >= GOOD_RECORD).length,
      anonymous: reports.filter(({ reporter }) => reporter === null).length,
      onContent: reports.filter(({ onContent }) => onContent).length,
      reasons: [...new Set(reports.map(({ reason }) => reason))],
      weighted,
    },
    evidence:
      reports.length === 0
        ? []
        : [
            {
              kind: 'report',
              field: '/account/id',
              label: `reports by ${named.size} named reporters`,
              value: reports.length,
              window: `P${WINDOW_DAYS}D`,
            },
          ],
  };
}
