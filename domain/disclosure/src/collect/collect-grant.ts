import { createHash } from 'node:crypto';
import { canonical } from '@breakwater/audit';
import {
  DATA_CATEGORIES,
  type DataCategory,
  type DisclosureGrant,
  type FieldPreview,
} from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { allowedFields } from '../fields/allowed-fields.ts';
import { FIELDS } from '../fields/fields.ts';
import { keyMissing } from '../keys/key-error.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { type ReadLog, readLog } from '../log/read-log.ts';
import type { ContentItem, DisclosureContext, GrantedRange, Subscriber } from '../ports.ts';
import { collectSignIns } from './collect-sign-ins.ts';
import type { Collected, CollectedAccount } from './collected.ts';
import { mergeRanges } from './merge-ranges.ts';
import { type LeftOut, pickFields } from './pick-fields.ts';

/**
 * Collects what a grant names, and asks nobody for more: each store for one account and one time of the grant, and only
 * where a category that needs it is granted. Data minimisation: Art. 5(1)(c) of (EU) 2016/679.
 *
 * @throws LogKeyError 503 while a key of the log is missing: what is under it is unknown
 */
export async function collectGrant(
  context: DisclosureContext,
  keys: KeyRing,
  grant: DisclosureGrant,
): Promise<Collected> {
  const readsLog = (['user-identification', 'traffic'] as const).some(
    (one) => grant.categories.includes(one) && allowedFor(grant, one).size > 0,
  );
  if (readsLog && keys.fault() !== undefined) throw keyMissing(keys.missing());
  const accounts: CollectedAccount[] = [];
  const preview: FieldPreview[] = [];
  let damaged = 0;
  let missed = 0;
  for (const range of mergeRanges(grant.accounts)) {
    const log = readsLog ? await readLog(context, keys, range) : undefined;
    damaged += log?.damaged ?? 0;
    missed = Math.max(missed, log?.missed ?? 0);
    const { account, previews } = await collectAccount(context, grant, range, log);
    accounts.push(account);
    preview.push(...previews);
  }
  const digest = createHash('sha256').update(canonical(accounts)).digest('hex');
  return { accounts, preview, damaged, missed, digest };
}

async function collectAccount(
  context: DisclosureContext,
  grant: DisclosureGrant,
  range: GrantedRange,
  log: ReadLog | undefined,
): Promise<{ account: CollectedAccount; previews: FieldPreview[] }> {
  const { platform, accountId, from, to } = range;
  const signIns: CollectedAccount['signIns'][number][] = [];
  let subscriber: CollectedAccount['subscriber'];
  let content: CollectedAccount['content'] = [];
  const previews: FieldPreview[] = [];
  for (const category of DATA_CATEGORIES) {
    const say = (fields: FieldPreview['fields'], leftOut: readonly LeftOut[]) =>
      previews.push({ platform, accountId, category, fields, leftOut: [...leftOut] });
    if (!grant.categories.includes(category)) {
      say([], leftOutWhole(category, 'category-not-granted'));
      continue;
    }
    const allowed = allowedFor(grant, category);
    if (allowed.size === 0) say([], leftOutWhole(category, 'not-allowed'));
    else if (category === 'subscriber') {
      const found = await context.subscriberOf(range);
      const known = found ? [{ accountId, ...found }] : [];
      const picked = pickFields<Subscriber & { accountId: string }>(known, FIELDS.subscriber, allowed);
      subscriber = picked.records[0] as Readonly<Record<string, string>> | undefined;
      say(picked.fields, known.length > 0 ? picked.leftOut : notStored());
    } else if (category === 'content') {
      const items = await context.contentOf(range);
      const picked = pickFields<ContentItem>(items, FIELDS.content, allowed);
      content = picked.records as CollectedAccount['content'];
      say(picked.fields, items.length > 0 ? picked.leftOut : notStored());
    } else if (log) {
      const of = collectSignIns(log, category, allowed);
      signIns.push(...of.records);
      const nothing = log.records.length + log.damaged + log.missed === 0;
      say(of.fields, nothing ? notStored() : of.leftOut);
    }
  }
  const account = {
    ...{ platform, accountId, from: toInstant(from), to: toInstant(to), signIns, content },
    ...(subscriber && { subscriber }),
  };
  return { account, previews };
}

/** What was not asked for is not read, and so not counted either. */
function leftOutWhole(category: DataCategory, because: LeftOut['because']): LeftOut[] {
  return FIELDS[category].map((field) => ({ field, records: 0, because }));
}

function allowedFor(grant: DisclosureGrant, category: DataCategory): ReadonlySet<string> {
  return new Set(allowedFields(grant.instrument, grant.requestType, category).map(({ field }) => field));
}

function notStored(): LeftOut[] {
  return [{ field: 'record', records: 0, because: 'not-stored' }];
}
