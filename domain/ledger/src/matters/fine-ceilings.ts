import type { LawPack } from '@breakwater/contracts/law';
import type { FineCeiling, MatterEntry } from '@breakwater/contracts/ledger';

/**
 * Each fine that was imposed beside the most that the law of its pack allows: above it, within it, or unknown where the law
 * names a share of a turnover or another currency. Of several ceilings the highest in the currency of the fine holds, since
 * the entry does not say which of them it rests on. Nothing is said of a fine under a law that names no ceiling.
 *
 * @param entries those that count
 * @param pack undefined where it is not there any more
 */
export function fineCeilings(
  entries: readonly Pick<MatterEntry, 'id' | 'type' | 'money'>[],
  pack: Pick<LawPack, 'sanctions'> | undefined,
): FineCeiling[] {
  const named = (pack?.sanctions ?? []).filter(
    ({ maxFine, percentTurnover }) => maxFine !== undefined || percentTurnover !== undefined,
  );
  if (named.length === 0) return [];
  return entries.flatMap(({ id, type, money }) =>
    type === 'fine-imposed' && money !== undefined ? [ceilingOf(id, money, named)] : [],
  );
}

function ceilingOf(
  entryId: string,
  money: NonNullable<MatterEntry['money']>,
  named: LawPack['sanctions'],
): FineCeiling {
  const inCurrency = named
    .filter(({ maxFine }) => maxFine?.currency === money.currency)
    .sort((a, b) => (b.maxFine?.amount ?? 0) - (a.maxFine?.amount ?? 0));
  const share = named.find(({ percentTurnover }) => percentTurnover !== undefined);
  const [most] = inCurrency;
  const rule = most ?? share ?? named[0];
  const above = most?.maxFine !== undefined && Number(money.amount) > most.maxFine.amount;
  // A share of the turnover may lie above an amount, and nobody said here how large the turnover is.
  const finding =
    most === undefined || (above && share !== undefined) ? 'unknown' : above ? 'above' : 'within';
  return {
    entryId,
    finding,
    ...(rule?.maxFine && { max: { amount: String(rule.maxFine.amount), currency: rule.maxFine.currency } }),
    ...(share?.percentTurnover !== undefined && { percentTurnover: share.percentTurnover }),
    art: rule?.art ?? '',
    prov: rule?.prov ?? 'recalled',
  };
}
