import type { TcoReport, TcoTexts } from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import { LedgerError } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { insertReportTexts, readReportTexts } from '../store/report-texts.ts';
import { dsaOrdersCsv } from './dsa-orders.ts';
import { tcoReport } from './tco-report.ts';

const DAY_MS = 86_400_000;

/** The report of Art. 7 (EU) 2021/784 over a year. */
export async function readTcoReport(context: LedgerContext, year: number): Promise<TcoReport> {
  const period = { from: toInstant(Date.UTC(year, 0, 1)), to: toInstant(Date.UTC(year + 1, 0, 1)) };
  const facts = await context.orderFacts(period);
  return tcoReport(year, facts, await readReportTexts(context.storage.db, year), context.clock.now());
}

/** Writes what no figure tells; each text is kept, the latest is used. */
export async function writeTcoTexts(
  context: LedgerContext,
  year: number,
  texts: TcoTexts,
  by: string,
): Promise<TcoReport> {
  await context.storage.work(async (work) => {
    const before = await readReportTexts(work.db, year);
    await insertReportTexts(work.db, { year, texts: { ...before, ...texts }, by, at: context.clock.now() });
    const detail = { sections: Object.keys(texts).sort() };
    work.record({ actor: by, action: 'report.texts', subject: `tco/${year}`, detail });
  });
  return readTcoReport(context, year);
}

/**
 * Part 3 of the templates of (EU) 2024/2835 over days that both belong to it.
 *
 * @throws LedgerError 422 `period-invalid`
 */
export async function readDsaOrders(
  context: Pick<LedgerContext, 'orderFacts'>,
  {
    from,
    to,
    service,
  }: { readonly from: string; readonly to: string; readonly service?: string | undefined },
): Promise<string> {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(first) || Number.isNaN(last) || first > last)
    throw new LedgerError('period-invalid', 'The period ends before it begins, or names no days.', 422, {
      pointer: '/to',
    });
  const facts = await context.orderFacts({ from: toInstant(first), to: toInstant(last + DAY_MS) });
  return dsaOrdersCsv(facts, { from, to, service });
}
