import type { Obligation } from '@breakwater/contracts/ledger';
import { zoneOf } from '../matters/derive-matter.ts';
import { dayOf } from '../matters/zone-days.ts';
import type { LedgerContext, LedgerLaw } from '../ports.ts';
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
  { storage, clock, law }: Pick<LedgerContext, 'storage' | 'clock' | 'law'>,
  { state, from, to, ...filter }: ObligationQuery = {},
): Promise<Obligation[]> {
  const all = (await selectObligations(storage.db, filter)).map((one) => withState(one, law(), clock.now()));
  return all.filter(
    (one) =>
      (state === undefined || one.state === state) &&
      (from === undefined || (one.dueAt !== undefined && Date.parse(one.dueAt) >= Date.parse(from))) &&
      (to === undefined || (one.dueAt !== undefined && Date.parse(one.dueAt) < Date.parse(to))),
  );
}

export function withState(one: StoredObligation, law: LedgerLaw, now: number): Obligation {
  const { dueAt, instrument } = one;
  const dueOn = dueAt === undefined ? undefined : dayOf(Date.parse(dueAt), zoneOf(law.pack(instrument)));
  return { ...one, ...(dueOn !== undefined && { dueOn }), state: stateOf(one, now) };
}

function stateOf({ because, metAt, dueAt }: StoredObligation, now: number): Obligation['state'] {
  if (because !== undefined) return 'not-applicable';
  if (metAt !== undefined) return 'met';
  if (dueAt === undefined) return 'without-date';
  return Date.parse(dueAt) < now ? 'overdue' : 'due';
}
