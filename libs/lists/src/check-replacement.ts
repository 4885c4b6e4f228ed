import { ListError } from './list-error.ts';

/** A list that loses more than this at once was cut or fetched in part, far more often than it was shortened. */
const MOST_SHRINK = 0.2;

/** What of a version decides whether it may replace another. */
export interface ReplacementFigures {
  readonly count: number;
  /** The day that the list itself bears, `YYYY-MM-DD`. */
  readonly dataDate?: string | undefined;
}

/**
 * Refuses a version of a list that has over 20 % fewer entries than the one in use: throws ListError `list-shrunk` with
 * both figures; one that bears an earlier day: `list-older` with both days; and `list-empty` for a version without any
 * entry. `allowShrink` and `force` are for the person who has looked and knows why; they let no empty version through.
 *
 * @example
 * ```ts
 * checkReplacement({ count: 1000 }, { count: 800 }) // => undefined
 * checkReplacement({ count: 1000 }, { count: 799 }) // => throws list-shrunk
 * checkReplacement({ count: 9, dataDate: '2026-02-01' }, { count: 9, dataDate: '2026-01-31' }) // => throws list-older
 * checkReplacement(undefined, { count: 0 }) // => throws list-empty
 * ```
 */
export function checkReplacement(
  previous: ReplacementFigures | undefined,
  next: ReplacementFigures,
  options: { readonly allowShrink?: boolean; readonly force?: boolean } = {},
): void {
  if (next.count === 0) {
    throw new ListError(
      'list-empty',
      'The new version has no entries; the one in use stays. Fetch it again.',
    );
  }
  if (isOlder(previous, next) && !options.force) {
    throw new ListError(
      'list-older',
      `The new version is of ${next.dataDate}, the one in use of ${previous?.dataDate}, which stays. Fetch the latest, or force the older one after looking why.`,
      { extra: { previous: previous?.dataDate, next: next.dataDate } },
    );
  }
  if (previous && !options.allowShrink && next.count < previous.count * (1 - MOST_SHRINK)) {
    const lost = Math.round((1 - next.count / previous.count) * 1000) / 10;
    throw new ListError(
      'list-shrunk',
      `The new version has ${next.count} entries, ${lost} % fewer than the ${previous.count} in use, which stay. Fetch it again, or allow it by hand after looking why.`,
      { extra: { previous: previous.count, next: next.count } },
    );
  }
}

/**
 * Whether a version bears an earlier day than the one in use; where one of them bears none, nobody can tell.
 *
 * @example
 * ```ts
 * isOlder({ count: 9, dataDate: '2026-02-01' }, { count: 9, dataDate: '2026-01-31' }) // => true
 * isOlder({ count: 9 }, { count: 9, dataDate: '2026-01-31' }) // => false
 * ```
 */
export function isOlder(previous: ReplacementFigures | undefined, next: ReplacementFigures): boolean {
  return previous?.dataDate !== undefined && next.dataDate !== undefined && next.dataDate < previous.dataDate;
}
