import type { FieldPreview, SignInRecord } from '@breakwater/contracts/disclosure';
import type { DataCategory } from '@breakwater/contracts/law';
import { FIELDS, RECORD_TYPES } from '../fields/fields.ts';
import type { ReadLog } from '../log/read-log.ts';
import type { CollectedAccount } from './collected.ts';
import { type LeftOut, pickFields } from './pick-fields.ts';

/** What of a reading of the log may go out for one category. */
export interface SignInsOfCategory {
  readonly fields: FieldPreview['fields'];
  readonly leftOut: readonly LeftOut[];
  readonly records: CollectedAccount['signIns'];
}

/**
 * Cuts a reading of the log down to a category: its types of records, and of these its fields. Where two categories are
 * granted a record can be in both, each time with the fields of that category.
 */
export function collectSignIns(
  log: ReadLog,
  category: DataCategory,
  allowed: ReadonlySet<string>,
): SignInsOfCategory {
  const types = RECORD_TYPES[category];
  const within = log.records.filter(({ type }) => types.includes(type));
  const beyond = log.records.length - within.length;
  const picked = pickFields<SignInRecord>(within, FIELDS['user-identification'], allowed);
  const unreadable: LeftOut[] = [
    { field: 'record', records: log.damaged, because: 'unreadable' },
    { field: 'never written', records: log.missed, because: 'unreadable' },
  ];
  return {
    records: picked.records.map((record) => ({ category, ...record })),
    fields: picked.fields,
    leftOut: [
      ...picked.leftOut,
      ...(beyond > 0 ? [{ field: 'record', records: beyond, because: 'not-allowed' as const }] : []),
      ...unreadable.filter(({ records }) => records > 0),
    ],
  };
}
