import { TextDecoder } from 'node:util';
import type { ListSource } from '../list-source.ts';
import type { Tally } from '../tally.ts';
import { readBytes } from './read-bytes.ts';

/** Readers work through pieces of this size, however large the pieces are that a source gives: it bounds memory. */
const MOST_PIECE_BYTES = 65_536;

/**
 * Text of a file in pieces. UTF-16 is known by its mark, all else is read as UTF-8; bytes that are not become U+FFFD and
 * are counted, since one damaged letter in a remark is no reason to keep yesterday's list.
 */
export async function* readText(source: ListSource, tally?: Tally): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of readBytes(source)) {
    for (let from = 0; from < chunk.byteLength; from += MOST_PIECE_BYTES) {
      const piece = chunk.subarray(from, from + MOST_PIECE_BYTES);
      decoder ??= new TextDecoder(encodingOf(piece));
      const text = decoder.decode(piece, { stream: true });
      noteDamage(source, text, tally);
      if (text.length > 0) {
        yield text;
      }
    }
  }
  const last = decoder?.decode() ?? '';
  noteDamage(source, last, tally);
  if (last.length > 0) {
    yield last;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function noteDamage(source: ListSource, text: string, tally: Tally | undefined): void {
  for (let at = text.indexOf('\ufffd'); at >= 0 && tally; at = text.indexOf('\ufffd', at + 1)) {
    tally.note('character-damaged', source.name);
  }
}
