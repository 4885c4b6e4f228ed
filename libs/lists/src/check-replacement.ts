import { ListError } from './list-error.ts';

/** A list that loses more than this at once was cut or fetched in part, far more often than it was shortened. */
const MOST_SHRINK = 0.2;

/**
 * Refuses a version of a list that has over 20 % fewer entries than the one in use: throws ListError `list-shrunk` with
 * both figures, and `list-empty` for a version without any. `allowShrink` is for the person who has looked and knows why;
 * it lets no empty version through.
 *
 * @example
 * ```ts
 * checkReplacement({ count: 1000 }, { count: 800 }) // => undefined
 * checkReplacement({ count: 1000 }, { count: 799 }) // => throws list-shrunk
 * checkReplacement(undefined, { count: 0 }) // => throws list-empty
 * ```
 */
export function checkReplacement(
  previous: { readonly count: number } | undefined,
  next: { readonly count: number },
  options: { readonly allowShrink?: boolean } = {},
): void {
  if (next.count === 0) {
    throw new ListError(
      'list-empty',
      'The new version has no entries; the one in use stays. Fetch it again.',
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
