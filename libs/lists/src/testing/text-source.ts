import type { ListSource } from '../list-source.ts';

/** A file that holds this text or these bytes, given out in pieces of `pieceBytes`. */
export function textSource(name: string, content: string | Uint8Array, pieceBytes = 1000): ListSource {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    async *open() {
      for (let from = 0; from < bytes.byteLength; from += pieceBytes) {
        yield bytes.subarray(from, from + pieceBytes);
      }
    },
  };
}
