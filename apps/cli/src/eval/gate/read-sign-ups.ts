import { ADDRESS_CLASSES, type AddressClass } from '@breakwater/contracts/returns';
import type { SignUpRow } from '@breakwater/returns';
import { readParquet } from '../../tables/read-parquet.ts';
import { type Row, readTable, TableInvalidError } from '../../tables/read-table.ts';

const ROLES: Readonly<Record<string, SignUpRow['role']>> = {
  removed: 'removed',
  existing: 'existing',
  signup: 'signup',
  'sign-up': 'signup',
};

/** Parts of a device stand in columns of this prefix, e.g. `part_screen`. */
const PART = 'part_';
/** Between several values in one cell. */
const BETWEEN = '|';

/**
 * Reads rows that the gate is measured on, from CSV or TSV (plain or gzip) or Parquet. Columns: role (removed, signup or
 * existing), person (the same label for the same person), at (ISO 8601, or seconds since the epoch: of the removal or the
 * sign-up), and as far as known email, phone, device, ip, address_class, agent, handle, name, `part_…`, follows, links,
 * media, texts, tactic, groups. Several values of ip, follows, links, media, texts and groups have `|` between them.
 *
 * @throws FileUnreadableError @throws TableInvalidError naming the line
 */
export async function readSignUps(file: string): Promise<SignUpRow[]> {
  const rows = file.endsWith('.parquet') ? await readParquet(file) : await readTable(file);
  return rows.map(toSignUp);
}

/**
 * @throws TableInvalidError
 * @example
 * ```ts
 * toSignUp({ role: 'signup', person: 'p1', at: '2026-01-01T00:00:00Z', handle: 'tin_owl' }, 0).handle // => 'tin_owl'
 * toSignUp({ role: 'guest', person: 'p1', at: '0' }, 0) // => throws TableInvalidError
 * ```
 */
export function toSignUp(row: Row, index: number): SignUpRow {
  const line = index + 2;
  const role = ROLES[(row.role ?? '').toLowerCase()];
  if (role === undefined) {
    throw new TableInvalidError(`Line ${line} has no role: give removed, existing or signup.`);
  }
  const at = instantOf(row.at ?? '');
  if (at === undefined) {
    throw new TableInvalidError(
      `Line ${line} has no time: give an ISO 8601 instant or seconds since the epoch.`,
    );
  }
  const several = (column: string) => (row[column] ?? '').split(BETWEEN).filter((value) => value !== '');
  const parts = Object.entries(row).filter(([column, value]) => column.startsWith(PART) && value !== '');
  const addressClass = classOf(row.address_class ?? '', line);
  return {
    // Somebody without a label is nobody who was removed.
    role,
    at,
    person: row.person || `line ${line}`,
    groups: several('groups'),
    ...given(row, 'tactic'),
    ...given(row, 'email'),
    ...given(row, 'phone'),
    ...given(row, 'device'),
    ...given(row, 'agent'),
    ...given(row, 'handle'),
    ...given(row, 'name'),
    sessions: several('ip').map((ip) => ({ ip, at, ...(addressClass && { addressClass }) })),
    parts: Object.fromEntries(parts.map(([column, value]) => [column.slice(PART.length), value])),
    follows: several('follows'),
    links: several('links'),
    media: several('media'),
    texts: several('texts'),
  };
}

function given<K extends string>(row: Row, column: K): { readonly [column in K]?: string } {
  const value = row[column];
  return value ? ({ [column]: value } as { readonly [column in K]?: string }) : {};
}

function classOf(written: string, line: number): AddressClass | undefined {
  if (written === '') return undefined;
  const found = ADDRESS_CLASSES.find((one) => one === written);
  if (found === undefined) {
    throw new TableInvalidError(`Line ${line}: address_class is none of ${ADDRESS_CLASSES.join(', ')}.`);
  }
  return found;
}

function instantOf(written: string): number | undefined {
  const millis = /^-?[\d.]+$/.test(written) ? Number(written) * 1_000 : Date.parse(written);
  return Number.isFinite(millis) ? millis : undefined;
}
