import { type SearchOf, searchReader, text } from '../../ui/address/search-reader.ts';
import { deskDayAfter, startOfDay } from '../../ui/desk-time.ts';

const LONGEST = 200;

/**
 * Takes from an address what can be used, and drops the rest: filters, and which entry is open.
 *
 * @example
 * ```ts
 * readAuditSearch({ actor: 'staff:a', from: '2026-11-25', to: 'later', open: 7 }) // => { actor: 'staff:a', from: '2026-11-25', open: 7 }
 * ```
 */
export const readAuditSearch = searchReader({
  actor: beginning,
  action: beginning,
  subject: beginning,
  /** What somebody may have searched for. */
  searched: beginning,
  /** Days as `2026-11-25`; `to` is part of it. */
  from: day,
  to: day,
  open: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
});
export type AuditSearch = SearchOf<typeof readAuditSearch>;

/** No filter is lost for being long: nothing is left out of what it is for. */
function beginning(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'string'
    ? text(String(value).slice(0, LONGEST))
    : undefined;
}

function day(value: unknown): string | undefined {
  const isDay =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return isDay ? value : undefined;
}

/** The days as instants, by the clock of this machine: from the start of the first to the end of the last. */
export function instantsOf({ from, to }: AuditSearch): { readonly from?: string; readonly to?: string } {
  return {
    ...(from !== undefined && { from: startOfDay(from) }),
    ...(to !== undefined && { to: startOfDay(deskDayAfter(startOfDay(to), 1)) }),
  };
}
