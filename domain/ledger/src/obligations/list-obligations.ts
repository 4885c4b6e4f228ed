import type { Obligation } from '@breakwater/contracts/ledger';
import type { LedgerContext } from '../ports.ts';
import { type StoredObligation, selectObligations } from '../store/obligations.ts';

export interface ObligationQuery {
  readonly platform?: string | undefined;
  readonly instrument?: string | undefined;
  readonly state?: Obligation['state'] | undefined;
  /** Due from then on, and before. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Obligations by date with the state that they are in now. */
export async function listObligations(
  { storage, clock }: Pick<LedgerContext, 'storage' | 'clock'>,
  { state, from, to, ...filter }: ObligationQuery = {},
): Promise<Obligation[]> {
  const all = (await selectObligations(storage.db, filter)).map((one) => withState(one, clock.now()));
  return all.filter(
    (one) =>
      (state === undefined || one.state === state) &&
      (from === undefined || (one.dueAt !== undefined && Date.parse(one.dueAt) >= Date.parse(from))) &&
      (to === undefined || (one.dueAt !== undefined && Date.parse(one.dueAt) < Date.parse(to))),
  );
}

export function withState(one: StoredObligation, now: number): Obligation {
  return { ...one, state: stateOf(one, now) };
}

function stateOf({ because, metAt, dueAt }: StoredObligation, now: number): Obligation['state'] {
  if (because !== undefined) return 'not-applicable';
  if (metAt !== undefined) return 'met';
  if (dueAt === undefined) return 'without-date';
  return Date.parse(dueAt) < now ? 'overdue' : 'due';
}
