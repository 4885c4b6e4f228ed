import type { AccountRef, KnownAccount } from '@breakwater/contracts';
import type { Work } from '@breakwater/storage';
import { matchAccounts, recordClosed, recordMatches } from '../cases/record-matches.ts';
import { createScreener, type Screener } from '../matcher/create-screener.ts';
import type { ScreeningContext } from '../ports.ts';
import { designationsOfRun, findIndexed } from '../store/designations.ts';
import { noteDue } from '../store/due.ts';
import { type AccountMatch, forgetUnseen } from '../store/matches.ts';
import { closeRestless } from '../store/open-cases.ts';
import { releaseRun, type StoredRun, takeRun, writeRunStep } from '../store/runs.ts';
import { askAgainAboutConfirmed } from './ask-again.ts';
import { linkDesignations } from './link-designations.ts';

const TAKEN_MS = 120_000;
const PAGE = 1_000;
/** Up to this many designations get an index of their own: a day's delta is looked for in all accounts in seconds. */
const OWN_INDEX = 3_000;

/** What screening of all accounts works with. */
export interface RunContext extends ScreeningContext {
  readonly screener: Screener;
  /** The version of a list that this process has loaded. */
  readonly loaded: (listId: string) => number | undefined;
  readonly designatedOf: (found: Awaited<ReturnType<typeof findIndexed>>) => Parameters<Screener['put']>[0];
}

/**
 * Works on the screening of all accounts that a change of a list asks for, for so long at most (milliseconds); says
 * whether there was any. It goes on where it was after a stop: each page of accounts is one transaction with its place.
 */
export async function workRuns(context: RunContext, forMs: number): Promise<boolean> {
  const { storage, clock } = context;
  const end = performance.now() + forMs;
  const run = await takeRun(storage.db, clock.now(), clock.now() + TAKEN_MS);
  if (!run) return false;
  try {
    if (run.listId !== undefined && (context.loaded(run.listId) ?? 0) < (run.version ?? 0)) return false;
    const of = await designationsOfRun(storage.db, run);
    if (!run.begun) await begin(context, run, of);
    const screener = await screenerOf(context, of);
    const read = (after: AccountRef) =>
      screener.size() === 0 ? Promise.resolve([]) : context.accounts.after(after, PAGE);
    let cursor = run.cursor;
    let accounts = await read(cursor);
    while (performance.now() < end) {
      const isLast = accounts.length < PAGE;
      cursor = placeOf(accounts.at(-1)) ?? cursor;
      // The next page is read while this one is screened.
      const [next] = await Promise.all([
        isLast ? [] : read(cursor),
        scanPage(context, screener, run, of, { accounts, cursor, isLast }),
      ]);
      if (isLast) break;
      accounts = next;
    }
    return true;
  } finally {
    await releaseRun(storage.db, run.id);
  }
}

async function begin(context: RunContext, run: StoredRun, of: readonly string[]): Promise<void> {
  await linkDesignations(context, context.screener, of);
  await context.storage.transaction((trx) =>
    writeRunStep(trx, { ...nothing(context, run), cursor: run.cursor, done: false }),
  );
}

const nothing = ({ clock }: ScreeningContext, { id }: StoredRun) => ({
  id,
  scanned: 0,
  matched: 0,
  opened: 0,
  closed: 0,
  now: clock.now(),
});

async function screenerOf(
  { storage, screener, designatedOf }: RunContext,
  of: readonly string[],
): Promise<Screener> {
  if (of.length > OWN_INDEX) return screener;
  const own = createScreener({ stamp: screener.stamp });
  own.put(designatedOf(await findIndexed(storage.db, of)));
  return own;
}

interface Page {
  readonly accounts: readonly KnownAccount[];
  /** Where the page ends. */
  readonly cursor: AccountRef;
  readonly isLast: boolean;
}

function placeOf(known: KnownAccount | undefined): AccountRef | undefined {
  return known && { platform: known.platform, accountId: known.account.id };
}

/** Screens one page of accounts. */
async function scanPage(
  context: ScreeningContext,
  screener: Screener,
  run: StoredRun,
  of: readonly string[],
  { accounts, cursor, isLast: done }: Page,
): Promise<void> {
  const { storage } = context;
  const asked = new Set(of);
  const matches = (await matchAccounts(screener, accounts)).filter(({ match }) =>
    asked.has(match.designationId),
  );
  const by = run.cause;
  const stamp = screener.stamp();
  await storage.work(async (work) => {
    const { opened } = await recordMatches(context, work, matches, { stamp, by });
    const again = corroborated(matches);
    if (again.length > 0) await noteDue(work.db, again, context.clock.now());
    const closed = done ? await closeWhatEnded(context, work, run, of) : 0;
    await writeRunStep(work.db, {
      id: run.id,
      cursor,
      scanned: accounts.length,
      matched: matches.length,
      done,
      opened: opened.length,
      closed,
      now: context.clock.now(),
    });
  });
}

/**
 * Accounts of which an identifier or an organisation was found: either agrees with a listed name that they bear and that
 * nothing was kept of, so they are screened against everything.
 */
function corroborated(matches: readonly AccountMatch[]): AccountRef[] {
  const found = matches.filter(({ match: { tier } }) => tier === 'T0' || tier === 'T1');
  const accounts = new Map(found.map((one) => [`${one.platform}\0${one.accountId}`, one]));
  return [...accounts.values()].map(({ platform, accountId }) => ({ platform, accountId }));
}

/** What was not seen again rests on nothing: delisted, no longer screened, or no longer alike. Says how many cases closed. */
async function closeWhatEnded(
  context: ScreeningContext,
  work: Work,
  run: StoredRun,
  of: readonly string[],
): Promise<number> {
  const touched = await forgetUnseen(work.db, of, Date.parse(run.startedAt));
  const closed = await closeRestless(work.db, touched, 'list-changed', context.clock.now());
  recordClosed(work, closed);
  const again = await askAgainAboutConfirmed(context, work, of);
  return closed.length + again.length;
}
