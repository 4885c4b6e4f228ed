import type { Bank } from '@breakwater/contracts/detection';
import { stringify } from 'csv-stringify/sync';
import { BANK_COLUMNS, HEADER_MARK, writeCell } from './bank-columns.ts';
import type { BankFormat } from './import-bank.ts';

/**
 * Writes a bank as a file. JSON is the bank as it is. CSV (RFC 4180) has a line on the bank, a line with the names of
 * the columns and a row for each entry.
 *
 * @example
 * const bank = { id: 'a', kind: 'links' as const, title: 'A', owner: 'Policy team', entries: [] };
 * exportBank(bank, 'csv').split('\n')[1] // => 'id,kind,value,label,note,source,ambiguous'
 */
export function exportBank(bank: Bank, format: BankFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(bank, null, 2)}\n`;
    case 'csv':
      return toCsv(bank);
    default:
      return format satisfies never;
  }
}

function toCsv({ entries, ...header }: Bank): string {
  const columns = Object.keys(BANK_COLUMNS[header.kind]);
  const rows = entries.map((entry) => {
    const fields: Readonly<Record<string, unknown>> = entry;
    return columns.map((column) => writeCell(fields[column]));
  });
  return `${HEADER_MARK}${JSON.stringify(header)}\n${stringify([columns, ...rows], { record_delimiter: '\n' })}`;
}
