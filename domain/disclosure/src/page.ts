const PAGE = 50;

/** A page of a list, the latest first. */
export interface PageQuery {
  readonly limit?: number | undefined;
  /** What the page before gave as `next`. */
  readonly after?: string | undefined;
}

/** One more than a page is asked for, so that it shows whether there is another. */
export const asked = ({ limit = PAGE }: PageQuery) => limit + 1;

/** The page, and the cursor of the next one if there is one. */
export function pageOf<T extends { readonly id: string }>(
  rows: readonly T[],
  { limit = PAGE }: PageQuery,
  timeOf: (row: T) => string,
): { readonly page: T[]; readonly next?: string } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, ...(rows.length > limit && last && { next: `${timeOf(last)}_${last.id}` }) };
}
