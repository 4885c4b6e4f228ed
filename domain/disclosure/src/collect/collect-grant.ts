import type { DisclosureGrant, FieldPreview } from '@breakwater/contracts/disclosure';
import { DATA_CATEGORIES, type DataCategory } from '@breakwater/contracts/law';
import { contentHash, toInstant } from '@breakwater/kernel';
import { allowedFields } from '../fields/allowed-fields.ts';
import { FIELDS } from '../fields/fields.ts';
import { keyMissing } from '../keys/key-error.ts';
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
export async function collectGrant(context: DisclosureContext, grant: DisclosureGrant): Promise<Collected> {
  const list = context.fieldsOf(grant.instrument, grant.requestType);
  const allowed = new Map(DATA_CATEGORIES.map((one) => [one, allowedFields(list, one)]));
  const readsLog = (['user-identification', 'traffic'] as const).some(
    (one) => grant.categories.includes(one) && (allowed.get(one)?.size ?? 0) > 0,
  );
  const { keys } = context;
  if (readsLog && keys.fault() !== undefined) throw keyMissing(keys.missing());
  const accounts: CollectedAccount[] = [];
  const preview: FieldPreview[] = [];
  let damaged = 0;
  let missed = 0;
  for (const range of mergeRanges(grant.accounts)) {
    const log = readsLog ? await readLog(context, range) : undefined;
    damaged += log?.damaged ?? 0;
    missed = Math.max(missed, log?.missed ?? 0);
    const { account, previews } = await collectAccount(context, { grant, allowed }, range, log);
    accounts.push(account);
    preview.push(...previews);
  }
  const digest = contentHash(accounts);
  return { accounts, preview, damaged, missed, digest };
}

/** What one category of one account comes to. */
type Part = Pick<FieldPreview, 'fields' | 'leftOut'> &
  Partial<Pick<CollectedAccount, 'subscriber' | 'signIns' | 'content'>>;

/** A grant, and what the law that it rests on lets be disclosed of each category. */
interface Allowed {
  readonly grant: DisclosureGrant;
  readonly allowed: ReadonlyMap<DataCategory, ReadonlySet<string>>;
}

async function collectAccount(
  context: DisclosureContext,
  granted: Allowed,
  range: GrantedRange,
  log: ReadLog | undefined,
): Promise<{ account: CollectedAccount; previews: FieldPreview[] }> {
  const { platform, accountId, from, to } = range;
  const account = { platform, accountId, from: toInstant(from), to: toInstant(to) };
  const parts: Part[] = [];
  for (const category of DATA_CATEGORIES)
    parts.push(await collectPart(context, granted, range, { category, log }));
  const subscriber = parts.find((part) => part.subscriber)?.subscriber;
  return {
    account: {
      ...account,
      ...(subscriber && { subscriber }),
      signIns: parts.flatMap(({ signIns = [] }) => signIns),
      content: parts.flatMap(({ content = [] }) => content),
    },
    previews: DATA_CATEGORIES.map((category, index) => {
      const { fields = [], leftOut = [] } = parts[index] ?? {};
      return { platform, accountId, category, fields, leftOut };
    }),
  };
}

async function collectPart(
  context: DisclosureContext,
  { grant, ...granted }: Allowed,
  range: GrantedRange,
  { category, log }: { readonly category: DataCategory; readonly log: ReadLog | undefined },
): Promise<Part> {
  if (!grant.categories.includes(category))
    return { fields: [], leftOut: leftOutWhole(category, 'category-not-granted') };
  const allowed = granted.allowed.get(category);
  if (!allowed || allowed.size === 0) return { fields: [], leftOut: leftOutWhole(category, 'not-allowed') };
  switch (category) {
    case 'subscriber': {
      const found = await context.subscriberOf(range);
      if (!found) return NOTHING;
      const known = [{ accountId: range.accountId, ...found }];
      const picked = pickFields<Subscriber & { accountId: string }>(known, FIELDS.subscriber, allowed);
      return { ...picked, subscriber: picked.records[0] as NonNullable<CollectedAccount['subscriber']> };
    }
    case 'content': {
      const items = await context.contentOf(range);
      if (items.length === 0) return NOTHING;
      const picked = pickFields<ContentItem>(items, FIELDS.content, allowed);
      return { ...picked, content: picked.records as CollectedAccount['content'] };
    }
    case 'user-identification':
    case 'traffic': {
      if (!log || log.records.length + log.damaged + log.missed === 0) return NOTHING;
      const { records, fields, leftOut } = collectSignIns(log, category, allowed);
      return { fields, leftOut: [...leftOut], signIns: records };
    }
    default:
      return category satisfies never;
  }
}

const NOTHING: Part = { fields: [], leftOut: [{ field: 'record', records: 0, because: 'not-stored' }] };

/** What was not asked for is not read, and so not counted either. */
function leftOutWhole(category: DataCategory, because: LeftOut['because']): LeftOut[] {
  return FIELDS[category].map((field) => ({ field, records: 0, because }));
}
