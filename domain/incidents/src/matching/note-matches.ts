import { contentOf, type EventRecord } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { copySignature } from '@breakwater/text';
import { PRESERVED_DAYS } from '../preserved-days.ts';
import { selectLetThrough } from '../store/awareness.ts';
import { lockActive } from '../store/incidents.ts';
import { selectIdsInForce } from '../store/indicators.ts';
import { insertMatches, type MatchKey, type NewMatch } from '../store/matches.ts';
import { preserveAccounts } from '../store/preserved.ts';
import {
  type IncidentMatchFound,
  isLetThrough,
  type MatchedRecords,
  matchRecords,
  passesOf,
} from './incident-index.ts';
import type { LiveIndex } from './live-index.ts';

const EXCERPT = 160;

/**
 * Notes what a batch meets, before its signals are computed, in the unit of its verdicts, and settles it of each record:
 * a process that takes new indicators in between finds nothing of this batch that was not noted. Incidents are locked
 * against their end until then: what ended meanwhile meets nothing, so that no friction is left of it.
 */
export async function noteArriving(
  { live, now }: { readonly live: LiveIndex; readonly now: () => number },
  records: readonly EventRecord[],
  trx: Db,
): Promise<void> {
  const index = live.current();
  for (const record of records) live.settle(record, index && NOTHING);
  if (!index || index.size === 0) return;
  const found = matchRecords(index, records, now());
  if (found.size === 0) return;
  const standing = await standingOf(trx, found, now());
  for (const [record, matched] of standing) live.settle(record, matched);
  await noteMatches(trx, standing, { how: 'arriving', now: now() });
}

const NOTHING: readonly IncidentMatchFound[] = [];

/**
 * What stands of what an index in memory found: incidents that are active are locked against their end and against changes
 * of whom they let through until the unit ends, and what was changed before that is read in it. An index may be older.
 */
export async function standingOf(trx: Db, found: MatchedRecords, now: number): Promise<MatchedRecords> {
  const active = await lockActive(trx, incidentsIn(found), now);
  if (active.size === 0) return new Map();
  const passes = passesOf(await selectLetThrough(trx, [...active]));
  const inForce = await selectIdsInForce(trx, indicatorsIn(found));
  const standing = new Map<EventRecord, readonly IncidentMatchFound[]>();
  for (const [record, matched] of found) {
    const left = matched.flatMap(({ incident, hits }): IncidentMatchFound[] => {
      const own = hits.filter(({ indicator }) => inForce.has(indicator.id));
      return active.has(incident.id) && own.length > 0
        ? [{ incident, hits: own, awareness: isLetThrough(passes, incident.id, record) }]
        : [];
    });
    if (left.length > 0) standing.set(record, left);
  }
  return standing;
}

/** Writes matches down, and keeps what is behind them; says which are new. Their incidents are locked. */
export async function noteMatches(
  trx: Db,
  found: MatchedRecords,
  { how, now }: { readonly how: 'arriving' | 'rematch'; readonly now: number },
): Promise<MatchKey[]> {
  const matches = new Map<string, NewMatch>();
  for (const [record, matched] of found)
    for (const one of matched) {
      const match = matchOf(record, one);
      // The store takes each post once: of one that came in several events the latest says what it is, by all that hit it.
      if (match) matches.set(keyOf(match), joined(matches.get(keyOf(match)), match));
    }
  const all = [...matches.values()];
  const fresh = await insertMatches(trx, all, { how, now });
  const isFresh = new Set(fresh.map(keyOf));
  const kept = all.filter((match) => !match.awareness && isFresh.has(keyOf(match)));
  await preserveAccounts(
    trx,
    kept.map(({ incidentId, platform, accountId }) => ({ incidentId, platform, accountId })),
    PRESERVED_DAYS,
  );
  return fresh;
}

function joined(before: NewMatch | undefined, match: NewMatch): NewMatch {
  if (!before) return match;
  const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    ...match,
    eventIds: both(before.eventIds, match.eventIds),
    kinds: both(before.kinds, match.kinds),
    indicators: both(before.indicators, match.indicators),
  };
}

function incidentsIn(found: MatchedRecords): string[] {
  return [...new Set([...found.values()].flatMap((matched) => matched.map(({ incident }) => incident.id)))];
}

function indicatorsIn(found: MatchedRecords): string[] {
  const ids = new Set<string>();
  for (const matched of found.values())
    for (const { hits } of matched) for (const { indicator } of hits) ids.add(indicator.id);
  return [...ids];
}

function keyOf({ incidentId, platform, contentId }: MatchKey): string {
  return `${incidentId} ${platform} ${contentId}`;
}

function matchOf(
  record: EventRecord,
  { incident, hits, awareness }: IncidentMatchFound,
): NewMatch | undefined {
  const content = contentOf(record);
  if (!content) return undefined;
  const { event, account } = record;
  const { text, language, media = [] } = content;
  const audience = content.audienceSize ?? account.followers;
  const thread = content.replyTo ?? content.shareOf;
  const excerpt = text === undefined ? undefined : excerptOf(text);
  const signature = text === undefined ? undefined : copySignature(text);
  const file = media.find(({ sha256 }) => sha256 !== undefined)?.sha256;
  return {
    incidentId: incident.id,
    platform: event.platform,
    contentId: content.id,
    accountId: event.account.id,
    eventId: record.id,
    eventIds: [record.id],
    at: event.at,
    kinds: [...new Set(hits.map(({ indicator }) => indicator.kind))],
    indicators: [...new Set(hits.map(({ indicator }) => indicator.id))],
    ...(excerpt !== undefined && { excerpt }),
    ...(audience !== undefined && { audience }),
    ...(language !== undefined && { language }),
    ...(thread !== undefined && { thread }),
    ...(signature && { signature: [...signature] }),
    ...(file !== undefined && { file }),
    awareness,
  };
}

/** First words; PostgreSQL keeps no NUL, and JSON no half of a pair. */
function excerptOf(text: string): string {
  return text.slice(0, EXCERPT).replaceAll('\0', '\uFFFD').toWellFormed();
}
