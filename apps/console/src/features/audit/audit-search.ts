/** What the address says: filters, and which entry is open. */
export interface AuditSearch {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  /** What somebody may have searched for. */
  readonly searched?: string;
  /** Days as `2026-11-25`; `to` is part of it. */
  readonly from?: string;
  readonly to?: string;
  readonly open?: number;
}

const TEXTS = ['actor', 'action', 'subject', 'searched'] as const;
const DAYS = ['from', 'to'] as const;

/**
 * Takes from an address what can be used, and drops the rest.
 *
 * @example
 * ```ts
 * readAuditSearch({ actor: 'staff:a', from: '2026-11-25', to: 'later', open: 7 }) // => { actor: 'staff:a', from: '2026-11-25', open: 7 }
 * ```
 */
export function readAuditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const entries = [
    ...TEXTS.map((name) => [name, text(search[name]).slice(0, 200)] as const),
    ...DAYS.map((name) => [name, isDay(search[name]) ? text(search[name]) : ''] as const),
  ].filter(([, value]) => value !== '');
  const { open } = search;
  return {
    ...Object.fromEntries(entries),
    ...(typeof open === 'number' && Number.isSafeInteger(open) && { open }),
  };
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** The days as instants, by the clock of this machine: from the start of the first to the end of the last. */
export function instantsOf({ from, to }: AuditSearch): { readonly from?: string; readonly to?: string } {
  const end = to === undefined ? undefined : new Date(`${to}T00:00`);
  end?.setDate(end.getDate() + 1);
  return {
    ...(from !== undefined && { from: new Date(`${from}T00:00`).toISOString() }),
    ...(end && { to: end.toISOString() }),
  };
}
