import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { messageOf } from '@breakwater/kernel';
import { TOKEN_TYPES } from '../tokens/token.ts';
import { GateIndexError } from './index-error.ts';
import type { RemovalIndex } from './removal-index.ts';

const FORMAT = 'breakwater-gate-3';
const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

const OWN_COLUMNS = [
  ...(['ids', 'removedAt', 'first', 'length', 'handleFilters', 'nameFilters', 'filterEpochs'] as const),
  ...(['hours', 'idSlots', 'own', 'ages'] as const),
] as const;
const VALUE_COLUMNS = ['records', 'slots'] as const;
const PICTURE_COLUMNS = ['bits', 'owner', 'epochs'] as const;

interface Header {
  readonly format: string;
  /** Tokens have their type by its place in this list. */
  readonly types: readonly string[];
  readonly removals: { readonly used: number; readonly free: number[] };
  readonly own: { readonly used: number; readonly free: (number[] | null)[] };
  readonly values: { readonly used: number; readonly free: number[] };
  readonly pictures: { readonly used: number; readonly free: number[] };
  readonly postings: { readonly used: number; readonly free: (number[] | null)[] };
  /** Elements of each column, in the order in which they follow. */
  readonly lengths: readonly number[];
}

/**
 * Writes an index to a file, for its owner alone: SHA-256 of what follows, length of the header, header as JSON, then the
 * columns as they are in memory. It is written whole each time, so that a removal that is gone from the index is gone
 * from the file.
 */
export async function writeSnapshot(index: RemovalIndex, file: string): Promise<void> {
  const columns = columnsOf(index).map((column) => Buffer.from(column.buffer, 0, column.byteLength));
  const header: Header = {
    format: FORMAT,
    types: TOKEN_TYPES,
    removals: { used: index.usedRemovals, free: index.freeRemovals },
    own: { used: index.usedOwn, free: index.freeOwn },
    values: { used: index.values.used, free: index.values.free },
    pictures: { used: index.pictures.used, free: index.pictures.free },
    postings: { used: index.postings.used, free: index.postings.free },
    lengths: columnsOf(index).map(({ length }) => length),
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  const hash = createHash('sha256');
  const partial = `${file}.partial`;
  const handle = await open(partial, 'w', 0o600);
  try {
    let at = HASH_BYTES;
    for (const part of [length, json, ...columns]) {
      hash.update(part);
      await writeAll(handle, part, at);
      at += part.length;
    }
    await writeAll(handle, hash.digest(), 0);
    await handle.sync();
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(partial, file);
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position + at);
    at += bytesWritten;
  }
}

/** Fills an index from a file. @throws GateIndexError snapshot-unreadable, snapshot-invalid */
export async function readSnapshot(index: RemovalIndex, file: string): Promise<RemovalIndex> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new GateIndexError(
      'snapshot-unreadable',
      `The snapshot cannot be opened (${messageOf(error)}); load the index from the database instead.`,
      { cause: error },
    );
  });
  try {
    await fill(index, handle);
  } finally {
    await handle.close();
  }
  return index;
}

async function fill(index: RemovalIndex, handle: FileHandle): Promise<void> {
  const hash = createHash('sha256');
  let at = 0;
  async function next(bytes: Buffer): Promise<Buffer> {
    for (let read = 0; read < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, read, bytes.length - read, at + read);
      if (bytesRead === 0) throw invalid('it ends too early');
      read += bytesRead;
    }
    at += bytes.length;
    return bytes;
  }
  const expected = await next(Buffer.alloc(HASH_BYTES));
  const length = await next(Buffer.alloc(LENGTH_BYTES));
  const { size } = await handle.stat();
  if (length.readUInt32LE() > size) throw invalid('its header has no end');
  const json = await next(Buffer.alloc(length.readUInt32LE()));
  hash.update(length).update(json);
  const header = parseHeader(json);
  const wide = columnsOf(index).reduce(
    (sum, column, place) => sum + (header.lengths[place] ?? 0) * column.BYTES_PER_ELEMENT,
    at,
  );
  if (wide !== size) throw invalid('its columns do not have the length that they should');
  lengthen(index, header.lengths);
  for (const column of columnsOf(index)) hash.update(await next(Buffer.from(column.buffer)));
  if (!hash.digest().equals(expected)) throw invalid('its checksum is another');
  index.usedRemovals = header.removals.used;
  index.freeRemovals = header.removals.free;
  index.usedOwn = header.own.used;
  index.freeOwn = header.own.free.map((list) => list ?? []);
  index.values.used = header.values.used;
  index.values.free = header.values.free;
  index.pictures.used = header.pictures.used;
  index.pictures.free = header.pictures.free;
  index.pictures.relink();
  index.postings.used = header.postings.used;
  index.postings.free = header.postings.free.map((list) => list ?? []);
}

function columnsOf(index: RemovalIndex) {
  return [
    ...OWN_COLUMNS.map((name) => index[name]),
    ...VALUE_COLUMNS.map((name) => index.values[name]),
    ...PICTURE_COLUMNS.map((name) => index.pictures[name]),
    index.postings.arena,
  ];
}

/** New columns of the lengths that the file has. */
function lengthen(index: RemovalIndex, lengths: readonly number[]): void {
  const longer = <T extends Uint8Array | Uint16Array | Uint32Array>(column: T, place: number): T => {
    const Kind = column.constructor as new (length: number) => T;
    return new Kind(lengths[place] ?? 0);
  };
  let place = 0;
  for (const name of OWN_COLUMNS) Object.assign(index, { [name]: longer(index[name], place++) });
  for (const name of VALUE_COLUMNS) {
    Object.assign(index.values, { [name]: longer(index.values[name], place++) });
  }
  for (const name of PICTURE_COLUMNS) {
    Object.assign(index.pictures, { [name]: longer(index.pictures[name], place++) });
  }
  index.postings.arena = longer(index.postings.arena, place);
}

function parseHeader(json: Buffer): Header {
  let header: Partial<Header>;
  try {
    header = JSON.parse(json.toString('utf8'));
  } catch {
    throw invalid('its header cannot be read');
  }
  if (header.format !== FORMAT) throw invalid('it is of another format');
  if (header.types?.join() !== TOKEN_TYPES.join()) throw invalid('it was written with other types of tokens');
  return header as Header;
}

function invalid(what: string): GateIndexError {
  return new GateIndexError(
    'snapshot-invalid',
    `The snapshot of the gate cannot be used: ${what}. Delete it and load the index from the database.`,
  );
}
