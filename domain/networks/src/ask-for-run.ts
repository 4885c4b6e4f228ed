import type { NetworkRun, NetworkRunRequest } from '@breakwater/contracts/networks';
import { isId } from '@breakwater/kernel';
import { NetworkError } from './network-error.ts';
import type { NetworksContext } from './ports.ts';
import { findNetworkRun, insertNetworkRun } from './store/network-runs.ts';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

/**
 * Has the events of a window searched for networks, across platforms; the search waits its turn.
 *
 * Throws NetworkError 422 `network-run-window` for a window that ends before it begins.
 */
export async function askForNetworkRun(
  context: NetworksContext,
  { from, to, platforms = [] }: NetworkRunRequest,
  by: string,
): Promise<NetworkRun> {
  const { storage, clock, ids } = context;
  const now = clock.now();
  const until = to === undefined ? now : Date.parse(to);
  const since = from === undefined ? until - DEFAULT_DAYS * DAY_MS : Date.parse(from);
  if (!(since < until))
    throw new NetworkError(
      'network-run-window',
      'The window ends before it begins: `from` must be before `to`.',
      422,
    );
  const id = ids();
  await storage.work(async (work) => {
    await insertNetworkRun(work.db, {
      id,
      by,
      now,
      from: since,
      to: until,
      platforms: [...new Set(platforms)].sort(),
    });
    work.record({
      actor: by,
      action: 'network-run.asked',
      subject: id,
      detail: { days: (until - since) / DAY_MS },
    });
  });
  return getNetworkRun(context, id);
}

/** Throws NetworkError 404 `network-run-not-found`. */
export async function getNetworkRun({ storage }: NetworksContext, id: string): Promise<NetworkRun> {
  const run = isId(id) ? await findNetworkRun(storage.db, id) : undefined;
  if (!run) throw new NetworkError('network-run-not-found', 'There is no search with this id.', 404);
  return run;
}
