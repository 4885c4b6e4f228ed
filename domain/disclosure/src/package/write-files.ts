import { stringify } from 'csv-stringify/sync';
import type { CollectedAccount } from '../collect/collected.ts';
import { FIELDS } from '../fields/fields.ts';
import type { PackageFile } from './write-tar.ts';

/** A file with data, and how many records are in it. */
export interface DataFile extends PackageFile {
  readonly records: number;
}

/**
 * The data of a package as files: JSON with the exact values, and CSV for a spreadsheet, in which a value that begins like
 * a formula has a quotation mark before it, since a user can call themselves anything. A file without records is left out.
 */
export function writeFiles(accounts: readonly CollectedAccount[]): DataFile[] {
  const of = ({ platform, accountId }: CollectedAccount) => ({ platform, accountId });
  const subscribers = accounts.flatMap((one) =>
    one.subscriber ? { platform: one.platform, accountId: one.accountId, ...one.subscriber } : [],
  );
  const signIns = accounts.flatMap((one) => one.signIns.map((record) => ({ ...of(one), ...record })));
  const content = accounts.flatMap((one) =>
    one.content.map(({ id, ...item }) => ({ ...of(one), contentId: id, ...item })),
  );
  return [
    json('subscriber.json', subscribers),
    csv('subscriber.csv', subscribers, ['platform', ...FIELDS.subscriber]),
    json('sign-ins.json', signIns),
    csv('sign-ins.csv', signIns, ['platform', 'accountId', 'category', ...FIELDS.traffic]),
    json('content.json', content),
  ].filter(({ records }) => records > 0);
}

function json(name: string, records: readonly object[]): DataFile {
  return { name, bytes: Buffer.from(`${JSON.stringify(records, null, 2)}\n`), records: records.length };
}

/** RFC 4180; columns that no record has are left out, so that it shows nothing that was not disclosed. */
function csv(name: string, records: readonly object[], columns: readonly string[]): DataFile {
  const used = columns.filter((column) => records.some((record) => Object.hasOwn(record, column)));
  const text = stringify([...records], {
    header: true,
    columns: used,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return { name, bytes: Buffer.from(text), records: records.length };
}
