import {
  checkRemoval,
  type IgnoredField,
  type ImportedRemoval,
  type RemovalReceipt,
  type RemovalUploadResult,
} from '@breakwater/contracts/returns';
import type { Db } from '@breakwater/storage';
import { tellRemovalsChanged } from '../events.ts';
import { keyMissing } from '../keys/key-ring.ts';
import type { ReturnsContext } from '../ports.ts';
import { mergeTokens, sessionTokens } from '../profiles/tokens-of-record.ts';
import { markRemoved } from '../store/accounts.ts';
import { countShared, insertTokens } from '../store/removal-tokens.ts';
import { deleteTokensOf, lockRemovalOf, putRemoval } from '../store/removals.ts';
import { DAY_MS } from '../tokens/retention.ts';
import { type KeyedToken, TOKEN_KINDS } from '../tokens/token.ts';
import type { VaultParts } from './vault-parts.ts';

const MAX_AHEAD_MS = 10 * 60_000;

/** One removal of an upload before it is checked: a JSON value, or why there is none. */
export type GivenRemoval =
  | { readonly value: unknown; readonly fault?: undefined }
  | { readonly fault: { readonly code: string; readonly pointer: string; readonly message: string } };

type Checked =
  | { readonly rejected: Pick<RemovalReceipt, 'code' | 'pointer' | 'message'> }
  | {
      readonly removal: ImportedRemoval;
      readonly tokens: readonly { readonly token: KeyedToken; readonly expiresAt: number }[];
      readonly ignored: readonly IgnoredField[];
    };

/**
 * Takes accounts into the vault that were removed before or elsewhere. Their values become tokens at once and are kept
 * nowhere. A receipt for each, in order; all that is good is kept together.
 *
 * Throws VaultError 503 `vault-key-missing`: nothing is written then.
 */
export async function importRemovals(
  parts: VaultParts,
  given: readonly GivenRemoval[],
  by: string,
): Promise<RemovalUploadResult> {
  const { context, keys } = parts;
  if (keys.fault() !== undefined) throw keyMissing(keys.missing());
  const now = context.clock.now();
  const checked = given.map((one) => check(parts, one, now));
  const receipts = await context.storage.work(async (work) => {
    const made: RemovalReceipt[] = [];
    for (const [index, one] of checked.entries()) made.push(await keep(context, work.db, one, index, now));
    const ids = made.flatMap(({ status, removalId }) =>
      status === 'accepted' && removalId ? removalId : [],
    );
    await countShared(work.db, ids);
    tellRemovalsChanged(work, ids);
    const { accepted, duplicate, rejected } = summarise(made);
    const detail = { accepted, duplicate, rejected };
    work.record({ actor: by, action: 'removals.imported', subject: ids[0] ?? '', detail });
    return made;
  });
  return summarise(receipts);
}

function check({ context, keys, classOf }: VaultParts, given: GivenRemoval, now: number): Checked {
  if (given.fault) return { rejected: given.fault };
  const { removal, fault } = checkRemoval(given.value);
  if (fault) return { rejected: fault };
  const removedAt = Date.parse(removal.removedAt);
  const wrong = wrongTime(removedAt, now);
  if (wrong) return { rejected: { ...wrong, pointer: '/removedAt' } };
  const tokens = keys.tokens();
  const ofPerson = removal.identifiers
    ? tokens.ofIdentifiers(removal.identifiers, removedAt)
    : { tokens: [], ignored: [] };
  const sessions = (removal.sessions ?? []).map(({ at, session }) => ({
    session,
    at: Math.min(Date.parse(at) || removedAt, now),
  }));
  const made = mergeTokens(
    ofPerson.tokens,
    tokens.ofAccount(removal.account, removedAt),
    ...sessions.map(({ at, session }) => sessionTokens(tokens, session, at, classOf)),
  );
  const ignored = [
    ...ofPerson.ignored,
    ...sessions.flatMap(({ session, at }, index) =>
      tokens.ofSession(session, at).ignored.map((field) => ({
        ...field,
        pointer: field.pointer.replace('/session', `/sessions/${index}/session`),
      })),
    ),
  ];
  const kept = made
    .map((token) => ({ token, expiresAt: expiryOf(context, token, removedAt) }))
    .filter(({ expiresAt }) => expiresAt > now);
  if (kept.length > 0) return { removal, tokens: kept, ignored };
  const message =
    'nothing of it can be kept: it has nothing to be recognised by, or was removed longer ago than anything is kept';
  return { rejected: { code: 'nothing-to-keep', pointer: '', message } };
}

function wrongTime(removedAt: number, now: number): Pick<RemovalReceipt, 'code' | 'message'> | undefined {
  if (Number.isNaN(removedAt)) return { code: 'wrong-value', message: 'expected second 00 to 59' };
  if (removedAt <= now + MAX_AHEAD_MS) return undefined;
  return { code: 'in-the-future', message: 'expected an instant at most 10 minutes from now' };
}

/** What is of the network or of a device ends so long after it was seen, what names somebody after the removal. */
function expiryOf(
  { retentionDays }: ReturnsContext,
  { type, seenAt }: KeyedToken,
  removedAt: number,
): number {
  const { retention } = TOKEN_KINDS[type];
  const from = retention === 'network' || retention === 'device' ? seenAt : removedAt;
  return from + retentionDays[retention] * DAY_MS;
}

async function keep(
  { ids, clock }: ReturnsContext,
  db: Db,
  checked: Checked,
  index: number,
  now: number,
): Promise<RemovalReceipt> {
  if ('rejected' in checked) return { index, status: 'rejected', ...checked.rejected };
  const { removal, tokens, ignored } = checked;
  const { platform, policy, entity } = removal;
  const account = { platform, accountId: removal.account.id };
  const removedAt = Date.parse(removal.removedAt);
  const standing = await lockRemovalOf(db, account, clock.now());
  // What people decided here says more than an import; the same import again changes nothing.
  if (standing && (standing.source === 'decision' || standing.removedAt === removedAt))
    return { index, status: 'duplicate', removalId: standing.id };
  if (standing && !standing.held) await deleteTokensOf(db, standing.id);
  const removalId = await putRemoval(db, {
    ...account,
    id: ids(),
    source: 'import',
    policy,
    removedAt: Math.min(removedAt, now),
    pending: false,
    ...(entity !== undefined && { entity }),
  });
  await insertTokens(db, removalId, tokens);
  await markRemoved(db, account, true);
  return { index, status: 'accepted', removalId, ...(ignored.length > 0 && { ignored: [...ignored] }) };
}

function summarise(receipts: RemovalReceipt[]): RemovalUploadResult {
  const count = (status: RemovalReceipt['status']) => receipts.filter((one) => one.status === status).length;
  return {
    accepted: count('accepted'),
    duplicate: count('duplicate'),
    rejected: count('rejected'),
    receipts,
  };
}
