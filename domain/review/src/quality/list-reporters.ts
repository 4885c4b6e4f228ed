import type { ReporterAccuracy } from '@breakwater/contracts/review';
import { checkTexts, invalid, type Page, pageOf, wilsonInterval } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import { type ReporterCount, type ReporterPage, selectReporters } from '../store/reporter-outcomes.ts';

const PAGE = 50;

export interface ReporterQuery {
  readonly platform?: string;
  /** 50 when left out. */
  readonly limit?: number;
  readonly cursor?: string;
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
  const after = cursor === undefined ? null : positionOf(cursor);
  const rows = await selectReporters(storage.db, { platform: platform ?? null, after, limit: limit + 1 });
  const page = pageOf(rows, limit, (last) =>
    Buffer.from(JSON.stringify([last.upheld + last.refused, last.platform, last.reporter])).toString(
      'base64url',
    ),
  );
  return { ...page, items: page.items.map(withAccuracy) };
}

/** The mean of Beta(1, 1) after these outcomes, so that one report alone makes nobody always right or always wrong. */
function withAccuracy(row: ReporterCount): ReporterAccuracy {
  const { upheld, refused } = row;
  const n = upheld + refused;
  return { ...row, accuracy: (upheld + 1) / (n + 2), interval: wilsonInterval(upheld, n) };
}

/** Names of reporters may hold anything, spaces too: a cursor is JSON here. */
function positionOf(cursor: string): ReporterPage['after'] {
  const [n, platform, reporter] = partsOf(cursor);
  if (
    typeof n === 'number' &&
    Number.isSafeInteger(n) &&
    typeof platform === 'string' &&
    typeof reporter === 'string'
  ) {
    checkTexts({ cursor: platform + reporter });
    return { n, platform, reporter };
  }
  throw invalid('/cursor', 'This cursor was not given out here.');
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    // What is no JSON was not given out here either: the caller says so.
    return [];
  }
}
