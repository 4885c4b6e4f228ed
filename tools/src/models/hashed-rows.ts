/*
 * Examples of which only hashes are kept. What supporters of violence say is not stored readably in this repository: a row
 * holds the buckets of its words and runs of letters in rising order, from which no sentence can be put together again.
 *
 * File: JSON header and a line feed, then for each row: label (a byte: 0 none, 1 the header's label), number of buckets and
 * the differences between them, each as a variable-length number (seven bits a byte, LEB128).
 */

/** Examples of one file. */
export interface HashedRows {
  readonly label: string;
  readonly rows: readonly Uint32Array[];
}

/** Writes examples; their order is kept. */
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
  const { label, rows } = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')) as {
    readonly label: string;
    readonly rows: number;
  };
  const reader = { bytes, at: end + 1 };
  const read = Array.from({ length: rows }, () => {
    const row = new Uint32Array(readNumber(reader));
    let bucket = 0;
    for (let at = 0; at < row.length; at++) {
      bucket += readNumber(reader);
      row[at] = bucket;
    }
    return row;
  });
  if (reader.at !== bytes.length)
    throw new Error('The file of hashed examples is damaged: bytes are left over.');
  return { label, rows: read };
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
    if (byte === undefined) throw new Error('The file of hashed examples is damaged: it ends too early.');
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}
