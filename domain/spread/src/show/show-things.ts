import type {
  SaidBefore,
  SpreadArrival,
  SpreadForecast,
  SpreadKind,
  SpreadMark,
  SpreadObject,
  SpreadReadiness,
  SpreadSummary,
} from '@breakwater/contracts/spread';
import { decodeCursor, encodeCursor, toInstant } from '@breakwater/kernel';
import type { Forecast } from '@breakwater/spread';
import type { Exposures } from '../exposures.ts';
import { firstOfLastDays, lastDays } from '../last-days.ts';
import { graver, type Mark } from '../marks/mark.ts';
import type { Marks } from '../marks/marks-in-memory.ts';
import type { FollowedThing } from '../memory/followed-thing.ts';
import type { Following } from '../memory/following.ts';
import type { Followings } from '../memory/followings.ts';
import type { KeptDay } from '../ports.ts';
import { beingRead, thingNotFound } from '../spread-error.ts';
import { curveOf } from './curve-of.ts';
import { lastHour } from './last-hour.ts';

export interface ShowParts {
  readonly followings: Followings;
  readonly exposures: Exposures;
  readonly marks: Marks;
  readonly now: () => number;
  readonly readiness: () => SpreadReadiness;
  /** The days on which a thing came, as counters keep them, from one on. */
  readonly daysOf: (id: string, from: string) => Promise<readonly KeptDay[]>;
}

export interface SpreadQuery {
  readonly kind?: SpreadKind | undefined;
  readonly platform?: string | undefined;
  readonly content?: string | undefined;
  readonly said?: SaidBefore | undefined;
  readonly least?: number | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface SpreadPage {
  readonly items: SpreadSummary[];
  readonly state: SpreadReadiness;
  readonly next?: string;
}

const LIMIT = 50;

/** What spreads now, what came most often in the last hour first. Empty while the last window is being read again. */
export function listThings(parts: ShowParts, query: SpreadQuery): SpreadPage {
  const { followings, now } = parts;
  const state = parts.readiness();
  const following = followings.current();
  if (!following) return { items: [], state };
  const { kind, platform, content, said, least = 2, limit = LIMIT } = query;
  const at = now();
  // A place, since what spreads changes from one moment to the next, whatever a cursor would name.
  const from = Number(decodeCursor(query.cursor, { place: /^\d{1,9}$/ })?.place ?? 0);
  const candidates =
    content !== undefined && platform !== undefined
      ? following.thingsOf(platform, content)
      : [...following.things.values()];
  const ranked = candidates
    .filter((thing) => kind === undefined || thing.kind === kind)
    .flatMap((thing) => {
      const counts =
        following.table.arrivalsOf(thing.key) < least ? undefined : following.table.of(thing.key, at);
      if (!counts) return [];
      if (platform !== undefined && content === undefined && !counts.platforms.includes(platform)) return [];
      if (said !== undefined && gravestOf(parts, thing) !== said) return [];
      return [{ thing, lastHour: counts.windows['1h'], arrivals: counts.arrivals }];
    })
    .sort((a, b) => b.lastHour - a.lastHour || b.arrivals - a.arrivals || (a.thing.id < b.thing.id ? -1 : 1));
  const items = ranked
    .slice(from, from + limit)
    .flatMap(({ thing }) => summaryOf(parts, following, thing) ?? []);
  const end = from + limit;
  return { items, state, ...(ranked.length > end && { next: encodeCursor([end]) }) };
}

/**
 * One thing with its curve, its last seven days, what it will still reach, who passed it to whom, and what was said of it.
 *
 * @throws SpreadError 404 `spread-not-found`, 503 `spread-being-read`
 */
export async function showThing(parts: ShowParts, id: string): Promise<SpreadObject> {
  const { followings, marks, now } = parts;
  const following = followings.current();
  if (!following) throw beingRead();
  const days = await parts.daysOf(id, firstOfLastDays(now()));
  const key = following.idToKey.get(id);
  const thing = key === undefined ? undefined : following.things.get(key);
  const summary = thing && summaryOf(parts, following, thing);
  if (!thing || !summary) throw thingNotFound();
  const cascade = following.table.cascadeOf(thing.key, now());
  const passed = [...thing.passed, ...thing.replies].sort((a, b) => a.at - b.at);
  const said = new Map<string, Mark>();
  for (const one of passed) for (const mark of marks.of(one.platform, one.contentId)) said.set(mark.id, mark);
  return {
    ...summary,
    curve: cascade
      ? curveOf(cascade)
      : curveOf({
          startedAt: thing.passed[0]?.at ?? now(),
          now: now(),
          after: passed.map(({ at }) => (at - (passed[0]?.at ?? at)) / 1_000),
          audience: passed.map(({ audience = Number.NaN }) => audience),
        }),
    days: lastDays(days, now()),
    marks: [...said.values()].sort((a, b) => a.at - b.at).map(shownMark),
    passed: passed.map(
      (one): SpreadArrival => ({
        at: toInstant(one.at),
        platform: one.platform,
        accountId: one.accountId,
        contentId: one.contentId,
        eventId: one.eventId,
        how: one.how,
        likeness: Math.round(one.likeness * 100) / 100,
        said: marks.saidOf(one.platform, one.contentId),
        ...(one.parent !== undefined && { parent: one.parent }),
        ...(one.audience !== undefined && { audience: one.audience }),
      }),
    ),
    passedAll: thing.more === 0,
  };
}

function summaryOf(parts: ShowParts, following: Following, thing: FollowedThing): SpreadSummary | undefined {
  const at = parts.now();
  const counts = following.table.of(thing.key, at);
  if (!counts) return undefined;
  const first = thing.passed[0];
  return {
    id: thing.id,
    kind: thing.kind,
    label: labelOf(thing),
    arrivals: Math.round(counts.arrivals),
    arrivals1h: Math.round(lastHour(following.table.cascadeOf(thing.key, at), counts, at)),
    accounts: Math.round(counts.accounts),
    audience: Math.round(counts.audience),
    newAccountShare: counts.newAccountShare,
    knownBadShare: counts.knownBadShare,
    platforms: [...counts.platforms],
    firstAt: toInstant(first?.at ?? thing.lastAt),
    lastAt: toInstant(thing.lastAt),
    said: gravestOf(parts, thing),
    forecast: shownForecast(parts.exposures.forecastOf(thing, at)),
  };
}

/** Of posts and texts the content where it was seen first; of the rest what it is. */
function labelOf({ kind, key, passed: [first] }: FollowedThing): string {
  if (kind === 'post') return key.slice('post:'.length);
  if (kind === 'text') return first ? `${first.platform}/${first.contentId}` : '';
  return key.slice(kind.length + 1);
}

function gravestOf({ marks }: ShowParts, { kind, passed }: FollowedThing): SaidBefore {
  // Who mentions a link or a hashtag is no copy of who else does.
  if (kind === 'link' || kind === 'tag' || kind === 'invite') return 'none';
  let gravest: SaidBefore = 'none';
  for (const { how, platform, contentId } of passed) {
    if (how !== 'quote' && how !== 'reply') gravest = graver(gravest, marks.saidOf(platform, contentId));
  }
  return gravest;
}

function shownMark({ said, at, platform, accountId, contentId, because, ref }: Mark): SpreadMark {
  return {
    at: toInstant(at),
    said,
    platform,
    accountId,
    contentId,
    because: [...because],
    ...(said !== 'flagged' && { decisionId: ref }),
  };
}

function shownForecast(value: Forecast): SpreadForecast {
  if (!value.known) return { known: false, reason: value.reason };
  const { exposure, supercritical, model } = value;
  return {
    known: true,
    exposure: { '1h': exposure['1h'], '6h': exposure['6h'], '24h': exposure['24h'] },
    supercritical,
    model,
  };
}
