export const VIEWS = ['list', 'calendar', 'representatives', 'meetings'] as const;
export type View = (typeof VIEWS)[number];

/** What the address says of the page; anything else in it is dropped. */
export interface ObligationSearch {
  readonly view?: View;
  /** Only of this platform. */
  readonly platform?: string;
  /** The obligation that is open. */
  readonly obligation?: string;
}

const LONGEST = 200;

/** @example
 * ```ts
 * readObligationSearch({ view: 'diary', platform: 'cove' }) // => { platform: 'cove' }
 * ```
 */
export function readObligationSearch(search: Readonly<Record<string, unknown>>): ObligationSearch {
  const view = VIEWS.find((one) => one === search.view);
  const text = (value: unknown): value is string =>
    typeof value === 'string' && value !== '' && value.length <= LONGEST;
  return {
    ...(view && { view }),
    ...(text(search.platform) && { platform: search.platform }),
    ...(text(search.obligation) && { obligation: search.obligation }),
  };
}
