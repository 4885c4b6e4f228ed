import type {
  DisclosureGrant,
  EmptyPackage,
  FieldPreview,
  Hold,
  Production,
  UserNotice,
} from '@breakwater/contracts/disclosure';
import type { TellingState } from '@breakwater/contracts/orders';
import { clip, table } from '../output.ts';

interface GrantPreview {
  readonly preview: readonly FieldPreview[];
  readonly empty?: EmptyPackage;
}

const day = (instant: string | undefined) => instant?.slice(0, 16) ?? '';

/** Fields and counts of what would be disclosed, and what is left out and why. */
function showPreview(preview: readonly FieldPreview[]): string {
  return table(
    ['account', 'category', 'field', 'records', 'left out because'],
    preview.flatMap(({ platform, accountId, category, fields, leftOut }) => [
      ...fields.map(({ field, records }) => [
        `${platform}/${accountId}`,
        category,
        field,
        String(records),
        '',
      ]),
      ...leftOut.map(({ field, records, because }) => [
        `${platform}/${accountId}`,
        category,
        field,
        String(records),
        because,
      ]),
    ]),
  );
}

/** What a grant comes to; where that is nothing, why, before all else. */
export function showGrantPreview({ preview, empty }: GrantPreview): string {
  return [...(empty ? [emptyLine(empty)] : []), showPreview(preview)].join('\n');
}

function emptyLine({ because, explain }: EmptyPackage): string {
  return `THE PACKAGE WOULD BE EMPTY (${because.join(', ')}): ${explain.en}`;
}

export function showProduction(production: Production): string {
  const { id, orderId, state, note, breakGlass, manifest, receipt } = production;
  return [
    `${id}  ${state}  order ${orderId}`,
    `prepared ${day(production.preparedAt)} by ${production.preparedBy}`,
    ...(production.approvedAt
      ? [
          `approved ${day(production.approvedAt)} by ${production.approvedBy}${production.lawyer ? ' as lawyer' : ''}`,
        ]
      : []),
    ...(breakGlass
      ? [`disclosed alone; review due ${day(breakGlass.reviewDueAt)}${reviewOf(breakGlass)}`]
      : []),
    ...(production.rejectedBecause !== undefined ? [`rejected: ${production.rejectedBecause}`] : []),
    ...(production.withdrawnBecause !== undefined ? [`withdrawn: ${production.withdrawnBecause}`] : []),
    ...(production.voided
      ? [
          `void since ${day(production.voided.at)}: ${production.voided.changed.join(', ')} changed; prepare and approve it again`,
        ]
      : []),
    ...(production.empty ? [emptyLine(production.empty)] : []),
    ...(production.shown ? [goesTo(production.shown)] : []),
    ...(production.notBefore !== undefined ? [`blocked until ${day(production.notBefore)}`] : []),
    ...(note !== undefined ? [`note: ${note}`] : []),
    ...(manifest ? [`${manifest.bytes} bytes, SHA-256 ${manifest.sha256}`] : []),
    ...(production.downloadedAt !== undefined ? [`downloaded ${day(production.downloadedAt)}`] : []),
    ...(receipt ? [`received ${day(receipt.at)}`] : []),
    showPreview(production.preview),
  ].join('\n');
}

const TOLD: Readonly<Record<TellingState, string>> = {
  tell: 'the user is told when effect is given',
  'on-request': 'the user is told on request',
  secret: 'the user is told when the secrecy ends',
  'undated-secrecy': 'the user is not told until a lawyer sets an end to the secrecy',
  'by-authority': 'the authority tells the user, we do not',
  none: 'nobody is told',
};

function goesTo({
  authority,
  contact,
  fingerprint,
  told,
  telling = 'tell',
}: NonNullable<Production['shown']>): string {
  const to = contact === undefined ? authority : `${authority}, ${contact}`;
  const user = told === undefined ? TOLD[telling] : `the user is told ${day(told)}`;
  return `for ${to}  key ${fingerprint}  ${user}`;
}

function reviewOf({ reviewedBy, upheld }: NonNullable<Production['breakGlass']>): string {
  return reviewedBy === undefined ? '' : `, ${upheld ? 'upheld' : 'not upheld'} by ${reviewedBy}`;
}

export function showProductions(all: readonly Production[]): string {
  if (all.length === 0) return 'No package was prepared.';
  return table(
    ['prepared', 'state', 'order', 'review due', 'package'],
    all.map(({ id, preparedAt, state, orderId, breakGlass }) => [
      day(preparedAt),
      state,
      orderId,
      breakGlass && breakGlass.reviewedAt === undefined ? day(breakGlass.reviewDueAt) : '',
      id,
    ]),
  );
}

export function showHolds(all: readonly Hold[]): string {
  if (all.length === 0) return 'Nothing is held.';
  return table(
    ['placed', 'state', 'account', 'until', 'records', 'order', 'hold'],
    all.map((one) => [
      day(one.createdAt),
      one.state,
      clip(`${one.platform}/${one.accountId}`, 36),
      day(one.expiresAt),
      String(one.purge?.records ?? one.records),
      one.orderId,
      one.id,
    ]),
  );
}

export function showGrants(all: readonly DisclosureGrant[]): string {
  if (all.length === 0) return 'No order allows to disclose anything.';
  return table(
    ['granted', 'law', 'categories', 'accounts', 'order', 'grant'],
    all.map((one) => [
      day(one.createdAt),
      `${one.instrument} ${one.requestType}`,
      one.categories.join(' '),
      String(one.accounts.length),
      one.orderId,
      one.endedAt === undefined ? one.id : `${one.id} (ended)`,
    ]),
  );
}

export function showNotices(all: readonly UserNotice[]): string {
  if (all.length === 0) return 'No user is owed a notice.';
  return table(
    ['due', 'state', 'because', 'account', 'order', 'delayed by'],
    all.map((one) => [
      one.state === 'held' ? '' : day(one.dueAt),
      one.state,
      one.heldBecause ?? '',
      clip(`${one.platform}/${one.accountId}`, 36),
      one.orderId,
      one.secrecyOrder ?? '',
    ]),
  );
}
