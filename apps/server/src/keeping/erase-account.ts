import { randomUUID } from 'node:crypto';
import type { AccountRef } from '@breakwater/contracts';
import type { ErasedData, Erasure, KeptData } from '@breakwater/contracts/keeping';
import { storedEvents } from '@breakwater/intake';
import { toInstant } from '@breakwater/kernel';
import { type ErasedRows, eraseRows, type RetentionPlan, type Work } from '@breakwater/storage';
import type { KeepingParts } from './keeping-parts.ts';

const DAY_MS = 86_400_000;

/** Undoes what a preview did. */
class OnlyLooked extends Error {
  readonly rows: ErasedRows;
  constructor(rows: ErasedRows) {
    super('only looked');
    this.rows = rows;
  }
}

/** What erasing an account would do. It is done, and undone: nothing else tells what stands in the way of what. */
export async function previewErasure(
  parts: KeepingParts,
  plan: RetentionPlan,
  account: AccountRef,
): Promise<Pick<Erasure, 'erased' | 'kept'>> {
  try {
    await parts.storage.work(async (work) => {
      throw new OnlyLooked(await eraseAll(parts, plan, work, account));
    });
  } catch (error) {
    if (error instanceof OnlyLooked) return shown(error.rows);
    throw error;
  }
  return { erased: [], kept: [] };
}

/** Erases an account, as far as no law and no order keeps it; the rest goes when that ends. On record by counts alone. */
export async function eraseAccount(
  parts: KeepingParts,
  plan: RetentionPlan,
  { account, reason, by }: { readonly account: AccountRef; readonly reason: string; readonly by: string },
): Promise<Erasure> {
  const { storage, clock, ids } = parts;
  return storage.work(async (work) => {
    const askedAt = clock.now();
    return keep(parts, plan, work, account, { id: ids(), reason, askedBy: by, askedAt, actor: by });
  });
}

/** Goes on with erasures of which something was kept; says with how many. */
export async function finishErasures(
  parts: KeepingParts,
  plan: RetentionPlan,
  limit: number,
): Promise<number> {
  const { storage, clock, intake } = parts;
  return storage.work(async (work) => {
    const due = await intake.erasures.take(work.db, clock.now(), limit);
    for (const erasure of due) {
      const { platform, accountId = '', id, reason, askedBy, askedAt, result } = erasure;
      const account = { platform, accountId };
      const known = await storedEvents(work.db).activityOfAccount(platform, accountId, 1);
      // Who came back has records of their own since, which end by their own clocks.
      if (known && known.lastSeenAt > askedAt)
        await intake.erasures.put(work.db, {
          id,
          platform,
          reason,
          askedBy,
          askedAt,
          result,
          doneAt: clock.now(),
        });
      else await keep(parts, plan, work, account, { id, reason, askedBy, askedAt, actor: 'breakwater' });
    }
    return due.length;
  });
}

interface AskedErasure {
  readonly id: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: number;
  /** Who does it: whoever asked, and Breakwater itself where it goes on by itself. */
  readonly actor: string;
}

async function keep(
  parts: KeepingParts,
  plan: RetentionPlan,
  work: Work,
  account: AccountRef,
  asked: AskedErasure,
): Promise<Erasure> {
  const now = parts.clock.now();
  const rows = await eraseAll(parts, plan, work, account);
  const { erased, kept } = shown(rows);
  const { platform } = account;
  // What the vault and records of authorities keep for good is no reason to come back.
  const ends = rows.kept.flatMap(({ until }) => until ?? []);
  const nextAt = ends.length > 0 ? Math.max(now + DAY_MS, Math.min(...ends)) : undefined;
  await parts.intake.erasures.put(work.db, {
    id: asked.id,
    platform,
    reason: asked.reason,
    askedBy: asked.askedBy,
    askedAt: asked.askedAt,
    result: { erased, kept },
    ...(nextAt === undefined ? { doneAt: now } : { accountId: account.accountId, nextAt }),
  });
  work.record({
    actor: asked.actor,
    action: 'account.erased',
    subject: asked.id,
    detail: {
      platform,
      because: asked.reason,
      erased: Object.fromEntries(erased.map(({ table, rows: count }) => [table, count])),
      kept: Object.fromEntries(kept.map(({ table, rows: count }) => [table, count])),
    },
  });
  return {
    id: asked.id,
    platform,
    accountId: account.accountId,
    reason: asked.reason,
    by: asked.askedBy,
    at: toInstant(asked.askedAt),
    erased,
    kept,
    ...(nextAt === undefined ? { doneAt: toInstant(now) } : { nextAt: toInstant(nextAt) }),
  };
}

async function eraseAll(
  { intake, detection, spread, models, returns, disclosure, clock }: KeepingParts,
  plan: RetentionPlan,
  work: Work,
  account: AccountRef,
): Promise<ErasedRows> {
  const token = `erased-${randomUUID()}`;
  const { erased, kept } = await eraseRows(work.db, plan, account, { now: clock.now(), token });
  const reports = await intake.erasures.forgetReporter(work.db, account, token);
  const learnt = await models.dataSets.forgetAccount(work.db, account);
  const judged = await detection.forgetAccount(work, account);
  const said = await spread.forgetAccount(work, account);
  const { accounts, tokens } = await returns.vault.forgetAccount(work.db, account);
  const { records, held } = await disclosure.log.forgetAccount(work.db, account);
  const own: readonly (readonly [string, number])[] = [
    ['events', reports],
    ['model_data_rows', learnt],
    ['account_risk', judged.risk],
    ['account_reports', judged.reports],
    ['confirmed_texts', judged.confirmed],
    ['spread_marks', said],
    ['linkage_accounts', accounts],
    ['linkage_profiles', tokens],
    ['disclosure_sign_ins', records],
  ];
  const all = new Map(erased.map(({ table, rows }) => [table, rows]));
  for (const [table, rows] of own) if (rows > 0) all.set(table, (all.get(table) ?? 0) + rows);
  const whatOf = (table: string) => plan.tables.get(table)?.what ?? table;
  const shielded = kept.find(({ byOrder }) => byOrder);
  return {
    erased: [...all].map(([table, rows]) => ({ table, what: whatOf(table), rows })),
    kept: [
      ...kept,
      ...(held > 0
        ? [
            {
              table: 'disclosure_sign_ins',
              what: whatOf('disclosure_sign_ins'),
              rows: held,
              byOrder: true,
              why: 'order',
              because: shielded?.because ?? 'an order to preserve it stands',
              ...(shielded?.until !== undefined && { until: shielded.until }),
            },
          ]
        : []),
    ],
  };
}

function shown({ erased, kept }: ErasedRows): { erased: ErasedData[]; kept: KeptData[] } {
  return {
    erased: erased.map((one) => ({ ...one })),
    kept: kept.map(({ until, byOrder = false, ...one }) => ({
      ...one,
      byOrder,
      ...(until !== undefined && { until: toInstant(until) }),
    })),
  };
}
