/*
 * Examples of which only hashes are kept. What supporters of violence say is not stored readably in this repository: a row
 * holds the buckets of its words and runs of letters in rising order, from which no sentence can be put together again.
 *
 * A second file beside it, where there is one, holds the classes of the words of each row in the same way.
 *
 * File: JSON header (label of all rows, number of rows) and a line feed, then for each row: number of buckets and the
 * differences between them, each as a variable-length number (seven bits a byte, LEB128).
 */

/** Buckets are of 20 bits; models with fewer fold them. */
const BUCKETS = 2 ** 20;
/** Numbers have at most four bytes: 28 bits. */
const MOST_SHIFT = 21;

/** Examples of one file. */
export interface HashedRows {
  readonly label: string;
  readonly rows: readonly Uint32Array[];
}

/** Writes examples; their order is kept, that of their buckets is not. */
export function encodeHashedRows({ label, rows }: HashedRows): Uint8Array {
  const body: number[] = [];
  for (const row of rows) {
    writeNumber(body, row.length);
    let before = 0;
    for (const bucket of row.toSorted()) {
      writeNumber(body, bucket - before);
      before = bucket;
    }
  }
  return Buffer.concat([
    Buffer.from(`${JSON.stringify({ label, rows: rows.length })}\n`),
    Uint8Array.from(body),
  ]);
}

/** Reads examples. @throws Error when the file is damaged */
export function decodeHashedRows(bytes: Uint8Array): HashedRows {
  const end = bytes.indexOf(0x0a);
  const { label, rows } = readHeader(bytes.subarray(0, Math.max(0, end)));
  const reader = { bytes, at: end + 1 };
  const left = () => bytes.length - reader.at;
  if (rows > left()) throw damaged('it ends too early');
  const read = Array.from({ length: rows }, () => {
    const length = readNumber(reader);
    if (length > left()) throw damaged('it ends too early');
    const row = new Uint32Array(length);
    let bucket = 0;
    for (let at = 0; at < row.length; at++) {
      const step = readNumber(reader);
      bucket += step;
      if (bucket >= BUCKETS || (step === 0 && at > 0)) throw damaged('a bucket is out of place');
      row[at] = bucket;
    }
    return row;
  });
  if (left() > 0) throw damaged('bytes are left over');
  return { label, rows: read };
}

function readHeader(line: Uint8Array): { readonly label: string; readonly rows: number } {
  try {
    const { label, rows } = JSON.parse(Buffer.from(line).toString('utf8')) as Record<string, unknown>;
    if (typeof label === 'string' && Number.isInteger(rows) && Number(rows) >= 0) {
      return { label, rows: Number(rows) };
    }
  } catch (error) {
    throw damaged('its first line is no JSON', error);
  }
  throw damaged('its first line lacks a label or the number of rows');
}

function damaged(how: string, cause?: unknown): Error {
  return new Error(`The file of hashed examples is damaged: ${how}.`, { cause });
}

function writeNumber(body: number[], value: number): void {
  let left = value;
  while (left >= 0x80) {
    body.push((left & 0x7f) | 0x80);
    left >>>= 7;
  }
  body.push(left);
}

function readNumber(reader: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) throw damaged('it ends too early');
    if (shift > MOST_SHIFT) throw damaged('a number is too long');
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}
