import type { AccountRef, EventRecord } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { addPosts } from '../profiles/posting-hours.ts';
import { timeOf, tokensOfRecord } from '../profiles/tokens-of-record.ts';
import { markRemoved, saveHours, upsertAccounts } from '../store/accounts.ts';
import { saveTokens, trimTokens } from '../store/profiles.ts';
import { markComplete, selectPending } from '../store/removals.ts';
import { keptUntil } from '../tokens/retention.ts';
import { copyTokens } from './remove-account.ts';
import type { VaultParts } from './vault-parts.ts';

const AT_ONCE = 20;
const ACTOR = 'breakwater';

/**
 * Makes tokens of removals of the events that are stored, where nothing was noted while the account lived or no key was
 * there. To be called every few seconds; says how many were completed. One that fails does not keep the others waiting.
 */
export async function completePending(parts: VaultParts): Promise<number> {
  const { context, keys } = parts;
  if (keys.fault() !== undefined) return 0;
  const pending = await selectPending(context.storage.db, AT_ONCE);
  const failures: unknown[] = [];
  for (const removal of pending)
    await complete(parts, removal).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return pending.length;
}

async function complete(
  parts: VaultParts,
  { id, ...account }: AccountRef & { readonly id: string },
): Promise<void> {
  const { context } = parts;
  const history = await context.historyOf(account);
  await context.storage.work(async (work) => {
    await noteHistory(parts, work.db, account, history);
    const tokens = await copyTokens(parts, work, id);
    await markComplete(work.db, id);
    work.record({ actor: ACTOR, action: 'removal.completed', subject: id, detail: { tokens } });
  });
}

async function noteHistory(
  { context: { clock, retentionDays }, keys, classOf }: VaultParts,
  db: Db,
  account: AccountRef,
  history: readonly EventRecord[],
): Promise<void> {
  const tokens = keys.tokens();
  const [row] = await upsertAccounts(db, [
    { ...account, seenAt: Math.max(0, ...history.map(timeOf)) || clock.now() },
  ]);
  if (!row) return;
  await markRemoved(db, account, true);
  const now = clock.now();
  const made = history.flatMap((record) => [
    ...tokensOfRecord(tokens, record, classOf),
    ...tokens.ofBehaviour(record),
  ]);
  const kept = made
    .map((token) => ({
      account: row.id,
      token,
      expiresAt: keptUntil(token.type, token.seenAt, retentionDays),
    }))
    .filter(({ expiresAt }) => expiresAt > now);
  await saveTokens(db, kept);
  await trimTokens(db, [row.id]);
  const posts = history.flatMap((record) =>
    record.event.type === 'content.created' ? [timeOf(record)] : [],
  );
  if (row.posts > 0 || posts.length === 0) return;
  await saveHours(db, [{ id: row.id, hours: addPosts(undefined, posts), posts: posts.length }]);
}
