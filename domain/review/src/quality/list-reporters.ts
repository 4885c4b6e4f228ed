import type { ReporterAccuracy } from '@breakwater/contracts/review';
import {
  checkTexts,
  decodeCursor,
  type Page,
  type PageQuery,
  pageOf,
  wilsonInterval,
} from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import { type ReporterCount, selectReporters } from '../store/reporter-outcomes.ts';

const PAGE = 50;

export interface ReporterQuery extends PageQuery {
  readonly platform?: string;
}

/**
 * How often people's reports were upheld, those first on whom most was decided. Throws BreakwaterError 422 for a cursor
 * that is none, or a text with NUL.
 */
export async function listReporters(
  { storage }: ReviewContext,
  { platform, limit = PAGE, cursor }: ReporterQuery = {},
): Promise<Page<ReporterAccuracy>> {
  checkTexts({ platform });
  const after = decodeCursor(cursor, { n: /^\d{1,9}$/, platform: /^/, reporter: /^/ });
  const rows = await selectReporters(storage.db, { platform: platform ?? null, after, limit: limit + 1 });
  const page = pageOf(rows, limit, (last) => [last.upheld + last.refused, last.platform, last.reporter]);
  return { ...page, items: page.items.map(withAccuracy) };
}

/** The mean of Beta(1, 1) after these outcomes, so that one report alone makes nobody always right or always wrong. */
function withAccuracy(row: ReporterCount): ReporterAccuracy {
  const { upheld, refused } = row;
  const n = upheld + refused;
  return { ...row, accuracy: (upheld + 1) / (n + 2), interval: wilsonInterval(upheld, n) };
}
