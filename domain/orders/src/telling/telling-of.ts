import type { PackRequestType } from '@breakwater/contracts/law';
import type { Telling } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import { addPeriod } from '@breakwater/law';
import type { StoredOrder } from '../stored-order.ts';

const DAY_MS = 86_400_000;
/** No secrecy lasts longer without somebody who extends it (safeguard: no secrecy without an end). */
export const LONGEST_SECRECY_MS = 366 * DAY_MS;
/** When the law names no day on which somebody looks again; the settings of the desk can say another. */
const REVIEW_DAYS = 90;
/** So long before a secrecy ends that the order would have last longer, a lawyer is reminded. */
const REMIND_MS = 30 * DAY_MS;

export type NoticeRule = PackRequestType['userNotice'];

/** What it follows from. */
export interface TellingFacts {
  readonly order: Pick<StoredOrder, 'form' | 'receivedAt' | 'telling'>;
  readonly rule: NoticeRule;
  /** IANA zone of the pack. */
  readonly timezone: string;
  /** After how many days a lawyer looks at a secrecy without an end. */
  readonly reviewDays?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Who is told what of an order and when: as the pack of its law says, within the secrecy that it names and the bounds that
 * the law sets to that, and as a lawyer decided. A secrecy that names no end is kept until a lawyer set one, and comes back
 * to them by a day; where the law says that it binds nobody, users are told.
 *
 * Art. 11(3) of (EU) 2021/784 and 18 U.S.C. 2705 bound secrecy; Art. 13 of (EU) 2023/1543 has the issuing authority inform.
 */
export function tellingOf(facts: TellingFacts): Telling {
  const { order, rule } = facts;
  const stored = order.telling ?? {};
  const { by: decidedBy, because } = stored;
  const said = {
    art: rule.art,
    ...(decidedBy !== undefined && { decidedBy }),
    ...(because !== undefined && { because }),
  };
  if (stored.tell !== undefined) return { ...said, state: 'tell', since: stored.tell };
  if (rule.default !== 'notify') {
    const { asked, reviewAt } = stored;
    return {
      ...said,
      state: rule.default,
      ...(asked !== undefined && { asked }),
      ...(reviewAt !== undefined && { reviewAt }),
    };
  }
  return { ...said, ...secrecyOf(facts) };
}

type Secrecy = Pick<Telling, 'state'> & Partial<Telling>;

/** What the secrecy comes to under a law that has users told. */
function secrecyOf(facts: TellingFacts): Secrecy {
  const { secrecy } = facts.order.form;
  const { end, asked } = facts.order.telling ?? {};
  if (!secrecy && !end) return { state: freeOf(facts.rule) };
  const latest = latestOf(facts);
  const decision = end?.decision ?? secrecy?.decision;
  const bound = latest === undefined ? {} : { latest: toInstant(latest) };
  const standing = {
    ...bound,
    ...(decision !== undefined && { decision }),
    ...(asked !== undefined && { asked }),
  };
  const named = Date.parse(end?.until ?? secrecy?.until ?? '');
  const found = Number.isNaN(named) ? undated(facts, latest) : dated(facts, named, latest);
  return isFree(found) ? { ...bound, ...found } : { ...standing, ...found };
}

/** What users are told where nothing keeps it from them. */
function freeOf({ at }: NoticeRule): 'tell' | 'on-request' {
  return at === 'on-request' ? 'on-request' : 'tell';
}

const isFree = ({ state }: Secrecy) => state === 'tell' || state === 'on-request';

/** A secrecy that names no end: it binds nobody, or a lawyer looks at it; the law may bound it all the same. */
function undated(facts: TellingFacts, latest: number | undefined): Secrecy {
  const { order, rule, now } = facts;
  if (rule.withoutEnd === 'not-valid') return { state: freeOf(rule) };
  if (latest === undefined)
    return { state: 'undated-secrecy', reviewAt: order.telling?.reviewAt ?? toInstant(reviewOf(facts)) };
  if (latest <= now) return { state: freeOf(rule), since: toInstant(latest) };
  const reviewAt = order.telling?.reviewAt ?? toInstant(Math.min(reviewOf(facts), latest));
  return { state: 'undated-secrecy', until: toInstant(latest), reviewAt };
}

/** A secrecy with an end: no later than the law allows, nor than a year without somebody who extends it. */
function dated(
  { order, rule, now }: TellingFacts,
  named: number,
  latest = Number.POSITIVE_INFINITY,
): Secrecy {
  const longest = Date.parse(order.receivedAt) + LONGEST_SECRECY_MS;
  const capped = order.telling?.end === undefined && named > longest;
  const until = Math.min(named, latest, capped ? longest : named);
  if (until <= now) return { state: freeOf(rule), since: toInstant(until) };
  const reminded = capped && until === longest ? toInstant(until - REMIND_MS) : undefined;
  const reviewAt = order.telling?.reviewAt ?? reminded;
  return { state: 'secret', until: toInstant(until), ...(reviewAt !== undefined && { reviewAt }) };
}

/**
 * The latest end that the law lets a secrecy have, in milliseconds: counted from the day of the order, and once more by as
 * much as it can be extended where a later decision did.
 */
export function latestOf({ order, rule, timezone }: Omit<TellingFacts, 'now'>): number | undefined {
  if (rule.maxDelay === undefined) return undefined;
  const received = Date.parse(order.receivedAt);
  const issued = Date.parse(order.form.issuedAt ?? '');
  // An order that says it is of later than when it came is of then.
  const first = addPeriod(
    Math.min(Number.isNaN(issued) ? received : issued, received),
    rule.maxDelay,
    timezone,
  );
  return order.telling?.end?.extends === true && rule.extension !== undefined
    ? addPeriod(first, rule.extension, timezone)
    : first;
}

function reviewOf({ order, reviewDays = REVIEW_DAYS }: TellingFacts): number {
  return Date.parse(order.receivedAt) + reviewDays * DAY_MS;
}
