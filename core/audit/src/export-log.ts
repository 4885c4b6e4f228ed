import { createHash } from 'node:crypto';
import { canonical } from '@breakwater/kernel';
import type { SignedCheckpoint } from './checkpoint.ts';
import { EMPTY_HEAD, type Head, type SealedEntry } from './entry.ts';
import type { SigningKey } from './signing-key.ts';

export const EXPORT_FORMAT = 'breakwater-audit/1';

/** First line of an export. */
export interface ExportHeader {
  readonly format: string;
  /** Keys that signed a checkpoint or the manifest. */
  readonly publicKeys: readonly string[];
}

/** Last line of an export: signed, so that it says what all the others were. */
export interface Manifest {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly headHash: string;
  readonly at: string;
  /** SHA-256 over all lines before, each with its line feed. */
  readonly digest: string;
  readonly publicKey: string;
}

export type LogRecord = SealedEntry | SignedCheckpoint;

export interface ExportOptions {
  readonly records: AsyncIterable<LogRecord> | Iterable<LogRecord>;
  /** Keys of the checkpoints among the records. */
  readonly publicKeys: readonly string[];
  readonly key: SigningKey;
  readonly at: string;
}

/** Yields the lines of an export, without line feeds: header, entries with the checkpoints in place, signed manifest. */
export async function* exportLines({ records, publicKeys, key, at }: ExportOptions): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const header: ExportHeader = {
    format: EXPORT_FORMAT,
    publicKeys: [...new Set([...publicKeys, key.publicKey])].sort(),
  };
  let count = 0;
  let head: Head = EMPTY_HEAD;
  const emit = (line: string) => {
    digest.update(`${line}\n`);
    return line;
  };

  yield emit(canonical({ header }));
  for await (const record of records) {
    if ('entry' in record) {
      head = { seq: record.entry.seq, hash: record.hash };
      count++;
    }
    yield emit(canonical(record));
  }
  const manifest: Manifest = {
    from: Math.min(1, head.seq),
    to: head.seq,
    count,
    headHash: head.hash,
    at,
    digest: digest.digest('hex'),
    publicKey: key.publicKey,
  };
  yield canonical({ manifest, signature: key.sign(canonical({ manifest })) });
}
