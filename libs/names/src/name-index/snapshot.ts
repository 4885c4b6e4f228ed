import type { NameScript, NameToken } from '../name-token.ts';
import { tokenOf } from '../tokenize-name.ts';
import { HeldToken } from './held-word.ts';
import { NameIndexError } from './name-index-error.ts';
import type { IndexedName, NameStore } from './name-store.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "BWN" and the version of what words are split and folded into: another version splits names anew. */
const MAGIC = 0x42574e02;
const HEADER_BYTES = 12;
/** Written in blocks of this many names: what is read of one is gone before the collector carries it along. */
const BLOCK = 500;

type Row = readonly [
  key: string,
  entity: string,
  text: string,
  type: string,
  primary: 0 | 1,
  words: number[],
];
type Word = readonly [folded: string, script: NameScript];

function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function block(value: unknown): Uint8Array {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const bytes = new Uint8Array(4 + body.length);
  new DataView(bytes.buffer).setUint32(0, body.length);
  bytes.set(body, 4);
  return bytes;
}

function* blocks(names: NameStore, vocabulary: Vocabulary): Generator<Uint8Array> {
  const words: Word[] = [];
  for (let word = 0; word < vocabulary.size; word++) {
    const token = vocabulary.token(word);
    if (token !== undefined) words.push([token.folded, token.script]);
  }
  yield block(words);
  let rows: Row[] = [];
  for (let number = 0; number < names.length; number++) {
    if (!names.isLive(number)) continue;
    const { key, entity, text, type } = names.name(number);
    rows.push([key, entity, text, type, names.isPrimary(number) ? 1 : 0, [...names.words(number)]]);
    if (rows.length === BLOCK) {
      yield block(rows);
      rows = [];
    }
  }
  yield block(rows);
}

/** Bytes of all live names and the words they are made of, with a checksum. */
export function writeSnapshot(names: NameStore, vocabulary: Vocabulary): Uint8Array {
  const parts = [...blocks(names, vocabulary)];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(HEADER_BYTES + length);
  let at = HEADER_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, length);
  view.setUint32(8, checksum(bytes.subarray(HEADER_BYTES)));
  return bytes;
}

function unreadable(what: string, cause?: unknown): NameIndexError {
  return new NameIndexError(
    'name-index-snapshot-unreadable',
    `The snapshot of names ${what}. Build the index from the lists again.`,
    cause === undefined ? {} : { cause },
  );
}

function* readBlocks(bytes: Uint8Array): Generator<unknown> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0) !== MAGIC) {
    throw unreadable('was written by another version or is no snapshot');
  }
  const body = bytes.subarray(HEADER_BYTES);
  if (view.getUint32(4) !== body.length || view.getUint32(8) !== checksum(body)) {
    throw unreadable('is cut short or damaged');
  }
  for (let at = HEADER_BYTES; at < bytes.length; ) {
    const length = view.getUint32(at);
    yield JSON.parse(new TextDecoder().decode(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
}

/**
 * The names of a snapshot with their words, in the order in which they were added. `reserve` is told how many words there
 * are, before the first.
 */
export function* readSnapshot(
  bytes: Uint8Array,
  reserve: (words: number) => void,
): Generator<{ readonly name: IndexedName; readonly tokens: readonly NameToken[] }> {
  const all = readBlocks(bytes);
  // The checksum vouches that this is what writeSnapshot wrote.
  const tokens = (all.next().value as Word[]).map(
    ([folded, script]) => new HeldToken(tokenOf(folded, folded, script)),
  );
  reserve(tokens.length);
  // Names of one entity stand together and share its string.
  let shared = '';
  for (const rows of all as Generator<Row[]>) {
    for (const [key, entity, text, type, primary, numbers] of rows) {
      if (entity !== shared) shared = entity;
      const name = { key, entity: shared, text, type, isPrimary: primary === 1 };
      yield { name, tokens: numbers.flatMap((word) => tokens[word] ?? []) };
    }
  }
}
