import { setTimeout as sleep } from 'node:timers/promises';
import type { EventType } from '@breakwater/contracts';
import {
  type CoShareEngine,
  type CoShares,
  coSharesInSteps,
  DEFAULT_COORDINATION,
  groupPairs,
  type Shares,
  testPairs,
  toShares,
} from '@breakwater/graph';
import { accountOf, type Collected, collectShares } from './collect-shares.ts';
import { draftNetwork, type NetworkDraft } from './network-draft.ts';
import { NetworkError } from './network-error.ts';
import type { NetworksContext } from './ports.ts';
import { SHARING_EVENTS } from './read-artefacts.ts';
import type { RunProgress, TakenRun } from './store/network-runs.ts';

const PAGE = 1_000;
/** More than this does not fit into the memory of a process with its names. */
const MOST_SHARES = 5_000_000;
const LOOK_MS = 200;
const TYPES: readonly EventType[] = [...SHARING_EVENTS, 'account.followed'];

/**
 * Searches the events of a run's window for coordinated groups, step by step: each yield says how far it is, and is a
 * place to stop. Nothing is stored before the end, so a search that was cut off is done again from its beginning.
 */
export async function* searchNetworks(
  context: NetworksContext,
  { run }: TakenRun,
): AsyncGenerator<RunProgress, NetworkDraft[], undefined> {
  const collected = yield* readEvents(context, run);
  const shares = toShares(collected.shares);
  const engine = await engineFor(context, collected.shares.length);
  yield {
    step: 'pair',
    done: 0,
    total: 100,
    events: collected.events,
    accounts: shares.accounts.length,
    engine: engine ? 'duckdb' : 'typescript',
  };
  const pairs = engine
    ? yield* waitInSteps(engine(shares, DEFAULT_COORDINATION))
    : yield* pairInSteps(shares);
  yield { step: 'test', done: 0, total: pairs.a.length };
  const tested = testPairs(shares, pairs);
  yield { step: 'group', done: 0, total: pairs.a.length };
  const groups = groupPairs(shares, pairs, tested);
  const drafts: NetworkDraft[] = [];
  for (const group of groups) {
    yield { step: 'attach', done: drafts.length, total: groups.length };
    const members = group.members.map(({ account }) => accountOf(shares.accounts[account] ?? ''));
    const tokens = await context.vault.tokensInCommon(members);
    drafts.push(draftNetwork(shares, group, collected, tokens));
  }
  return drafts;
}

async function* readEvents(
  { events }: NetworksContext,
  run: TakenRun['run'],
): AsyncGenerator<RunProgress, Collected, undefined> {
  const collected = collectShares(run.platforms);
  const filter = { since: Date.parse(run.from), until: Date.parse(run.to), types: TYPES };
  for (let from = 0; ; ) {
    const page = await events.scan(from, PAGE, filter);
    for (const record of page) collected.add(record);
    if (collected.shares.length > MOST_SHARES) throw tooLarge();
    yield { step: 'read', done: collected.events };
    const last = page.at(-1);
    if (!last || page.length < PAGE) return collected;
    from = last.seq + 1;
  }
}

async function* pairInSteps(shares: Shares): AsyncGenerator<RunProgress, CoShares, undefined> {
  const steps = coSharesInSteps(shares, DEFAULT_COORDINATION);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield { done: Math.floor(value * 100) };
    // Requests that came meanwhile go first.
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** Another engine works by itself: meanwhile the run is kept from others, turn by turn. */
async function* waitInSteps(work: Promise<CoShares>): AsyncGenerator<RunProgress, CoShares, undefined> {
  const settled = work.then(
    (pairs) => ({ pairs }),
    (error: unknown) => ({ error }),
  );
  for (;;) {
    const result = await Promise.race([settled, sleep(LOOK_MS)]);
    if (result === undefined) yield {};
    else if ('pairs' in result) return result.pairs;
    else throw result.error;
  }
}

function tooLarge(): NetworkError {
  const message = `The window has more than ${MOST_SHARES} shares: search a shorter one, or fewer platforms.`;
  return new NetworkError('network-run-too-large', message, 422);
}

async function engineFor(
  { largeEngine }: NetworksContext,
  shares: number,
): Promise<CoShareEngine | undefined> {
  return largeEngine && shares >= largeEngine.fromShares ? largeEngine.open() : undefined;
}
