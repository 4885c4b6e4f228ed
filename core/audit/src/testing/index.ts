import type { RecordEntry } from '@breakwater/storage';
import { type SignedCheckpoint, signCheckpoint } from '../checkpoint.ts';
import { chainEntries, EMPTY_HEAD } from '../entry.ts';
import { exportLines, type LogRecord } from '../export-log.ts';
import type { SigningKey } from '../signing-key.ts';

const AT = '2026-01-01T00:00:00.000Z';

/** Records of a log with a checkpoint after each of the given entry numbers. */
export function aLog(
  entries: readonly RecordEntry[],
  key: SigningKey,
  checkpointAt: readonly number[] = [],
): LogRecord[] {
  return chainEntries(EMPTY_HEAD, entries, AT).flatMap((sealed): LogRecord[] => {
    const { seq } = sealed.entry;
    return checkpointAt.includes(seq)
      ? [sealed, signCheckpoint({ seq, hash: sealed.hash }, AT, key)]
      : [sealed];
  });
}

/** The lines of an export of these records. */
export async function anExport(records: readonly LogRecord[], key: SigningKey): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines({ records, publicKeys: [], key, at: AT })) lines.push(line);
  return lines;
}

/** The checkpoints among records, as a witness has them. */
export function checkpointsOf(records: readonly LogRecord[]): SignedCheckpoint[] {
  return records.filter((record) => 'checkpoint' in record);
}

/** `count` plausible entries. */
export function someEntries(count: number): RecordEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    actor: index % 3 === 0 ? 'automation' : 'key-amina',
    action: index % 3 === 0 ? 'action.created' : 'job.claimed',
    subject: `subject-${index}`,
    detail: { kind: 'label', rules: ['starter/terms'], note: 'فیصلہ' },
  }));
}
